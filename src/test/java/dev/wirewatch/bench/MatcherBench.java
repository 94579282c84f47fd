package dev.wirewatch.bench;

import dev.wirewatch.bench.BenchEngine.Compiled;
import dev.wirewatch.match.Document;
import dev.wirewatch.match.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Times an engine and its peer in one thread, in rounds in which each has its turn, and compares what they find.
 *
 * <p>The documents that the peer gets come last in each pass of the engine, and are timed apart: so the ratio is one over
 * the same texts, and the engine has not just seen them, as it would have in a pass over few.
 */
final class MatcherBench {

    /** Turns that warming up takes. */
    private static final int WARM_UP = 4;

    private final Compiled engine;
    private final List<Peer> peers;
    private final List<Corpus.Text> texts;
    private final int peerTexts;

    final Pass matching;
    final Pass withEvidence;
    final Pass splitAndLookUp;
    /** One for each peer. */
    final List<Pass> peerMatching;

    /**
     * Makes the passes.
     *
     * @param engine the engine
     * @param peers its peer, in one configuration or several; they get the same documents
     * @param texts what is matched, those that the peer gets last
     * @param peerTexts how many of them the peer gets
     */
    MatcherBench(Compiled engine, List<Peer> peers, List<Corpus.Text> texts, int peerTexts) {
        this.engine = engine;
        this.peers = List.copyOf(peers);
        this.texts = texts;
        this.peerTexts = peerTexts;
        List<Document> documents = texts.stream().map(Corpus.Text::document).toList();
        matching = new Pass("matching", documents, peerTexts, sum(document -> engine.matching(document)
                .size()));
        withEvidence = new Pass("matching with evidence", documents, peerTexts, sum(document -> engine.match(document)
                .matches()
                .size()));
        splitAndLookUp = new Pass("looking words up", documents, peerTexts, sum(engine::countKnownWords));
        List<Document> peerDocuments = documents.subList(documents.size() - peerTexts, documents.size());
        peerMatching = this.peers.stream()
                .map(peer -> new Pass(peer.name(), peerDocuments, 0, peer::count))
                .toList();
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
     * @param turn how long a turn takes at least; warming up takes several
     * @param progress is told what is going on
     */
    void run(int rounds, Duration turn, Consumer<String> progress) {
        progress.accept("warming up");
        takeTurn(ours(), Pass::warmUp, turn.multipliedBy(WARM_UP));
        peerMatching.forEach(pass -> takeTurn(List.of(pass), Pass::warmUp, turn.multipliedBy(WARM_UP)));
        for (int round = 1; round <= rounds; round++) {
            progress.accept("round " + round + " of " + rounds);
            takeTurn(ours(), Pass::measure, turn);
            peerMatching.forEach(pass -> takeTurn(List.of(pass), Pass::measure, turn));
        }
    }

    /** Runs each pass once, and short ones again; what ran before leaves neither garbage nor cold caches to it. */
    private static void takeTurn(List<Pass> passes, Consumer<Pass> run, Duration turn) {
        Heap.used();
        passes.forEach(Pass::settle);
        long start = System.nanoTime();
        do {
            passes.forEach(run);
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

    /** How many times as fast the engine is as one of its peers, on the peers' documents. */
    double ratio(int peer) {
        return matching.speedOfLast() / peerMatching.get(peer).speed();
    }

    /** Where the engine's matches are not its peer's, and where evidence changes what matches; one line a document. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        int others = texts.size() - peerTexts;
        List<List<List<String>>> theirs =
                peers.stream().map(peer -> peer.matching(documents(others))).toList();
        for (int i = 0; i < texts.size(); i++) {
            Corpus.Text text = texts.get(i);
            List<String> ours = engine.matching(text.document());
            if (i >= others) {
                for (List<List<String>> one : theirs) {
                    Comparison.difference(text.id(), ours, one.get(i - others)).ifPresent(differences::add);
                }
            }
            Comparison.difference(text.id(), ours, withEvidence(text.document()))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    private List<Document> documents(int from) {
        return texts.subList(from, texts.size()).stream()
                .map(Corpus.Text::document)
                .toList();
    }

    private List<String> withEvidence(Document document) {
        return engine.match(document).matches().stream().map(Match::ruleId).toList();
    }
}
