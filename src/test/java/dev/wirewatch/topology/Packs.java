package dev.wirewatch.topology;

/** Small rule packs, invented for the tests of the topology. */
final class Packs {

    static final String TRADE = """
            pack: trade
            title: Trade between states
            rules:
              - id: sanctions-imposed
                title: Sanctions are imposed
                category: sanctions
                severity: high
                query: sanctions NEAR/6 impos*
                examples:
                  match: [Norland imposed sanctions on two banks.]
                  no_match: [Norland lifted the toll.]
            """;

    static final String ARMS = """
            pack: arms
            title: Arms
            rules:
              - id: arms-sold
                title: Arms are sold
                category: arms
                severity: low
                query: sells AND frigate*
                examples:
                  match: [Norland sells three frigates.]
                  no_match: [Norland sells fish.]
            """;

    private Packs() {}
}
