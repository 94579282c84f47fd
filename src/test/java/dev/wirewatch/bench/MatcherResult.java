package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The one line of results; docs/benchmarks.md tells what each key means. */
final class MatcherResult {

    private MatcherResult() {}

    static ObjectNode json(CompileCost cost, MatcherBench bench) {
        double share = bench.matching.shareOf(bench.splitAndLookUp);
        return JsonNodeFactory.instance
                .objectNode()
                .put("documents", bench.documents())
                .put("rules", cost.rules())
                .put("matches", bench.matching.counted())
                .put("documentsPerSecond", Math.round(bench.matching.speed()))
                .put("withEvidencePerSecond", Math.round(bench.withEvidence.speed()))
                .put("splitAndLookUpPerSecond", Math.round(bench.splitAndLookUp.speed()))
                .put("shareOfSplitAndLookUp", Rounded.thousandths(share))
                .put("secondsToCompile", Rounded.thousandths(cost.seconds()))
                .put("heapBytesPerRule", Math.round(cost.heapBytesPerRule()));
    }

    /** Adds what concerns the peers: of the first all, of each further one its name, its speed and the ratio. */
    static void addPeers(ObjectNode result, List<Peer> peers, MatcherBench bench) {
        result.put("peer", peers.get(0).name())
                .put("peerDocuments", bench.peerDocuments())
                .put("peerMatches", bench.peerMatching.get(0).counted())
                .put(
                        "peerDocumentsPerSecond",
                        Rounded.hundredths(bench.peerMatching.get(0).speed()))
                .put("documentsPerSecondOnPeerDocuments", Math.round(bench.matching.speedOfLast()))
                .put("ratio", Rounded.hundredths(bench.ratio(0)));
        ArrayNode others = result.putArray("otherPeers");
        for (int i = 1; i < peers.size(); i++) {
            others.addObject()
                    .put("peer", peers.get(i).name())
                    .put("peerMatches", bench.peerMatching.get(i).counted())
                    .put(
                            "peerDocumentsPerSecond",
                            Rounded.hundredths(bench.peerMatching.get(i).speed()))
                    .put("ratio", Rounded.hundredths(bench.ratio(i)));
        }
    }
}
