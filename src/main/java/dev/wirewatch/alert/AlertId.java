package dev.wirewatch.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes alert ids from what they name, so that a replay makes the same ones. */
public final class AlertId {

    private static final int BYTES = 16;

    private AlertId() {}

    /**
     * The id of the alert of one rule and one story.
     *
     * @param ruleId the rule's id, which holds no line feed
     * @param story the story key
     * @return the first 32 hexadecimal digits of the SHA-256 over rule id, line feed and story key in UTF-8
     */
    public static String of(String ruleId, String story) {
        byte[] digest = sha256().digest((ruleId + '\n' + story).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
