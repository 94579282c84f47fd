package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    private final Openings openings = new Openings();

    @Test
    void letsInWhatBeginsSo() {
        List.of("sanction", "arm", "оружи", "制裁措").forEach(openings::add);
        assertThat(Stream.of("sanctions", "sanctioned", "arm", "arms", "оружие", "制裁措施"))
                .allMatch(this::mayOpen);
    }

    @Test
    void turnsOthersAway() {
        List.of("sanction", "arm").forEach(openings::add);
        assertThat(Stream.of("sad", "ban", "nas", "art", "ar", "a")).noneMatch(this::mayOpen);
    }

    @Test
    void letsInWhateverFollowsAShortStart() {
        openings.add("u");
        openings.add("kr");
        assertThat(Stream.of("u", "us", "uno", "united", "kr", "kraft")).allMatch(this::mayOpen);
        assertThat(Stream.of("k", "ka", "kar", "sun")).noneMatch(this::mayOpen);
    }

    @Test
    void letsInEverythingBehindAnEmptyStart() {
        openings.add("");
        assertThat(Stream.of("a", "zoo", "制")).allMatch(this::mayOpen);
    }

    @Test
    void letsNothingInWhereNothingWasAdded() {
        assertThat(Stream.of("a", "zoo", "制")).noneMatch(this::mayOpen);
    }

    @Test
    void letsAShortWordInWhateverStandsBehindIt() {
        openings.add("us");
        assertThat(openings.mayOpen("xus\0".toCharArray(), 1)).isTrue();
        assertThat(openings.mayOpen("xuszz".toCharArray(), 1)).isTrue();
    }

    private boolean mayOpen(String word) {
        return openings.mayOpen((word + "\0\0").toCharArray(), 0);
    }
}
