package dev.wirewatch.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of a news item by RFC 3085: {@code urn:newsml:ProviderId:DateId:NewsItemId:RevisionId}, with an optional letter
 * behind the revision that says whether it is an update.
 *
 * @param story the name without the revision, which all versions share
 * @param revision the revision
 */
record NewsMlUrn(String story, String revision) {

    private static final Pattern URN =
            Pattern.compile("(urn:newsml:[^:]++:\\d{8}[^:]*+:[^:]++):(\\d{1,18})[NUA]?", Pattern.CASE_INSENSITIVE);

    /** Reads such a name; nothing where the text is none, or has no revision. */
    static Optional<NewsMlUrn> parse(String text) {
        Matcher urn = URN.matcher(text);
        return urn.matches() ? Optional.of(new NewsMlUrn(urn.group(1), urn.group(2))) : Optional.empty();
    }

    /** The name that all versions share; any other identifier as it is. */
    static String story(String identifier) {
        return parse(identifier).map(NewsMlUrn::story).orElse(identifier);
    }
}
