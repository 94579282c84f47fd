package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleCheckTest {

    private static final String PACK = """
            pack: fish
            title: Fish
            rules:
              - id: slugs
                title: Fish in the slugline
                category: fish
                severity: low
                query: slugline:fish
                examples:
                  match:
                    - {slugline: FISH-Norland, body: Norland said so., urgency: 3, language: en}
                  no_match:
                    - {headline: Fish, subject: fish, place: [Fish, "city:fish"], country: US, provider: Fish}
            """;

    @Test
    void examplesMayGiveAnyFieldOfAnItem() throws Exception {
        assertThat(ExampleCheck.check(PackReader.read("fish.yml", PACK).rules()))
                .isEmpty();
    }
}
