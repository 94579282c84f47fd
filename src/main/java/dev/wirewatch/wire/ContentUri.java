package dev.wirewatch.wire;

import com.google.common.hash.Hashing;

/** Identifiers made from a message's bytes, for items that came without one: the same bytes make the same story. */
final class ContentUri {

    private ContentUri() {}

    /** Returns {@code urn:sha256:} and the hash of the bytes in hexadecimal. */
    static String of(WireMessage message) {
        return "urn:sha256:" + Hashing.sha256().hashBytes(message.bytes());
    }
}
