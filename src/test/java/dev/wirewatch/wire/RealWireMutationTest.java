package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Damages what agencies really send, from a fixed seed, format by format. {@code -Dmutations=50000} for a long run; it logs
 * what came out and how long the slowest message took. Skipped where that data is absent.
 */
class RealWireMutationTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealWireMutationTest.class);

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("WIREWATCH_DATA")).orElse("../shared/data"));

    private static final int MUTATIONS = Integer.getInteger("mutations", 200);

    /** Larger files would make a run of many mutations last for hours. */
    private static final long LARGEST_FILE = 64 * 1024;

    private static final double NANOS_PER_MILLI = 1e6;

    @Test
    void endsEveryDamagedMessageAsItemsOrARejection() throws IOException {
        Map<String, List<byte[]>> formats = messagesByFormat();
        assertThat(formats).isNotEmpty();
        formats.forEach(this::damage);
    }

    private void damage(String format, List<byte[]> messages) {
        Random random = new Random(11);
        int items = 0;
        long slowest = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = Mutation.of(messages.get(i % messages.size()), random);
            long start = System.nanoTime();
            List<Reading> reading = new ArrayList<>();
            assertThatCode(() -> reading.add(Messages.read(damaged, "")))
                    .as("%s, mutation %d", format, i)
                    .doesNotThrowAnyException();
            slowest = Math.max(slowest, System.nanoTime() - start);
            ReadingContract.check(reading.get(0));
            items += reading.get(0) instanceof Reading.Items ? 1 : 0;
        }
        LOG.info(
                "{}: {} files, {} mutations, {} read, {} rejected, the slowest took {} ms",
                format,
                messages.size(),
                MUTATIONS,
                items,
                MUTATIONS - items,
                Math.round(slowest / NANOS_PER_MILLI));
    }

    private static Map<String, List<byte[]>> messagesByFormat() throws IOException {
        assumeTrue(Files.exists(DATA), () -> "set WIREWATCH_DATA: there is no " + DATA.toAbsolutePath());
        Map<String, List<byte[]>> formats = new TreeMap<>();
        for (String folder : List.of("afp", "formats")) {
            for (Path file : files(DATA.resolve(folder))) {
                byte[] bytes = Files.readAllBytes(file);
                if (Messages.read(bytes, "") instanceof Reading.Items read) {
                    formats.computeIfAbsent(read.items().get(0).getFormat(), format -> new ArrayList<>())
                            .add(bytes);
                }
            }
        }
        return formats;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(RealWireMutationTest::isSmall)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isSmall(Path file) {
        return file.toFile().length() <= LARGEST_FILE;
    }
}
