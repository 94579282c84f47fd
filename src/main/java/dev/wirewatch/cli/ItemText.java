package dev.wirewatch.cli;

import dev.wirewatch.message.ItemRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A news item that an alert is about, for a terminal. */
final class ItemText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String UNKNOWN = "unknown";

    private ItemText() {}

    /** What it says first: headline, else lead, else its URI. */
    static String title(ItemRef item) {
        return Printable.of(Stream.of(item.getHeadline(), item.getLead())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(item.getUri()));
    }

    /** Who made it, where and when. */
    static String source(ItemRef item) {
        Instant time = item.getVersioncreated() == null ? item.getReceived() : item.getVersioncreated();
        return Stream.of("agency " + or(item.getProvider()), "place " + or(item.getLocated()), TIME.format(time))
                .map(Printable::of)
                .collect(Collectors.joining(" · "));
    }

    private static String or(String value) {
        return value == null ? UNKNOWN : value;
    }
}
