package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {

    private static final String TEXT = "Norland imposes sanctions on three banks.";

    /** Places as start-end in "Norland imposes sanctions on three banks.", with 12 code units around each. */
    @ParameterizedTest
    @CsvSource({
        "8-15,        body: …Norland [imposes] sanctions o…",
        "8-15 16-25,  body: …Norland [imposes] [sanctions] on three ba…", // side by side
        "8-25 16-25,  body: …Norland [imposes sanctions] on three ba…", // one within the other
        "8-25 8-15,   body: …Norland [imposes sanctions] on three ba…",
        "8-20 16-25,  body: …Norland [imposes sanctions] on three ba…", // overlapping
        "8-15 8-15,   body: …Norland [imposes] sanctions o…", // twice
        "0-7 40-41,   body: …[Norland] imposes san…|body: … three banks[.]…", // far apart
        "0-7 19-25,   body: …[Norland] imposes san[ctions] on three ba…", // just close
        "0-7 20-25,   body: …[Norland] imposes san…|body: …imposes sanc[tions] on three ba…",
    })
    void marksEachPlaceOnceAndInItsText(String places, String snippets) {
        List<Evidence> evidence = new ArrayList<>();
        for (String place : places.split(" ", -1)) {
            String[] ends = place.split("-", -1);
            evidence.add(evidence("body", Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }

        assertThat(String.join("|", Snippets.of(evidence, words -> "[" + words + "]")))
                .isEqualTo(snippets);
    }

    @Test
    void fieldsAreNeverJoined() {
        assertThat(Snippets.of(List.of(evidence("headline", 0, 7), evidence("body", 8, 15)), words -> words))
                .hasSize(2);
        assertThat(Snippets.of(List.of(), words -> words)).isEmpty();
    }

    @Test
    void valuesStandAlone() {
        List<Evidence> subjects = List.of(
                new Evidence("subject", 0, 15, "medtop:20000642", "", ""),
                new Evidence("subject", 16, 33, "economic sanction", "", ""),
                new Evidence("country", 0, 2, "US", "", ""));

        assertThat(Snippets.of(subjects, words -> "[" + words + "]"))
                .containsExactly("subject: [medtop:20000642]", "subject: [economic sanction]", "country: [US]");
    }

    private static Evidence evidence(String field, int start, int end) {
        return new Evidence(
                field,
                start,
                end,
                TEXT.substring(start, end),
                TEXT.substring(Math.max(0, start - 12), start),
                TEXT.substring(end, Math.min(TEXT.length(), end + 12)));
    }
}
