package dev.wirewatch.rules;

import dev.wirewatch.message.NewsItem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dateline that a body begins with: {@code OSLO, March 2 (Agency) - }. */
final class DatelineText {

    /** A dateline is short; no more is looked at, in UTF-16 code units. */
    private static final int LONGEST = 200;

    /** The dash that ends one has a space or a bracket before it. */
    private static final Pattern END = Pattern.compile("(?<=[)\\s\\p{Zs}.])(?:-{1,3}|[–—―_])(?=[\\s\\p{Zs}])");

    private DatelineText() {}

    /**
     * Gives where it ends.
     *
     * @param item an item
     * @return the offset behind the dash of a dateline that names the place which the item was written in; 0 where its body
     *     begins with none
     */
    static int end(NewsItem item) {
        String place = item.getLocated();
        String body = item.getBody();
        if (place == null || place.isEmpty() || !body.regionMatches(true, 0, place, 0, firstWord(place))) {
            return 0;
        }
        Matcher dash = END.matcher(body.substring(0, Math.min(LONGEST, body.length())));
        return dash.find() ? dash.end() : 0;
    }

    private static int firstWord(String place) {
        int end = 0;
        while (end < place.length() && Character.isLetter(place.charAt(end))) {
            end++;
        }
        return Math.max(1, end);
    }
}
