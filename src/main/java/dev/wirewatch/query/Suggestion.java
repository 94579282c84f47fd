package dev.wirewatch.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that somebody probably meant. */
public final class Suggestion {

    /** Most names that a hint lists; a hostile pack could have many, and name unknown ones many times. */
    private static final int MOST_LISTED = 20;

    private Suggestion() {}

    /**
     * Finds the known name nearest to one that is not known.
     *
     * @param name what was written
     * @param known the names that would have been right
     * @return the nearest, if it differs in a third of its letters or less, case aside
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String written = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .map(candidate -> Candidate.of(candidate, written))
                .filter(candidate -> candidate.distance() <= tolerance(candidate.name()))
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    /**
     * A known name.
     *
     * @param name the name
     * @param distance how many letters are written otherwise, or some number above the tolerance
     */
    private record Candidate(String name, int distance) {
        static Candidate of(String name, String written) {
            return new Candidate(name, Suggestion.distance(written, name.toLowerCase(Locale.ROOT), tolerance(name)));
        }
    }

    /**
     * Words a hint: the nearest name, or else all of them, the first ones where they are many.
     *
     * @param name what was written
     * @param known the names that would have been right, spelled as one writes them; one or more
     * @return the hint, in one line
     */
    public static String hint(String name, Collection<String> known) {
        return nearest(name, known)
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElseGet(() -> "known: " + listed(known));
    }

    private static String listed(Collection<String> known) {
        String first = known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        int more = known.size() - MOST_LISTED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static int tolerance(String candidate) {
        return Math.max(1, (candidate.length() + 1) / 3);
    }

    /**
     * The Levenshtein distance: fewest single letters to insert, delete or replace. Where it is above the most that one
     * wants to know of, some number above that, found soon: names may be hostile, and long.
     */
    private static int distance(String from, String to, int most) {
        if (Math.abs(from.length() - to.length()) > most) {
            return most + 1;
        }
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= from.length(); i++) {
            // Whatever lies further from the diagonal is above the most.
            int first = Math.max(1, i - most);
            int last = Math.min(to.length(), i + most);
            current[first - 1] = first == 1 ? i : most + 1;
            int least = current[first - 1];
            for (int j = first; j <= last; j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
                least = Math.min(least, current[j]);
            }
            if (least > most) {
                return least;
            }
            if (last < to.length()) {
                current[last + 1] = most + 1;
            }
            int[] row = previous;
            previous = current;
            current = row;
        }
        return previous[to.length()];
    }
}
