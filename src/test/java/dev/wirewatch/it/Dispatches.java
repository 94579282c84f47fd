package dev.wirewatch.it;

/** Invented dispatches, and a pack by which each arms dispatch makes one alert. */
final class Dispatches {

    static final String CATEGORY = "arms-deals";

    private Dispatches() {}

    /** A pack with one rule, by a word. */
    static String pack(String name, String rule, String category, String word) {
        return """
                pack: %1$s
                title: For tests

                rules:
                  - id: %2$s
                    title: Something with %4$s
                    category: %3$s
                    severity: high
                    query: %4$s
                    examples:
                      match:
                        - They spoke of the %4$s on Monday.
                      no_match:
                        - They spoke of the weather on Monday.
                """.formatted(name, rule, category, word);
    }

    /** Plain text about howitzers; each number makes a story of its own. */
    static String text(int number) {
        return text(number, "howitzers");
    }

    /** Plain text with some word in it. */
    static String text(int number, String word) {
        return """
                OSLO, March 3, 2026 (Meridian) – South Korea will deliver %d %s to Norway, a spokesman said on Tuesday.

                They are to arrive within the year.
                """.formatted(number + 100, word);
    }

    /** One version of a story as JSON. */
    static String version(String story, int version, String sentence) {
        return """
                {"uri": "urn:example:%s", "version": "%d", "provider": "Meridian", "headline": "Order for the army",
                 "versioncreated": "2026-03-03T09:%02d:00Z", "body_text": "OSLO (Meridian) - %s"}
                """.formatted(story, version, version, sentence);
    }
}
