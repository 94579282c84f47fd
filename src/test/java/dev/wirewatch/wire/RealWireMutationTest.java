package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wirewatch.message.RejectionReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
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
 * what came out and how long the slowest message took; none may take a second. Skipped where that data is absent.
 */
class RealWireMutationTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealWireMutationTest.class);

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("WIREWATCH_DATA")).orElse("../shared/data"));

    private static final int MUTATIONS = Integer.getInteger("mutations", 200);

    /** Larger files would make a run of many mutations last for hours. */
    private static final long LARGEST_FILE = 64 * 1024;

    private static final Duration HANGS = Duration.ofSeconds(1);

    @Test
    void endsEveryDamagedMessageAsItemsOrARejection() throws IOException {
        Map<String, List<byte[]>> formats = messagesByFormat();
        assertThat(formats).isNotEmpty();
        formats.forEach(this::damage);
    }

    private void damage(String format, List<byte[]> messages) {
        Random random = new Random(11);
        Map<RejectionReason, Integer> rejected = new EnumMap<>(RejectionReason.class);
        int items = 0;
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = Mutation.of(messages.get(i % messages.size()), random);
            Duration start = CpuTime.now();
            Reading reading = read(damaged, format + ", mutation " + i);
            slowest = longer(slowest, CpuTime.now().minus(start));
            ReadingContract.check(reading);
            if (reading instanceof Reading.Items read) {
                items += read.items().size();
            } else if (reading instanceof Reading.Rejected rejection) {
                rejected.merge(rejection.reason(), 1, Integer::sum);
            }
        }
        log(format, messages.size(), items, rejected, slowest);
        assertThat(slowest).as("the slowest message of %s", format).isLessThan(HANGS);
    }

    private static Reading read(byte[] message, String name) {
        List<Reading> reading = new ArrayList<>();
        assertThatCode(() -> reading.add(Messages.read(message, ""))).as(name).doesNotThrowAnyException();
        return reading.get(0);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static void log(
            String format, int files, int items, Map<RejectionReason, Integer> rejected, Duration slowest) {
        int rejections = rejected.values().stream().mapToInt(Integer::intValue).sum();
        LOG.info(
                "{}: {} files, {} mutations, {} read as {} items, {} rejected {}, the slowest took {} ms",
                format,
                files,
                MUTATIONS,
                MUTATIONS - rejections,
                items,
                rejections,
                rejected,
                slowest.toMillis());
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
