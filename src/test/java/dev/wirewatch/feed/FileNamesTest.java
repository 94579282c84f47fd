package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File names whose bytes the locale's encoding does not know, in a process of its own that has such a locale. */
class FileNamesTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreSentWhateverTheirNamesAreInTheLocale() throws Exception {
        String z = "\"Z$(printf '\\303\\274')rich";
        run(
                "sh",
                "-c",
                "printf one > " + z + ".txt\"; head -c 8388609 /dev/zero > " + z + ".bin\"; "
                        + "mkdir done; printf old > done/" + z + ".txt\"; printf two > a.txt");
        String printed = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FileNamesTest.class.getName());

        assertThat(printed).contains("sent [wires:one, wires:two]");
        String files = run("sh", "-c", "find done failed -type f | LC_ALL=C sort | od -An -c | tr -d ' \\n'");
        assertThat(files)
                .startsWith("done/Z__rich~")
                .endsWith(".txt\\ndone/Z303274rich.txt\\ndone/a.txt\\n"
                        + "failed/Z__rich.bin.reason\\nfailed/Z303274rich.bin\\n");
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** Looks at the folder that it is started in. */
    public static void main(String[] arguments) throws Exception {
        MemorySink kafka = new MemorySink();
        FeedHealth health = new FeedHealth(InstantSource.system(), new QuietMetrics());
        FolderLayout layout = new FolderLayout(Path.of("").toRealPath(), "wires");
        layout.prepare();
        Outbox outbox = new Outbox(layout, kafka, health, InstantSource.system());
        outbox.recover();
        FolderLook look = new FolderLook(layout, Duration.ZERO, outbox, health, InstantSource.system());
        for (int n = 0; n < 3; n++) {
            look.look(() -> false);
        }
        List<String> sent = kafka.texts().stream().sorted().toList();
        System.out.println("sent " + sent);
    }
}
