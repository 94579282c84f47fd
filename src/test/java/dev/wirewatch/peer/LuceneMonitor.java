package dev.wirewatch.peer;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;

/** Lucene Monitor in memory, with our words and our queries. */
public final class LuceneMonitor implements AutoCloseable {

    /** As many queries as Lucene Monitor itself commits at once. */
    private static final int BATCH = 5_000;

    private final Monitor monitor;
    private final LuceneQueries language;

    /**
     * Makes a monitor without queries.
     *
     * @param presearch how it finds the queries to try
     * @param looksIn the text fields where queries look that name none
     */
    public LuceneMonitor(Presearch presearch, List<Field> looksIn) {
        language = new LuceneQueries(looksIn.stream().map(Field::label).toList());
        try {
            monitor = new Monitor(new WordsAnalyzer(), presearch.presearcher());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds queries.
     *
     * @param queries gives each rule's id and query to its argument, one after the other
     */
    public void add(Consumer<BiConsumer<String, Query>> queries) {
        List<MonitorQuery> batch = new ArrayList<>();
        queries.accept((id, query) -> {
            batch.add(new MonitorQuery(id, query.accept(language)));
            if (batch.size() == BATCH) {
                register(batch);
                batch.clear();
            }
        });
        register(batch);
    }

    private void register(List<MonitorQuery> queries) {
        try {
            monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Matches all queries with one document.
     *
     * @param document what to look in
     * @return ids of the queries that matched, in no order
     */
    public List<String> matching(Document document) {
        try {
            return ids(
                    monitor.match(lucene(document), QueryMatch.SIMPLE_MATCHER).getMatches());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Matches all queries with several documents at once.
     *
     * @param documents what to look in, one or more
     * @return for each document the ids of the queries that matched, in no order
     */
    public List<List<String>> matching(List<Document> documents) {
        org.apache.lucene.document.Document[] batch =
                documents.stream().map(this::lucene).toArray(org.apache.lucene.document.Document[]::new);
        try {
            MultiMatchingQueries<QueryMatch> matches = monitor.match(batch, QueryMatch.SIMPLE_MATCHER);
            return IntStream.range(0, batch.length)
                    .mapToObj(i -> ids(matches.getMatches(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(Collection<QueryMatch> matches) {
        return matches.stream().map(QueryMatch::getQueryId).toList();
    }

    private org.apache.lucene.document.Document lucene(Document document) {
        org.apache.lucene.document.Document fields = new org.apache.lucene.document.Document();
        for (Field field : Field.texts()) {
            String text = document.text(field);
            if (!text.isEmpty()) {
                fields.add(new TextField(field.label(), text, Store.NO));
            }
        }
        return fields;
    }
}
