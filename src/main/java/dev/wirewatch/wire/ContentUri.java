package dev.wirewatch.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifiers made from a message's bytes, for items that came without one: the same bytes make the same story. */
final class ContentUri {

    private ContentUri() {}

    /** Returns {@code urn:sha256:} and the hash of the bytes in hexadecimal. */
    static String of(WireMessage message) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(message.bytes());
            return "urn:sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
