package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AFP; urn:1; AFP|urn:1",
                "; urn:1; |urn:1",
                "A|B; C; A%7CB|C",
                "A; B|C; A|B|C",
                "A%7CB; C; A%257CB|C",
                "Südwest Presse; urn:ü%|1; Südwest Presse|urn:ü%|1"
            })
    void joinsProviderAndUriUnambiguously(String provider, String uri, String key) {
        NewsItem item = NewsItems.from(Messages.message("text", ""), "text")
                .setProvider(provider)
                .setUri(uri)
                .build();

        assertThat(StoryKey.of(item)).isEqualTo(key);
    }
}
