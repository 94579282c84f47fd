package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The categories of feeds as subjects. */
final class FeedSubjects {

    private FeedSubjects() {}

    /**
     * The subjects of these elements, each once.
     *
     * @param reading reads an element; nothing where it names no subject
     */
    @SafeVarargs
    static List<Concept> all(Function<XmlElement, Optional<Concept>> reading, List<XmlElement>... categories) {
        Set<Concept> subjects = new LinkedHashSet<>();
        for (List<XmlElement> candidates : categories) {
            candidates.forEach(category -> reading.apply(category).ifPresent(subjects::add));
        }
        return List.copyOf(subjects);
    }

    /**
     * RSS 2.0, {@code category}: a name, in the taxonomy that {@code domain} names, if it does. {@code dc:subject} and
     * {@code taxo} have a name alone. References that are left in it are decoded, as in titles.
     */
    static Optional<Concept> rss(XmlElement category) {
        Optional<String> name = Optional.of(LooseHtml.line(category.text())).filter(text -> !text.isEmpty());
        return name.map(text -> category.attribute("domain")
                .flatMap(domain -> code(domain, text))
                .map(code -> new Concept(text, code))
                .orElseGet(() -> Concepts.bare(text)));
    }

    /** RFC 4287, section 4.2.2: {@code term} in a {@code scheme}, and a {@code label} for people. */
    static Optional<Concept> atom(XmlElement category) {
        Optional<String> term = category.attribute("term");
        Optional<String> label = category.attribute("label");
        Optional<String> code =
                term.flatMap(value -> category.attribute("scheme").flatMap(scheme -> code(scheme, value)));
        if (label.isPresent()) {
            return Optional.of(new Concept(label.get(), code.or(() -> term).orElse(null)));
        }
        return term.map(value -> code.map(whole -> new Concept(value, whole)).orElseGet(() -> Concepts.bare(value)));
    }

    /** A scheme that ends so is the beginning of a URI to which the code is to be added. */
    private static Optional<String> code(String scheme, String code) {
        return scheme.endsWith("/") || scheme.endsWith("#") ? Optional.of(scheme + code) : Optional.empty();
    }
}
