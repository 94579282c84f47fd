package dev.wirewatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireMessage;
import dev.wirewatch.wire.WireReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;

/** What reading is measured on. */
class WiresTest {

    @TempDir
    private Path folder;

    static Stream<String> formats() throws NoSuchFieldException {
        return Stream.of(WireReadingBenchmark.class
                .getField("format")
                .getAnnotation(Param.class)
                .value());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void inventsMessagesThatTheFormatsReaderReadsAndItsParserToo(String format) throws Exception {
        Wires wires = InventedWires.of(format);
        assertThat(wires.messages()).hasSize(100);
        for (WireMessage message : wires.messages()) {
            NewsItem item = items(message).get(0);
            assertThat(item.getFormat()).isEqualTo(Wires.reader(format));
            assertThat(item.getBody().length()).isGreaterThan(250);
            wires.tokens().pull(message.bytes());
        }
    }

    @Test
    void takesTheFilesOfAFormatFromAFolder() throws IOException {
        Files.write(
                folder.resolve("a.xml"),
                InventedWires.of("nitf").messages().get(0).bytes());
        Files.write(
                folder.resolve("b.json"),
                InventedWires.of("ninjs").messages().get(0).bytes());
        Files.writeString(folder.resolve("c.bin"), "\u0000");

        Wires wires = Wires.in(folder, "ninjs");
        assertThat(wires.messages()).hasSize(1);
        assertThat(wires.size()).isEqualTo(Files.size(folder.resolve("b.json")));
        assertThatThrownBy(() -> Wires.in(folder, "mail")).hasMessageContaining("no files of the format mail");
    }

    private static List<NewsItem> items(WireMessage message) {
        return ((Reading.Items) WireReaders.standard().read(message)).items();
    }
}
