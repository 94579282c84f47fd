package dev.wirewatch.wire;

import java.util.regex.Pattern;

/**
 * The spelling of a feed's name: letters and digits of ASCII, dots, underscores and hyphens, 1 to 64 characters, but no
 * dots alone, which would be steps of a path.
 */
public final class FeedName {

    private static final Pattern SPELLING = Pattern.compile("(?!\\.+$)[A-Za-z0-9._-]{1,64}");

    private FeedName() {}

    /**
     * Whether a name is spelt like a feed's.
     *
     * @param name the name
     * @return whether it is
     */
    public static boolean isValid(String name) {
        return SPELLING.matcher(name).matches();
    }
}
