package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates every query on every document, by the definitions alone. Slow and easy to check: a faster matcher is tested
 * against it. It sets no query aside.
 */
public final class NaiveMatcher implements Matcher {

    private final Map<String, Query> queries;

    /**
     * Makes a matcher.
     *
     * @param queries the queries by their rules' ids; matches come in this map's order
     */
    public NaiveMatcher(Map<String, Query> queries) {
        this.queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
    }

    @Override
    public Matches match(Document document) {
        Reading reading = PlainReading.of(document);
        List<Match> matches = new ArrayList<>();
        queries.forEach((id, query) -> reading.evidence(query)
                .ifPresent(places -> matches.add(new Match(id, reading.words().spans(places)))));
        return new Matches(matches, List.of());
    }
}
