package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes some rules among many while another thread matches, and measures until it matches with the new ones. */
final class SwapBench {

    private static final double NANOS_PER_MILLI = 1e6;
    /** So many changes are not measured, for Java to compile what it will. */
    private static final int WARM_UP = 10;

    private final Map<String, Query> rules;
    private final List<String> ids;
    private final int changed;
    private final MatchingThread thread;
    private final List<Double> millis = new ArrayList<>();

    /**
     * Compiles all rules and starts matching.
     *
     * @param rules the rules by id; they change
     * @param changed how many change at once
     * @param documents what is matched meanwhile, over and over
     */
    SwapBench(Map<String, Query> rules, int changed, List<Document> documents) {
        this.rules = rules;
        this.changed = changed;
        ids = List.copyOf(rules.keySet());
        thread = new MatchingThread(CompiledMatcher.compile(rules), documents);
    }

    /** Changes one block of rules after the other. */
    void run(int rounds) throws InterruptedException {
        thread.start();
        try {
            for (int round = 0; round < WARM_UP + rounds; round++) {
                double took = change(block(round));
                if (round >= WARM_UP) {
                    millis.add(took);
                }
            }
        } finally {
            thread.end();
        }
        Collections.sort(millis);
    }

    private List<String> block(int round) {
        int from = (int) ((long) round * changed % (ids.size() - changed + 1));
        return ids.subList(from, from + changed);
    }

    /** Gives each rule of the block the query of the next one, and waits until the other thread matches with that. */
    private double change(List<String> block) throws InterruptedException {
        Map<String, Query> added = new LinkedHashMap<>();
        for (int i = 0; i < block.size(); i++) {
            added.put(block.get(i), rules.get(block.get((i + 1) % block.size())));
        }
        rules.putAll(added);
        long start = System.nanoTime();
        thread.put(thread.inForce().replace(block, added, rules::get));
        return (thread.awaitInForce() - start) / NANOS_PER_MILLI;
    }

    double medianMillis() {
        return millis.get(millis.size() / 2);
    }

    double mostMillis() {
        return millis.get(millis.size() - 1);
    }

    /** Documents a second that the other thread matched. */
    double documentsPerSecond() {
        return thread.documentsPerSecond();
    }

    /** Where the changed matcher differs from one that is compiled of the same rules anew; one line a document. */
    List<String> differences(List<Document> documents) {
        CompiledMatcher anew = CompiledMatcher.compile(rules);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Comparison.difference(
                            String.valueOf(i),
                            thread.inForce().matchingIds(documents.get(i)),
                            anew.matchingIds(documents.get(i)))
                    .ifPresent(differences::add);
        }
        return differences;
    }
}
