package dev.wirewatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with a Java that only tells what it was started with. */
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            case $1 in
              -XshowSettings*) echo '    java.specification.version = 17' >&2 ;;
              *) echo "$LC_ALL" ;;
            esac
            """;

    @TempDir
    private Path home;

    @Test
    void fileNamesAreReadInUtf8WhereTheLocaleHasAnotherEncoding() throws Exception {
        assertThat(localeOfJava("C")).isEqualTo("C.UTF-8");
    }

    @Test
    void aLocaleWithUtf8Stays() throws Exception {
        assertThat(localeOfJava("C.utf8")).isEqualTo("C.utf8");
    }

    private String localeOfJava(String locale) throws IOException, InterruptedException {
        for (String folder : new String[] {"bin", "src/main", "schemas", "rules", "target"}) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("target/wirewatch.jar"), "");
        Files.copy(Path.of("wirewatch"), home.resolve("wirewatch"));
        Path java = Files.writeString(home.resolve("bin/java"), JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder command =
                new ProcessBuilder("sh", home.resolve("wirewatch").toString(), "run").redirectErrorStream(true);
        command.environment().putAll(Map.of("LC_ALL", locale, "JAVA_HOME", home.toString()));
        Process process = command.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
