package dev.wirewatch.cli;

import dev.wirewatch.wire.WireMessage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The sample wire messages of the demo: invented dispatches, in the folder {@code demo} of the jar. */
final class DemoSamples {

    private static final String FEED = "demo";
    private static final List<String> FILES = List.of(
            "01-arms-talks.txt",
            "02-football-ban.txt",
            "03-sanctions-list.json",
            "04-harbour-tolls.txt",
            "05-sanctions-list-update.json",
            "06-missile-delivery.json",
            "07-flash.txt",
            "08-robbery.txt",
            "09-seized-rifles.txt",
            "10-held.json",
            "11-cut-short.json",
            "12-sanctions-threat.txt");

    private DemoSamples() {}

    /** The samples, in their order, received as they are read. */
    static List<WireMessage> read(InstantSource clock) throws IOException {
        List<WireMessage> samples = new ArrayList<>();
        for (String file : FILES) {
            samples.add(new WireMessage(bytes(file), contentType(file), FEED, clock.instant()));
        }
        return samples;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = DemoSamples.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new FileNotFoundException("the jar holds no demo/" + file);
            }
            return in.readAllBytes();
        }
    }

    private static String contentType(String file) {
        return file.endsWith(".json") ? "application/json" : "text/plain";
    }
}
