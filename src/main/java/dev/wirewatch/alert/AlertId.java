package dev.wirewatch.alert;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Makes alert ids from what they name, so that a replay makes the same ones. */
public final class AlertId {

    private static final int DIGITS = 32;

    private AlertId() {}

    /**
     * The id of the alert of one rule and one story.
     *
     * @param ruleId the rule's id, which holds no line feed
     * @param story the story key
     * @return the first 32 hexadecimal digits of the SHA-256 over rule id, line feed and story key in UTF-8
     */
    public static String of(String ruleId, String story) {
        return Hashing.sha256()
                .hashString(ruleId + '\n' + story, StandardCharsets.UTF_8)
                .toString()
                .substring(0, DIGITS);
    }
}
