package dev.wirewatch.rules;

import dev.wirewatch.message.NewsItem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dateline that a body begins with: {@code OSLO, March 2 (Agency) - }. */
final class DatelineText {

    /** A dateline is short; no more is looked at, in UTF-16 code units. */
    private static final int LONGEST = 200;

    private static final String SPACE = "[\\s\\p{Zs}]";

    /** A country or region, a date and an agency in brackets, each or none; then a dash. */
    private static final Pattern BEHIND_PLACE = Pattern.compile("(?:," + SPACE + "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:" + SPACE
            + "\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}){0,2}"
            + "(?:[,.]?" + SPACE + "(?:\\p{L}{3,10}\\.?" + SPACE + "\\d{1,2}|\\d{1,2}\\.?" + SPACE
            + "\\p{L}{3,10}\\.?)(?:,?" + SPACE + "\\d{4})?)?"
            + "(?:" + SPACE + "?\\([^()]{1,60}\\)\\.?)?"
            + SPACE + "?(?<=[)\\s\\p{Zs}.])(?:-{1,3}|[–—―_])(?=" + SPACE + ")");

    private DatelineText() {}

    /**
     * Gives where it ends.
     *
     * @param item an item
     * @return the offset behind the dash of a dateline that names the place which the item was written in; 0 where its body
     *     begins with none
     */
    static int end(NewsItem item) {
        String place = city(item.getLocated());
        String body = item.getBody();
        if (place.isEmpty() || place.length() > LONGEST || !body.regionMatches(true, 0, place, 0, place.length())) {
            return 0;
        }
        Matcher rest = BEHIND_PLACE.matcher(body).region(place.length(), Math.min(LONGEST, body.length()));
        return rest.useTransparentBounds(true).lookingAt() ? rest.end() : 0;
    }

    /** Country or region may follow a comma there, and need not stand in the text. */
    private static String city(String located) {
        return located == null ? "" : located.split(",", 2)[0].strip();
    }
}
