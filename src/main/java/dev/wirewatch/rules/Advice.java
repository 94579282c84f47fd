package dev.wirewatch.rules;

import java.util.Locale;

/**
 * Something about a rule that is no fault and yet worth a look. Packs with advice can be published.
 *
 * @param level how much it matters
 * @param problem what it is, and where
 */
public record Advice(Level level, Problem problem) {

    /** How much it matters. */
    public enum Level {
        /** It is most likely not what the author meant. */
        WARNING,
        /** It is good to know. */
        NOTE
    }

    static Advice warning(Location location, String message, String hint) {
        return new Advice(Level.WARNING, new Problem(location, message, hint));
    }

    static Advice note(Location location, String message, String hint) {
        return new Advice(Level.NOTE, new Problem(location, message, hint));
    }

    /**
     * The advice as {@link Problem#render} shows a problem, with its level before the message.
     *
     * @return some lines, each ended by a line feed
     */
    public String render() {
        String message = level.name().toLowerCase(Locale.ROOT) + ": " + problem.message();
        return new Problem(problem.location(), message, problem.hint()).render();
    }
}
