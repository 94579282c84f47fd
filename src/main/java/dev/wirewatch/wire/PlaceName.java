package dev.wirewatch.wire;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Place names as datelines print them, made readable. */
final class PlaceName {

    private static final Set<String> SMALL_WORDS = Set.of(
            "and", "au", "aux", "da", "de", "del", "des", "do", "dos", "en", "le", "of", "on", "sur", "the", "upon");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private PlaceName() {}

    /**
     * Gives a name in capitals in title case: {@code RIO DE JANEIRO} is {@code Rio de Janeiro}, and {@code ST.
     * PETERSBURG, Russia} is {@code St. Petersburg, Russia}. Behind a comma, capitals of up to three letters are an
     * abbreviation ({@code LONDON, UK}) and stay.
     */
    static String readable(String place) {
        int comma = place.indexOf(',');
        String name = comma < 0 ? place : place.substring(0, comma);
        if (name.codePoints().anyMatch(Character::isLowerCase)) {
            return place;
        }
        return WORD.matcher(place).replaceAll(word -> word(word, place, comma));
    }

    private static String word(MatchResult word, String place, int comma) {
        String capitals = word.group();
        boolean abbreviation = comma >= 0 && word.start() > comma && capitals.length() <= 3;
        boolean mixed = capitals.codePoints().anyMatch(Character::isLowerCase);
        if (abbreviation || mixed) {
            return capitals;
        }
        String lower = capitals.toLowerCase(Locale.ROOT);
        boolean possessive = lower.equals("s") && follows(word, place, "'’");
        boolean inside = word.start() > 0 && word.end() < place.length();
        if (possessive || (inside && SMALL_WORDS.contains(lower) && follows(word, place, " -"))) {
            return lower;
        }
        int first = lower.offsetByCodePoints(0, 1);
        return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
    }

    private static boolean follows(MatchResult word, String place, String separators) {
        return word.start() > 0 && separators.indexOf(place.charAt(word.start() - 1)) >= 0;
    }
}
