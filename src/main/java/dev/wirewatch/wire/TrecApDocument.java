package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the elements of a {@code DOC} in their order. Those behind the first TEXT belong to the body, and so does text between
 * elements.
 */
final class TrecApDocument {

    private String first = "";
    private String second = "";
    private String fileId = "";
    private String dateline = "";
    private boolean inBody;
    private final AnpaHeading heading = new AnpaHeading();
    private final List<String> body = new ArrayList<>();

    private TrecApDocument() {}

    /** Reads what is between the tags of a DOC. */
    static AnpaStory of(String document, int number, Instant received) throws UnreadableException {
        TrecApDocument parts = new TrecApDocument();
        int behind = 0;
        int at = document.indexOf('<');
        while (at >= 0) {
            parts.addBetween(document.substring(behind, at));
            int tagEnd = document.indexOf('>', at);
            String name = tagEnd < 0 ? "" : document.substring(at + 1, tagEnd);
            int end = isName(name) ? document.indexOf("</" + name + ">", tagEnd) : -1;
            if (end < 0) {
                throw new UnreadableException(
                        RejectionReason.MALFORMED, "DOC " + number + " has a tag that is not closed");
            }
            parts.add(name, unescaped(document.substring(tagEnd + 1, end)));
            behind = end + name.length() + "</>".length();
            at = document.indexOf('<', behind);
        }
        parts.addBetween(document.substring(behind));
        return parts.story(received);
    }

    private void add(String name, String content) {
        switch (name) {
            case "DOCNO" -> {} // of the collection, not of the agency
            case "FILEID" -> fileId = content;
            case "FIRST" -> first = content;
            case "SECOND" -> second = WhiteSpace.collapse(content);
            case "DATELINE" -> dateline = TypesetText.readable(content);
            case "TEXT" -> addText(content);
            default -> addLines(content);
        }
    }

    /** The mark-up took the dash between dateline and text. */
    private void addText(String text) {
        List<String> paragraphs = new ArrayList<>();
        AnpaText.paragraphs(text.lines().toList(), paragraphs);
        if (!dateline.isEmpty()) {
            String opening = paragraphs.isEmpty() ? "" : paragraphs.remove(0);
            body.add((dateline + " — " + opening).stripTrailing());
            dateline = "";
        }
        body.addAll(paragraphs);
        inBody = true;
    }

    private void addBetween(String text) {
        if (!text.isBlank()) {
            AnpaText.paragraphs(unescaped(text).lines().toList(), body);
        }
    }

    /** A heading, a note or a byline, which the mark-up often takes for each other; a rail mark parts two. */
    private void addLines(String content) {
        for (String line : content.split("\\^", -1)) {
            String readable = TypesetText.readable(line);
            if (inBody && !AnpaHeading.isNote(readable)) {
                if (!readable.isEmpty()) {
                    body.add(readable);
                }
            } else {
                heading.add(readable);
            }
        }
    }

    private AnpaStory story(Instant received) {
        List<String> paragraphs = new ArrayList<>(heading.rest());
        paragraphs.addAll(body);
        if (!dateline.isEmpty()) {
            paragraphs.add(dateline);
        }
        return new AnpaStory(
                AnpaHeader.ofSecondLine(first),
                second.isEmpty() ? Optional.empty() : AnpaSlug.of(second),
                AnpaTrailer.of(fileId, received),
                heading,
                List.copyOf(paragraphs));
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 20 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** The three characters that the mark-up itself needs. */
    private static String unescaped(String content) {
        return content.indexOf('&') < 0
                ? content
                : content.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
