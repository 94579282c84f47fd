package dev.wirewatch.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Every message ends as items or as a rejection. {@code mvn verify} replays the saved inputs, which lie beside this class
 * under {@code WireFuzzTestInputs}; with {@code JAZZER_FUZZ=1} in the environment, Jazzer looks for new ones:
 * {@code JAZZER_FUZZ=1 mvn test -Djacoco.skip=true -Dtest=WireFuzzTest#xml}. docs/wire-formats.md tells more.
 */
class WireFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void text(byte[] message) {
        read(message, "text/plain");
    }

    @FuzzTest(maxDuration = "2m")
    void json(byte[] message) {
        read(message, "application/json");
    }

    @FuzzTest(maxDuration = "2m")
    void xml(byte[] message) {
        read(message, "application/xml");
    }

    @FuzzTest(maxDuration = "2m")
    void agency(byte[] message) {
        read(message, "");
    }

    @FuzzTest(maxDuration = "2m")
    void mail(byte[] message) {
        read(message, "message/rfc822");
    }

    private static void read(byte[] message, String contentType) {
        ReadingContract.check(Messages.read(message.clone(), contentType));
    }
}
