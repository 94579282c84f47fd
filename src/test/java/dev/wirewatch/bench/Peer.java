package dev.wirewatch.bench;

import com.google.common.collect.Lists;
import dev.wirewatch.match.Document;
import dev.wirewatch.peer.LuceneMonitor;
import dev.wirewatch.peer.Presearch;
import dev.wirewatch.query.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.Version;

/** Lucene Monitor, ready for the rules of a file. It gets each document as one field, as the engine does. */
final class Peer implements AutoCloseable {

    private final LuceneMonitor monitor;
    private final int batch;
    private final String name;

    /**
     * Makes it ready.
     *
     * @param presearch how it finds the rules to try
     * @param batch how many documents it gets at once
     * @param rules the file
     */
    Peer(Presearch presearch, int batch, Path rules) {
        this.batch = batch;
        name = "Lucene Monitor " + Version.LATEST + ", "
                + presearch.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (batch == 1 ? "" : ", " + batch + " documents at once");
        monitor = new LuceneMonitor(presearch, List.of(Field.BODY));
        monitor.add(taker -> RulesFile.read(rules, taker));
    }

    /** Its name in the results. */
    String name() {
        return name;
    }

    /** Ids of the rules that match, for each document, in no order. */
    List<List<String>> matching(List<Document> documents) {
        List<List<String>> ids = new ArrayList<>();
        for (List<Document> some : Lists.partition(documents, batch)) {
            if (batch == 1) {
                ids.add(monitor.matching(some.get(0)));
            } else {
                ids.addAll(monitor.matching(some));
            }
        }
        return ids;
    }

    /** Counts the matches. */
    long count(List<Document> documents) {
        return matching(documents).stream().mapToLong(List::size).sum();
    }

    @Override
    public void close() {
        monitor.close();
    }
}
