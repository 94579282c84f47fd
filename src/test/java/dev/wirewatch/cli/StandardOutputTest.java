package dev.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a command that cannot write its output comes to. */
class StandardOutputTest {

    private static final String[] LIST = {"rules", "list", "docs/examples/harbour-watch.yml"};

    private final StringWriter err = new StringWriter();

    @Test
    void aFullDiskMakesACommandFail() {
        assertThat(list(refusing("No space left on device"))).isEqualTo(1);
        assertThat(err).hasToString("wirewatch: cannot write the output: No space left on device\n");
    }

    @Test
    void aFullDiskIsRememberedOfBytesToo() {
        StandardOutput output = new StandardOutput(refusing("No space left on device"));
        Wirewatch wirewatch = Wirewatch.commandLine(output).getCommand();
        wirewatch.bytes().write(new byte[] {0, -1}, 0, 2);
        assertThat(output.failure()).hasValue("No space left on device");
    }

    @Test
    void aReaderThatHasGoneIsNoFault() {
        assertThat(list(refusing("Broken pipe"))).isZero();
        assertThat(err).hasToString("");
    }

    @Test
    void whatIsWrittenIsThere() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(list(out)).isZero();
        assertThat(out.toString(UTF_8)).contains("harbour-strikes");
    }

    private int list(OutputStream out) {
        return Wirewatch.run(new StandardOutput(out), new PrintWriter(err, true), LIST);
    }

    static OutputStream refusing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
