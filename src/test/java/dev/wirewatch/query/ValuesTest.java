package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void aSubjectGoesByItsTopicAndAllBroaderOnes() {
        assertThat(Values.split(Field.SUBJECT, "medtop:20000642\nEconomic Sanction"))
                .containsExactly(
                        new TextWord("20000642", 0, 15),
                        new TextWord("20000638", 0, 15),
                        new TextWord("11000000", 0, 15),
                        new TextWord("economic sanction", 16, 33));
    }

    @Test
    void aLanguageGoesByItsMainLanguageToo() {
        assertThat(Values.split(Field.LANGUAGE, "en_GB"))
                .extracting(TextWord::folded)
                .containsExactly("en-gb", "en");
        assertThat(Values.key(Field.LANGUAGE, "en-GB")).isEqualTo("en-gb");
    }

    @Test
    void anythingElseGoesByItsWords() {
        assertThat(Values.key(Field.PLACE, "New  York (N.Y.)")).isEqualTo("new york n y");
        assertThat(Values.key(Field.PROVIDER, "…")).isEmpty();
        assertThat(Values.split(Field.COUNTRY, "TR\n\nde").stream().map(TextWord::folded))
                .isEqualTo(List.of("tr", "de"));
    }
}
