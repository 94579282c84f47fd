package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.MemorySink.Plan;
import dev.wirewatch.wire.WireMessage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a watched folder that hold a message a line. */
class FolderLinesTest extends FolderFixture {

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.NDJSON"})
    void aFileWithAMessageALineIsSentLineByLine(String name) throws Exception {
        write("north/" + name, "{\"n\":1}\n\n{\"n\":2}\n");
        lookTwice();

        assertThat(kafka.texts()).containsExactly("north:{\"n\":1}", "north:{\"n\":2}");
        assertThat(kafka.messages).extracting(WireMessage::contentType).containsOnly("application/json");
        assertThat(files()).containsExactly("done/north/" + name);
        assertThat(status("north").messages()).isEqualTo(2);
    }

    @Test
    void aFileWithManyLinesGoesOnWhereItWasLeft() throws Exception {
        List<String> lines =
                IntStream.range(0, 1_234).mapToObj(n -> "{\"n\":" + n + "}").toList();
        write("a.jsonl", String.join("\n", lines));
        kafka.plans.addAll(List.of(Plan.TAKE, Plan.DIE_AFTER, Plan.DIE_BEFORE));
        look();
        pass(QUIET);
        assertThatThrownBy(this::look).isInstanceOf(MemorySink.Death.class);
        assertThatThrownBy(this::restart).isInstanceOf(MemorySink.Death.class);
        restart();

        assertThat(kafka.texts())
                .isEqualTo(lines.stream().map(line -> "wires:" + line).toList());
        assertThat(files()).containsExactly("done/a.jsonl");
    }

    @Test
    void brokenLinesFailWithWhatWasSent() throws Exception {
        write("a.jsonl.gz", "{\"n\":1}");
        lookTwice();

        assertThat(kafka.messages).isEmpty();
        assertThat(folder.resolve("failed/a.jsonl.gz.reason")).content().contains("broken gzip data");
    }

    @Test
    void whatStandsBeforeABrokenLineIsSent() throws Exception {
        List<String> good =
                IntStream.range(0, 10).mapToObj(n -> "{\"n\":" + n + "}").toList();
        write("a.jsonl", String.join("\n", good) + "\n" + "x".repeat(WireFiles.MAX_MESSAGE_BYTES + 1) + "\n{}");
        lookTwice();

        assertThat(kafka.texts())
                .isEqualTo(good.stream().map(line -> "wires:" + line).toList());
        assertThat(folder.resolve("failed/a.jsonl.reason"))
                .content()
                .contains("a line too large", "of its messages, the first 10 were sent");
    }
}
