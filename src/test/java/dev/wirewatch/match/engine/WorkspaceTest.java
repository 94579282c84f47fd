package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept for the next document is bounded. */
class WorkspaceTest {

    private final boolean[] spaces = new boolean[Space.count()];

    @BeforeEach
    void lookInAllSpaces() {
        Arrays.fill(spaces, true);
    }

    @Test
    void givesBackTheRoomThatARuleWithVeryManyPlacesNeeded() {
        Query arms = new Word("arms");
        Workspace workspace = workspace(new Near(10, false, arms, arms));
        workspace.document().read(Document.of("", "arms ".repeat(60_000)), spaces);
        workspace.match(List.of(segment(arms)));
        assertThat(workspace.matches().matches()).hasSize(1);
        assertThat(workspace.room()).isGreaterThan(4 * PlaceStack.MOST_KEPT);
        assertThat(workspace.isOversize()).isFalse();
        workspace.clear();
        assertThat(workspace.room()).isLessThan(PlaceStack.MOST_KEPT);
    }

    @Test
    void isOversizeBehindManyWordsAndBehindALongOne() {
        assertThat(isOversizeBehind("arms ".repeat(60_000))).isFalse();
        assertThat(isOversizeBehind("arms ".repeat(70_000))).isTrue();
        assertThat(isOversizeBehind("a".repeat(5_000_000))).isTrue();
        assertThat(isOversizeBehind(",".repeat(5_000_000))).isTrue();
    }

    private boolean isOversizeBehind(String body) {
        Workspace workspace = workspace(new Word("arms"));
        workspace.document().read(Document.of("", body), spaces);
        return workspace.isOversize();
    }

    private static Workspace workspace(Query query) {
        return new Workspace(List.of(segment(query)));
    }

    private static LiveSegment segment(Query query) {
        SegmentCompiler compiler = new SegmentCompiler();
        compiler.add("rule", query);
        return LiveSegment.of(compiler.compile());
    }
}
