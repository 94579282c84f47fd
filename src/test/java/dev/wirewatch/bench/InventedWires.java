package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Field;
import dev.wirewatch.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages of a format, made up of invented news in the size and the layout of what agencies send.
 *
 * @param messages the messages
 * @param tokens what pulls their tokens
 */
record InventedWires(List<WireMessage> messages, TokenPuller tokens) {

    /** As many as there are. */
    static final int MESSAGES = 100;

    private static final int PARAGRAPHS = 6;

    /**
     * Makes messages.
     *
     * @param format the name of their reader
     */
    static InventedWires of(String format) {
        return switch (format) {
            case "newsml-g2" -> new InventedWires(messages(G2Wires::message), TokenPuller.xml());
            default -> throw new IllegalArgumentException("no messages of the format " + format);
        };
    }

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
