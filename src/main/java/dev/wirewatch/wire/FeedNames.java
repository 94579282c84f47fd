package dev.wirewatch.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The children of an element of a feed, by the vocabularies that feeds mix. Extensions use the names of the core too, as
 * in {@code media:title}, so a name alone says nothing.
 *
 * @param element a channel, an item, a feed or an entry
 * @param children its children
 */
record FeedNames(XmlElement element, XmlChildren children) {

    /** Atom 1.0 (RFC 4287), Atom 0.3, and the drafts before it. */
    static final Set<String> ATOM = Set.of(
            "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/pie/", "http://purl.org/echo/");

    private static final Set<String> DUBLIN_CORE =
            Set.of("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/");
    private static final Set<String> DUBLIN_CORE_TERMS = Set.of("http://purl.org/dc/terms/");
    private static final Set<String> CONTENT = Set.of("http://purl.org/rss/1.0/modules/content/");
    private static final Set<String> XHTML = Set.of("http://www.w3.org/1999/xhtml");
    private static final String WORDPRESS = "http://wordpress.org/export/";

    FeedNames(XmlElement element) {
        this(element, XmlChildren.of(Optional.of(element)));
    }

    /** The children of the vocabulary that the element itself is of. */
    Stream<XmlElement> core(String name) {
        return in(Set.of(element.namespace()), name);
    }

    /** Dublin Core Metadata Element Set 1.1, as the RSS module {@code dc} has it. */
    Stream<XmlElement> dublinCore(String name) {
        return in(DUBLIN_CORE, name);
    }

    /** DCMI Metadata Terms, the RSS module {@code dcterms}. */
    Stream<XmlElement> terms(String name) {
        return in(DUBLIN_CORE_TERMS, name);
    }

    /** The RSS module {@code content}. */
    Stream<XmlElement> content(String name) {
        return in(CONTENT, name);
    }

    /** Atom's elements, which RSS channels borrow. */
    Stream<XmlElement> atom(String name) {
        return in(ATOM, name);
    }

    Stream<XmlElement> xhtml(String name) {
        return in(XHTML, name);
    }

    /** WordPress eXtended RSS, of whatever version. */
    Stream<XmlElement> wordpress(String name) {
        return children.named(name).stream().filter(child -> child.namespace().startsWith(WORDPRESS));
    }

    private Stream<XmlElement> in(Set<String> namespaces, String name) {
        List<XmlElement> named = children.named(name);
        return named.isEmpty()
                ? Stream.empty()
                : named.stream().filter(child -> namespaces.contains(child.namespace()));
    }

    /** The first of these elements that holds text, on one line. */
    @SafeVarargs
    static Optional<String> line(Stream<XmlElement>... elements) {
        for (Stream<XmlElement> candidates : elements) {
            Optional<String> line =
                    candidates.flatMap(candidate -> candidate.line().stream()).findFirst();
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }
}
