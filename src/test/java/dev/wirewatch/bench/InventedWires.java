package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Field;
import dev.wirewatch.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Messages of a format, made up of invented news in the size and the layout of what agencies send. */
final class InventedWires {

    private static final int MESSAGES = 100;
    private static final int PARAGRAPHS = 6;

    private InventedWires() {}

    /** Writes a story as a message. */
    private interface Writer {

        /**
         * Writes it.
         *
         * @param number the story's number
         * @param paragraphs its text
         */
        String write(int number, List<String> paragraphs);
    }

    /**
     * Makes messages.
     *
     * @param format the name of their reader, and behind a slash a layout of theirs, where there are several
     */
    static Wires of(String format) {
        return new Wires(messages(writer(format)), TokenPuller.of(Wires.reader(format)));
    }

    private static Writer writer(String format) {
        return switch (format) {
            case "newsml-g2" -> G2Wires::message;
            case "nitf" -> XmlWires::nitf;
            case "newsml-1" -> XmlWires::newsMl1;
            case "ritzau" -> XmlWires::ritzau;
            case "rss" -> XmlWires::rss;
            case "atom" -> XmlWires::atom;
            case "ninjs" -> JsonWires::ninjs;
            case "ninjs/text" -> JsonWires::ninjsOfText;
            case "ap-media" -> JsonWires::apMedia;
            case "json-line" -> JsonWires::line;
            case "text" -> TextWires::text;
            case "text/short" -> TextWires::shortText;
            case "text/wrapped" -> TextWires::wrappedText;
            case "iptc-7901" -> TextWires::iptc7901;
            case "anpa-1312" -> TextWires::anpa;
            case "trec-ap" -> TextWires::trecAp;
            case "mail" -> TextWires::mail;
            default -> throw new IllegalArgumentException("no messages of the format " + format);
        };
    }

    private static List<WireMessage> messages(Writer writer) {
        InventedNews news = new InventedNews(1);
        List<WireMessage> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            List<String> paragraphs = news.documents(PARAGRAPHS).stream()
                    .map((Document document) -> document.text(Field.BODY))
                    .toList();
            byte[] bytes = writer.write(i, paragraphs).getBytes(StandardCharsets.UTF_8);
            messages.add(new WireMessage(bytes, "", "bench", Instant.EPOCH));
        }
        return messages;
    }
}
