package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTopicsTest {

    @ParameterizedTest
    @CsvSource({
        "medtop:20000642, 20000642",
        "MEDTOP:20000642, 20000642",
        "' 20000642 ', 20000642",
        "http://cv.iptc.org/newscodes/mediatopic/20000642, 20000642",
        "http://cv.iptc.org/newscodes/subjectcode/11005001, 20000642",
        "subj:11005001, 20000642",
        "subj:16012000, 20000602",
        "medtop:20000601, 20000602",
        "medtop:20001128, 20001128",
    })
    void readsCodesHoweverTheyAreWritten(String code, String topic) {
        assertThat(MediaTopics.topic(code)).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "arms", "medtop:", "medtop:2000064", "afp:20000642", "cpi.200006422", "200006420"})
    void anythingElseIsNoTopic(String code) {
        assertThat(MediaTopics.topic(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "medtop:2000064, true",
        "'medtop: 20000642', true",
        "subj:, true",
        "http://cv.iptc.org/newscodes/mediatopic/200006420, true",
        "medtop:20000642, false",
        "http://cv.iptc.org/newscodes/mediatopic/20000642/, false",
        "afp:2000064, false",
        "2000064, false",
        "about medtop:1, false",
    })
    void aCodeOfTheSchemeWithoutEightDigitsIsBroken(String code, boolean broken) {
        assertThat(MediaTopics.isBroken(code)).isEqualTo(broken);
    }

    @Test
    void tellsBroaderTopicsTheNearestFirst() {
        assertThat(MediaTopics.broader("20000640")).containsExactly("20000639", "20000638", "11000000");
        assertThat(MediaTopics.broader("16000000")).isEmpty();
        assertThat(MediaTopics.broader("20001128")).isEmpty();
    }

    @Test
    void everyBroaderTopicAndSuccessorIsInTheTable() {
        List<List<String>> rows = TabTable.rows("/media-topics.tsv");
        Set<String> topics = rows.stream()
                .filter(row -> row.get(0).equals("topic"))
                .map(row -> row.get(1))
                .collect(Collectors.toSet());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(row.get(1)).matches("[0-9]{8}");
            assertThat(row.get(2))
                    .satisfiesAnyOf(broader -> assertThat(topics).contains(broader), broader -> assertThat(broader)
                            .isEmpty());
        });
    }
}
