package dev.wirewatch.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code ContentItem} (NewsML 1.2 functional specification, The structure of a ContentItem). {@code DataContent} may be
 * anything: NITF, XHTML or bare paragraphs, each as markup or as text in a CDATA section; HTML; or plain text. What is
 * there tells more than {@code Format}, whose names are each provider's own.
 *
 * @param element the element
 */
record NewsMl1Content(XmlElement element) {

    private static final Set<String> NOT_TEXT = Set.of("media", "head");

    /** Other brackets are text: dispatches put company codes in them. */
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|[uod]l|li|table|tr|td|pre|hr|img|html|body)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NITF = Pattern.compile("\\s*(?:<[?!][^>]{0,400}>\\s*){0,4}<nitf[\\s>]");

    /** The text; nothing where the content is none, such as a picture or what is encoded ({@code Encoding}). */
    List<String> paragraphs() {
        if (isMedia()) {
            return List.of();
        }
        Optional<NitfText> nitf = nitf();
        return nitf.isPresent()
                ? nitf.get().paragraphs()
                : data().flatMap(data -> paragraphs(data).stream()).toList();
    }

    /** The NITF document within. */
    Optional<NitfText> nitf() {
        return data().flatMap(data -> Stream.concat(data.children("nitf"), written(data).stream()))
                .findFirst()
                .map(NitfText::new);
    }

    /** {@code MediaType}: where there is one, it tells pictures from text. */
    private boolean isMedia() {
        return element.children("MediaType")
                .flatMap(type -> type.attribute("FormalName").stream())
                .anyMatch(type -> !type.equalsIgnoreCase("text") && !type.equalsIgnoreCase("complexdata"));
    }

    private Stream<XmlElement> data() {
        return element.children("DataContent");
    }

    private static List<String> paragraphs(XmlElement data) {
        if (data.hasElements()) {
            return XmlParagraphs.of(data, NOT_TEXT);
        }
        String text = data.text();
        return MARKUP.matcher(text).find() ? HtmlText.dispatch(text) : Paragraphs.of(text);
    }

    /** A document that is written as text; one that is malformed is read as HTML, so that no word is lost. */
    private static Optional<XmlElement> written(XmlElement data) {
        if (data.hasElements() || !NITF.matcher(data.text()).lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(XmlDocument.parse(data.text().strip()));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
