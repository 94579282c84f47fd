package dev.wirewatch.wire;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which story an NITF document is a version of. NITF 3.x gives each document an identifier ({@code docdata/doc-id}) and
 * the story none, so that of the document stands for it, unless it evidently ends with a revision.
 *
 * @param nitf the element {@code nitf}
 */
record NitfIdentifier(XmlElement nitf) {

    private static final Pattern REVISION = Pattern.compile("[_:.-]\\d{1,9}");

    /** {@code doc-id/@id-string}, without its revision. */
    Optional<String> story() {
        return document().map(this::story);
    }

    /**
     * Takes the revision off the identifier of a document: behind one of the story that the document gives too ({@code
     * du-key/@key}, or NTB's meta {@code NTBID}), or of a {@link NewsMlUrn}.
     */
    String story(String document) {
        return Stream.concat(values("du-key", "key"), ntb())
                .filter(document::startsWith)
                .filter(story ->
                        REVISION.matcher(document.substring(story.length())).matches())
                .findFirst()
                .orElseGet(() -> NewsMlUrn.story(document));
    }

    boolean is(String story) {
        return story().filter(story::equals).isPresent();
    }

    /** {@code du-key/@version}, else the revision in a {@link NewsMlUrn}. */
    Optional<String> version() {
        return values("du-key", "version")
                .findFirst()
                .or(() -> document().flatMap(NewsMlUrn::parse).map(NewsMlUrn::revision));
    }

    private Optional<String> document() {
        return values("doc-id", "id-string").findFirst();
    }

    private Stream<String> ntb() {
        return nitf.at("head", "meta")
                .filter(meta -> meta.attribute("name").filter("NTBID"::equals).isPresent())
                .flatMap(meta -> meta.attribute("content").stream());
    }

    private Stream<String> values(String name, String attribute) {
        return nitf.at("head", "docdata", name).flatMap(element -> element.attribute(attribute).stream());
    }
}
