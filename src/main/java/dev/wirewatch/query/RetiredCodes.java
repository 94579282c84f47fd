package dev.wirewatch.query;

import java.util.List;
import java.util.regex.Pattern;

/** Finds codes of media topics that are no longer given. They still find their successors; written out, they mislead. */
public final class RetiredCodes {

    private static final Pattern CODE = Pattern.compile(
            "(?:(?:medtop|subj):|https?://cv\\.iptc\\.org/newscodes/(?:mediatopic|subjectcode)/)?[0-9]{8}(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    /** Where codes stand without their scheme. */
    private static final Pattern OF_SUBJECT = Pattern.compile("subject:", Pattern.CASE_INSENSITIVE);

    private RetiredCodes() {}

    /**
     * Finds them in a query, as typed.
     *
     * @param query the query's text
     * @return one diagnostic for each, in the order of the text; none where it names no subjects
     */
    public static List<Diagnostic> inQuery(String query) {
        return OF_SUBJECT.matcher(query).find() ? in(query) : List.of();
    }

    /**
     * Finds them in a text of codes alone.
     *
     * @param text one code, or some
     * @return one diagnostic for each, in the order of the text
     */
    public static List<Diagnostic> in(String text) {
        return CODE.matcher(text)
                .results()
                .flatMap(code -> MediaTopics.successor(code.group())
                        .map(successor -> new Diagnostic(
                                code.start(),
                                code.end(),
                                "the code `" + code.group() + "` is retired",
                                "write its successor, `medtop:" + successor + "`"))
                        .stream())
                .toList();
    }
}
