package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.MemorySink.Plan;
import dev.wirewatch.wire.WireMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A watched folder whose service or Kafka dies: nothing is lost, nothing is sent twice. */
class FolderRecoveryTest extends FolderFixture {

    @ParameterizedTest
    @EnumSource(
            value = Plan.class,
            names = {"DIE_BEFORE", "DIE_AFTER", "NO_ANSWER", "NO_ANSWER_BUT_TAKEN"})
    void nothingIsLostOrDoubledByADeathOrASilence(Plan plan) throws Exception {
        write("a.txt", "one");
        write("north/b.txt", "two");
        kafka.plans.add(plan);
        look();
        pass(QUIET);
        assertThatThrownBy(this::look).isInstanceOfAny(MemorySink.Death.class, NotTakenException.class);
        assertThat(files())
                .allMatch(file -> file.startsWith(".wirewatch/sending/"))
                .hasSize(2);
        write("a.txt", "three");
        restart();
        lookTwice();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("wires:one", "north:two", "wires:three");
        assertThat(files()).hasSize(3).allMatch(file -> file.startsWith("done/"));
        assertThat(layout.sending()).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.jsonl"})
    void aFileThatIsStillWrittenAfterADeathDoesNotPassForSent(String name) throws Exception {
        write(name, "half");
        kafka.plans.add(Plan.DIE_AFTER);
        look();
        pass(QUIET);
        assertThatThrownBy(this::look).isInstanceOf(MemorySink.Death.class);
        Path claimed = children(layout.sending()).get(0).resolve(name);
        Files.writeString(claimed, " and half", StandardOpenOption.APPEND);
        restart();

        assertThat(kafka.texts()).containsExactly("wires:half");
        assertThat(files()).containsExactlyInAnyOrder("failed/" + name, "failed/" + name + ".reason");
        assertThat(folder.resolve("failed/" + name + ".reason"))
                .content()
                .contains("what was sent are its first 4 bytes");
    }

    @Test
    void progressIsReadAsItWasWrittenAndHoldsNoName() {
        FoundFile file = new FoundFile(Path.of("north/s3cret.txt"), 7, FileTime.from(now));
        FoundFile grown = new FoundFile(file.path(), 9, FileTime.from(now.plusNanos(1)));
        BatchProgress whole = BatchProgress.whole(Path.of("some-batch"), List.of(file));
        BatchProgress lines = BatchProgress.lines(Path.of("some-batch"), 3, file);

        assertThat(whole.text()).doesNotContain("s3cret");
        assertThat(BatchProgress.parse(whole.text())).isEqualTo(whole);
        assertThat(BatchProgress.parse(lines.text())).isEqualTo(lines);
        assertThat(BatchProgress.parse(whole.text()).asSent(grown)).isEqualTo(file);
        assertThat(BatchProgress.parse("some-batch").asSent(grown)).isEqualTo(grown);
        assertThat(BatchProgress.parse("some-batch\nx 1").isOf("some-batch")).isFalse();
    }

    @Test
    void aDeathInTheMiddleOfTheMovesIsMended() throws Exception {
        write("a.txt", "one");
        write("b.txt", "two");
        kafka.plans.add(Plan.DIE_AFTER);
        look();
        pass(QUIET);
        assertThatThrownBy(this::look).isInstanceOf(MemorySink.Death.class);
        Path batch = children(layout.sending()).get(0);
        layout.move(batch.resolve("a.txt"), layout.done().resolve("a.txt"));
        restart();

        assertThat(kafka.messages).hasSize(2);
        assertThat(files()).containsExactlyInAnyOrder("done/a.txt", "done/b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-batch", "z-batch"})
    void ofSeveralBatchesTheOneThatKafkaKnowsIsMendedFirst(String committed) throws Exception {
        for (String batch : List.of("a-batch", "z-batch")) {
            write(batch + ".txt", batch);
            layout.move(
                    folder.resolve(batch + ".txt"),
                    layout.sending().resolve(batch).resolve(batch + ".txt"));
        }
        kafka.publish(List.of(new WireMessage(committed.getBytes(UTF_8), "text/plain", "wires", now)), committed);
        kafka.plans.add(Plan.DIE_AFTER);
        assertThatThrownBy(this::restart).isInstanceOf(MemorySink.Death.class);
        restart();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("wires:a-batch", "wires:z-batch");
        assertThat(files()).containsExactlyInAnyOrder("done/a-batch.txt", "done/z-batch.txt");
    }

    @Test
    void aDeathInTheMiddleOfTheClaimsIsMended() throws Exception {
        write("a.txt", "one");
        write("b.txt", "two");
        layout.move(folder.resolve("a.txt"), layout.sending().resolve("some-batch/a.txt"));
        restart();
        lookTwice();

        assertThat(kafka.texts()).containsExactly("wires:one", "wires:two");
        assertThat(files()).containsExactlyInAnyOrder("done/a.txt", "done/b.txt");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void manyDeathsAtAnyMomentLoseAndDoubleNothing(long seed) throws Exception {
        kafka.refusedAbove = 12;
        Random random = new Random(seed);
        List<String> written = new ArrayList<>();
        List<Plan> plans = List.of(Plan.values());
        for (int round = 0; round < 30; round++) {
            for (int n = random.nextInt(5); n > 0; n--) {
                String text = "item " + written.size() + (random.nextInt(8) == 0 ? " of too many words" : "");
                write((random.nextBoolean() ? "north/" : "") + random.nextInt(20) + ".txt", text, written);
            }
            kafka.plans.add(plans.get(random.nextInt(plans.size())));
            try {
                lookTwice();
            } catch (MemorySink.Death | NotTakenException planned) {
                restartUntilItGoesWell();
            }
        }
        kafka.plans.clear();
        lookTwice();

        assertThat(kafka.messages)
                .extracting(message -> new String(message.bytes(), UTF_8))
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().filter(text -> text.length() <= 12).toList());
    }

    private void restartUntilItGoesWell() throws Exception {
        try {
            restart();
        } catch (MemorySink.Death | NotTakenException planned) {
            restartUntilItGoesWell();
        }
    }

    /** As an agency does that never overwrites what we have not fetched. */
    private void write(String path, String text, List<String> written) throws IOException {
        if (Files.notExists(folder.resolve(path))) {
            write(path, text);
            written.add(text);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
