package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code wirewatch}, in a copy of the project's layout, with a {@code PATH} of our own. */
class LauncherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> TOOLS = List.of("sh", "dirname", "readlink", "sed", "find", "head", "cat");

    @TempDir
    private Path folder;

    private Path home;
    private Path tools;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        for (String source : List.of("src/main", "schemas", "rules", "target")) {
            Files.createDirectories(home.resolve(source));
        }
        Files.createFile(home.resolve("pom.xml"));
        Files.copy(Path.of("wirewatch"), home.resolve("wirewatch"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), find(tool));
        }
    }

    @Test
    void asksForJavaWhereThereIsNone() {
        run("--version").failsInOneLine(1, "needs a JDK 17 or newer", "no java");
    }

    @Test
    void asksForANewerJavaWhereItIsTooOld() throws IOException {
        script("java", "echo '    java.specification.version = 11' >&2");
        run("--version").failsInOneLine(1, "needs a JDK 17 or newer", "Java 11");
        script("java", "echo '    java.specification.version = 1.8' >&2");
        run("--version").failsInOneLine(1, "needs a JDK 17 or newer", "Java 1.8");
    }

    @Test
    void asksForMavenWhereThereIsNoJarAndNoMaven() throws IOException {
        linkJava();
        run("--version").failsInOneLine(1, "needs Maven");
    }

    @Test
    void runsTheJarFromAnywhereAndThroughALink() throws IOException {
        linkJava();
        Files.createSymbolicLink(home.resolve("target/wirewatch.jar"), Jar.path());
        Path link = Files.createSymbolicLink(folder.resolve("ww"), Path.of("home/wirewatch"));
        assertThat(run("--version").exitCode()).isZero();
        Ended linked = run(link, "--version");
        assertThat(linked.exitCode()).as(linked.stderr()).isZero();
        assertThat(linked.stdout()).isNotBlank();
    }

    @Test
    void passesExitCodesOn() throws IOException {
        linkJava();
        Files.createSymbolicLink(home.resolve("target/wirewatch.jar"), Jar.path());
        assertThat(run("no-such-command").exitCode()).isEqualTo(2);
        assertThat(run("rules", "check", "no-such-folder").exitCode()).isEqualTo(1);
    }

    @Test
    void runsBenchmarksOnTheClassPathOfTheTests() throws IOException {
        linkJava();
        for (String classes : List.of("classes", "test-classes")) {
            Files.createSymbolicLink(
                    home.resolve("target").resolve(classes),
                    Path.of("target", classes).toAbsolutePath());
        }
        Files.writeString(home.resolve("target/bench.classpath"), System.getProperty("java.class.path"));
        Path samples = Path.of("src/test/resources/bench").toAbsolutePath();
        Ended ended = run(
                "bench",
                "matcher",
                "--corpus",
                samples.resolve("corpus.jsonl").toString(),
                "--rules",
                samples.resolve("rules.jsonl").toString(),
                "--turn",
                "50");
        assertThat(ended.exitCode()).as(ended.stderr()).isZero();
        assertThat(ended.stdout().lines().toList())
                .singleElement()
                .asString()
                .contains("\"documents\":4", "\"rules\":5", "\"matches\":4", "\"peerMatches\":4");
        assertThat(run("bench", "no-such-benchmark").exitCode()).isEqualTo(2);
    }

    @Test
    void buildsTheBenchmarksWhereASourceIsNewer() throws IOException {
        linkJava();
        run("bench", "matcher").failsInOneLine(1, "needs Maven");
        script("mvn", "echo \"$@\" >&2; exit 1");
        Ended ended = run("bench", "matcher");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.stderr()).contains("test-compile dependency:build-classpath", "the build failed");
    }

    private Ended run(String... arguments) {
        return run(home.resolve("wirewatch"), arguments);
    }

    private Ended run(Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Map<String, String> environment = Map.of("PATH", tools.toString(), "JAVA_HOME", "");
        try (Program program = Program.start(folder, environment, command)) {
            return program.awaitEnd(PATIENCE);
        }
    }

    private void linkJava() throws IOException {
        Files.createSymbolicLink(tools.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    private void script(String name, String line) throws IOException {
        Path script = tools.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path find(String tool) {
        return Installed.find(tool).orElseThrow(() -> new IllegalStateException("no " + tool + " on the PATH"));
    }
}
