package dev.wirewatch.registry;

import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Concept;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.ItemRef;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Party;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RuleRef;
import dev.wirewatch.message.Severity;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.List;

/** Invented messages with every kind of field: null and not, times, enums, lists, records inside records. */
public final class Samples {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:15:30.250Z");

    private Samples() {}

    public static RuleRef rule() {
        return new RuleRef(
                "frigate-sale",
                "Sale of warships",
                "arms-deals",
                "arms-deals",
                Severity.HIGH,
                List.of("medtop:20000602"),
                "0123456789ab",
                3);
    }

    public static Alert alert() {
        Evidence evidence = new Evidence("headline", 7, 20, "trois frégates", "Lisbon buys ", " – ministry");
        ItemRef item = new ItemRef(
                "NordPress",
                "urn:nordpress:1",
                "2",
                "Lisbon buys trois frégates – ministry",
                null,
                "Lisbon",
                "en",
                2,
                null,
                RECEIVED.minusSeconds(60),
                "desk-folder",
                RECEIVED);
        return new Alert(
                "00112233445566778899aabbccddeeff",
                1,
                rule(),
                "NordPress urn:nordpress:1",
                item,
                List.of(evidence),
                RECEIVED,
                RECEIVED.plusMillis(1),
                List.of("sale"),
                List.of(new Party("PT", "Portugal", "headline", 0, 6)));
    }

    public static NewsItem newsItem() {
        return new NewsItem(
                "NordPress",
                "urn:nordpress:1",
                "2",
                PubStatus.WITHHELD,
                3,
                "Lisbon buys three frigates",
                null,
                "By Ana Lopes",
                "Lisbon",
                "LISBON, March 2 (NordPress) - Portugal will buy three frigates.\n\nThe price is secret. \uD83D\uDEA2",
                List.of(new Concept("military weaponry", "medtop:20000602"), new Concept(null, "medtop:20000642")),
                List.of(new Concept("Lisbon", null)),
                "en",
                RECEIVED.plusSeconds(3600),
                RECEIVED,
                null,
                "Adds price",
                List.of(Signal.UPDATE, Signal.EMBARGO),
                List.of("urn:nordpress:0"),
                "PT",
                "i",
                "u",
                "npw0014",
                "ninjs",
                "desk-folder",
                RECEIVED);
    }
}
