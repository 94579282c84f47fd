package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one line of results; docs/benchmarks.md tells what each key means. */
final class MatcherResult {

    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1_000;

    private MatcherResult() {}

    static ObjectNode json(CompileCost cost, MatcherBench bench) {
        double share = bench.matching.speed() / bench.splitAndLookUp.speed();
        return JsonNodeFactory.instance
                .objectNode()
                .put("documents", bench.documents())
                .put("rules", cost.rules())
                .put("matches", bench.matching.counted())
                .put("documentsPerSecond", Math.round(bench.matching.speed()))
                .put("withEvidencePerSecond", Math.round(bench.withEvidence.speed()))
                .put("splitAndLookUpPerSecond", Math.round(bench.splitAndLookUp.speed()))
                .put("shareOfSplitAndLookUp", Math.round(share * THOUSAND) / THOUSAND)
                .put("secondsToCompile", Math.round(cost.seconds() * THOUSAND) / THOUSAND)
                .put("heapBytesPerRule", Math.round(cost.heapBytesPerRule()));
    }

    /** Adds what concerns the peer. */
    static void addPeer(ObjectNode result, Peer peer, MatcherBench bench) {
        result.put("peer", peer.name())
                .put("peerDocuments", bench.peerDocuments())
                .put("peerMatches", bench.peerMatching.counted())
                .put("peerDocumentsPerSecond", Math.round(bench.peerMatching.speed() * HUNDRED) / HUNDRED)
                .put("documentsPerSecondOnPeerDocuments", Math.round(bench.matching.speedOfFirst()))
                .put("ratio", Math.round(bench.ratio() * HUNDRED) / HUNDRED);
    }
}
