package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The IPTC's Media Topics: which topic a code means, and which topics are broader. {@code media-topics.tsv} says which
 * branches are known; a topic of another branch goes by itself, with none that are broader.
 */
final class MediaTopics {

    private static final String SCHEME =
            "((medtop|subj):|https?://cv\\.iptc\\.org/newscodes/(mediatopic|subjectcode)/)";
    private static final Pattern CODE = Pattern.compile(SCHEME + "?([0-9]{8})/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_SCHEME = Pattern.compile(SCHEME, Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> BROADER = table("topic");
    private static final Map<String, String> SUCCESSORS = table("former");

    private MediaTopics() {}

    /** The topic that a code means, as 8 digits; a retired or older code means its successor. */
    static Optional<String> topic(String code) {
        Matcher matcher = CODE.matcher(code.strip());
        return matcher.matches()
                ? Optional.of(SUCCESSORS.getOrDefault(matcher.group(4), matcher.group(4)))
                : Optional.empty();
    }

    /** The topic that a code that is no longer given was replaced by, as 8 digits. */
    static Optional<String> successor(String code) {
        Matcher matcher = CODE.matcher(code.strip());
        return matcher.matches() ? Optional.ofNullable(SUCCESSORS.get(matcher.group(4))) : Optional.empty();
    }

    /** Tells whether a code has the scheme of media topics, or of the subject codes before them, but not 8 digits. */
    static boolean isBroken(String code) {
        return OF_SCHEME.matcher(code.strip()).lookingAt() && topic(code).isEmpty();
    }

    /** All topics that are broader than one, the nearest first. */
    static List<String> broader(String topic) {
        List<String> broader = new ArrayList<>();
        String next = BROADER.getOrDefault(topic, "");
        while (!next.isEmpty()) {
            broader.add(next);
            next = BROADER.getOrDefault(next, "");
        }
        return broader;
    }

    private static Map<String, String> table(String kind) {
        return TabTable.rows("/media-topics.tsv").stream()
                .filter(row -> row.get(0).equals(kind))
                .collect(Collectors.toUnmodifiableMap(row -> row.get(1), row -> row.get(2)));
    }
}
