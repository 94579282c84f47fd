package dev.wirewatch.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** A secret that a sender must show. Nothing prints it. */
public final class Token {

    private final byte[] secret;

    /**
     * @param secret the secret, not empty
     */
    public Token(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("a token must not be empty");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this is the secret; how long the answer takes does not tell how much of it is right. */
    public boolean isShown(String shown) {
        return MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token that && MessageDigest.isEqual(secret, that.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "Token[***]";
    }
}
