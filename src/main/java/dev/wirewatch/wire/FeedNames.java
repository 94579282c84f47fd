package dev.wirewatch.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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
    private static final String DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String WORDPRESS = "http://wordpress.org/export/";

    FeedNames(XmlElement element) {
        this(element, XmlChildren.of(Optional.of(element)));
    }

    /** The children of the vocabulary that the element itself is of. */
    List<XmlElement> core(String name) {
        String own = element.namespace();
        return in(own::equals, name);
    }

    /** Dublin Core Metadata Element Set 1.1, as the RSS module {@code dc} has it. */
    List<XmlElement> dublinCore(String name) {
        return in(DUBLIN_CORE::contains, name);
    }

    /** DCMI Metadata Terms, the RSS module {@code dcterms}. */
    List<XmlElement> terms(String name) {
        return in(DUBLIN_CORE_TERMS::equals, name);
    }

    /** The RSS module {@code content}. */
    List<XmlElement> content(String name) {
        return in(CONTENT::equals, name);
    }

    /** Atom's elements, which RSS channels borrow. */
    List<XmlElement> atom(String name) {
        return in(ATOM::contains, name);
    }

    List<XmlElement> xhtml(String name) {
        return in(XHTML::equals, name);
    }

    /** WordPress eXtended RSS, of whatever version. */
    List<XmlElement> wordpress(String name) {
        return in(namespace -> namespace.startsWith(WORDPRESS), name);
    }

    private List<XmlElement> in(Predicate<String> vocabulary, String name) {
        List<XmlElement> named = children.named(name);
        for (XmlElement child : named) {
            if (!vocabulary.test(child.namespace())) {
                return named.stream()
                        .filter(other -> vocabulary.test(other.namespace()))
                        .toList();
            }
        }
        return named;
    }

    /** The first of these elements that holds text, on one line. */
    @SafeVarargs
    static Optional<String> line(List<XmlElement>... elements) {
        return first(XmlElement::line, elements);
    }

    /**
     * What the first of these elements holds that can be read.
     *
     * @param reading reads an element; nothing where it does not hold what is looked for
     */
    @SafeVarargs
    static <T> Optional<T> first(Function<XmlElement, Optional<T>> reading, List<XmlElement>... elements) {
        for (List<XmlElement> candidates : elements) {
            for (XmlElement candidate : candidates) {
                Optional<T> read = reading.apply(candidate);
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }
}
