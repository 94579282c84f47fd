package dev.wirewatch.bench;

import dev.wirewatch.bench.BenchEngine.Compiled;
import dev.wirewatch.match.Document;
import dev.wirewatch.match.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Times an engine and its peer in one thread, in rounds in which each has its turn, and compares what they find.
 *
 * <p>The documents that the peer gets come first in each pass of the engine, and are timed apart: so both have met the
 * same documents equally lately, and the ratio is one over the same texts.
 */
final class MatcherBench {

    private final Compiled engine;
    private final Optional<Peer> peer;
    private final List<Corpus.Text> texts;
    private final int peerTexts;

    final Pass matching;
    final Pass withEvidence;
    final Pass splitAndLookUp;
    final Pass peerMatching;

    /**
     * Makes the passes.
     *
     * @param engine the engine
     * @param peer its peer
     * @param texts what is matched, those that the peer gets first
     * @param peerTexts how many of them the peer gets
     */
    MatcherBench(Compiled engine, Optional<Peer> peer, List<Corpus.Text> texts, int peerTexts) {
        this.engine = engine;
        this.peer = peer;
        this.texts = texts;
        this.peerTexts = peerTexts;
        List<Document> documents = texts.stream().map(Corpus.Text::document).toList();
        matching = new Pass("matching", documents, peerTexts, sum(document -> engine.matching(document)
                .size()));
        withEvidence = new Pass("matching with evidence", documents, peerTexts, sum(document -> engine.match(document)
                .matches()
                .size()));
        splitAndLookUp = new Pass("looking words up", documents, peerTexts, sum(engine::countKnownWords));
        List<Document> peerDocuments = documents.subList(0, peerTexts);
        peerMatching = new Pass("the peer", peerDocuments, 0, some -> peer.map(its -> its.count(some))
                .orElse(0L));
    }

    private static ToLongFunction<List<Document>> sum(ToLongFunction<Document> count) {
        return documents -> {
            long total = 0;
            for (Document document : documents) {
                total += count.applyAsLong(document);
            }
            return total;
        };
    }

    /**
     * Warms up, then runs the rounds.
     *
     * @param rounds how often each has its turn
     * @param turn how long a turn takes at least; warming up takes twice as long
     * @param progress is told what is going on
     */
    void run(int rounds, Duration turn, Consumer<String> progress) {
        progress.accept("warming up");
        ours().forEach(pass -> pass.warmUp(turn.multipliedBy(2)));
        peer.ifPresent(its -> peerMatching.warmUp(turn.multipliedBy(2)));
        for (int round = 1; round <= rounds; round++) {
            progress.accept("round " + round + " of " + rounds);
            takeTurn(ours(), turn);
            peer.ifPresent(its -> takeTurn(List.of(peerMatching), turn));
        }
    }

    /** Measures each pass once, and short ones again. */
    private static void takeTurn(List<Pass> passes, Duration turn) {
        long start = System.nanoTime();
        do {
            passes.forEach(Pass::measure);
        } while (System.nanoTime() - start < turn.toNanos());
    }

    private List<Pass> ours() {
        return List.of(matching, withEvidence, splitAndLookUp);
    }

    int documents() {
        return texts.size();
    }

    int peerDocuments() {
        return peerTexts;
    }

    /** How many times as fast the engine is as its peer, on the peer's documents. */
    double ratio() {
        return matching.speedOfFirst() / peerMatching.speed();
    }

    /** Where the engine's matches are not its peer's, and where evidence changes what matches; one line a document. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        List<List<String>> theirs = peer.map(its -> its.matching(texts.subList(0, peerTexts).stream()
                        .map(Corpus.Text::document)
                        .toList()))
                .orElse(List.of());
        for (int i = 0; i < texts.size(); i++) {
            Corpus.Text text = texts.get(i);
            List<String> ours = engine.matching(text.document());
            if (i < theirs.size()) {
                Comparison.difference(text.id(), ours, theirs.get(i)).ifPresent(differences::add);
            }
            Comparison.difference(text.id(), ours, withEvidence(text.document()))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    private List<String> withEvidence(Document document) {
        return engine.match(document).matches().stream().map(Match::ruleId).toList();
    }
}
