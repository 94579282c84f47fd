package dev.wirewatch.wire;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Identifiers made from a message's bytes, for items that came without one: the same bytes make the same story. */
final class ContentUri {

    private static final String PREFIX = "urn:sha256:";

    private ContentUri() {}

    /** The same for one item among others: of its text, since what is around it changes. */
    static String of(String text) {
        return PREFIX + Hashing.sha256().hashString(text, StandardCharsets.UTF_8);
    }

    /** Returns {@code urn:sha256:} and the hash of the bytes in hexadecimal. */
    static String of(WireMessage message) {
        return PREFIX + Hashing.sha256().hashBytes(message.bytes());
    }
}
