package dev.wirewatch.wire;

import java.util.Optional;
import java.util.regex.Pattern;

/** The language that a feed declares for a text. */
final class FeedLanguage {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}");

    private FeedLanguage() {}

    /**
     * The innermost {@code xml:lang} (XML 1.0, section 2.12). An empty one says that the language is not known, whatever
     * is declared further out.
     *
     * @param elements from the innermost to the outermost
     */
    @SafeVarargs
    static Optional<String> declared(Optional<XmlElement>... elements) {
        for (Optional<XmlElement> element : elements) {
            if (element.isPresent() && element.get().attributes().containsKey("xml:lang")) {
                return element.get().attribute("xml:lang").flatMap(FeedLanguage::tag);
            }
        }
        return Optional.empty();
    }

    /** A tag of BCP 47; some feeds write it as programs do, {@code en_US}. */
    static Optional<String> tag(String text) {
        String tag = text.strip().replace('_', '-');
        return TAG.matcher(tag).matches() ? Optional.of(tag) : Optional.empty();
    }
}
