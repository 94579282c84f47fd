package dev.wirewatch.wire;

import java.util.Optional;

/**
 * What names a NewsML 1 item: {@code Identification} (functional specification 1.2, Formal identification of a NewsItem).
 *
 * @param item the element {@code NewsItem}
 */
record NewsMl1Identifier(XmlElement item) {

    private static final String IDENTIFICATION = "Identification";

    /** {@code NewsIdentifier/ProviderId}: a domain of the agency. */
    Optional<String> provider() {
        return part("ProviderId");
    }

    /** {@code NewsIdentifier/RevisionId}. */
    Optional<String> version() {
        return part("RevisionId");
    }

    /** {@code NameLabel}: a name for people who handle the item. */
    Optional<String> label() {
        return item.lineAt(IDENTIFICATION, "NameLabel");
    }

    /**
     * {@code NewsIdentifier/PublicIdentifier} without the revision that it ends with, so that all revisions have it; else
     * what the specification makes it from, {@code urn:newsml:ProviderId:DateId:NewsItemId}.
     */
    Optional<String> story() {
        return part("PublicIdentifier").map(this::withoutRevision).or(this::made);
    }

    /** The revision may have a letter behind it, which says whether it is an update (RFC 3085). */
    private String withoutRevision(String identifier) {
        String number = version().orElse("");
        String bare = identifier.replaceFirst("(?<=[0-9])[NUAnua]$", "");
        boolean revised = !number.isEmpty() && bare.endsWith(":" + number) && bare.length() > number.length() + 1;
        return revised ? bare.substring(0, bare.length() - number.length() - 1) : NewsMlUrn.story(identifier);
    }

    private Optional<String> made() {
        Optional<String> newsItem = part("NewsItemId");
        Optional<String> date = part("DateId");
        return newsItem.isPresent() && date.isPresent()
                ? provider().map(name -> "urn:newsml:" + name + ":" + date.get() + ":" + newsItem.get())
                : Optional.empty();
    }

    private Optional<String> part(String name) {
        return item.lineAt(IDENTIFICATION, "NewsIdentifier", name);
    }
}
