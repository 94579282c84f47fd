package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.peer.Presearch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch bench matcher}: measures the matcher against its peer. */
@Command(
        name = "matcher",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the matcher against Lucene Monitor on the same words, and compares their matches.")
final class MatcherCommand implements Callable<Integer> {

    /** Rules times documents that the peer does in about five seconds, the length of its turn in a round. */
    private static final long PEER_WORK = 20_000_000;

    private static final int MOST_PEER_DOCUMENTS = 500;
    private static final int FEWEST_PEER_DOCUMENTS = 50;
    /** With more rules, the peer does not fit in the memory that the engine must do with. */
    private static final int MOST_PEER_RULES = 200_000;

    private static final int SHOWN_DIFFERENCES = 10;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", description = "JSON lines: id, headline, body.")
    private Path corpus;

    @Option(names = "--rules", required = true, paramLabel = "FILE", description = "JSON lines: id, must, not.")
    private Path rules;

    @Option(
            names = "--peer-docs",
            paramLabel = "N",
            description = "How many documents the peer gets, spread over the corpus; 0: none. Default: 500, fewer for "
                    + "many rules, none above 200,000.")
    private Optional<Integer> peerDocs = Optional.empty();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each has its turn; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--turn",
            paramLabel = "MILLIS",
            defaultValue = "1000",
            description = "How long a turn takes at least; four times as long to warm up. Default: ${DEFAULT-VALUE}.")
    private int turn;

    @Option(
            names = "--peer-presearch",
            paramLabel = "HOW",
            split = ",",
            defaultValue = "ONE_PASS,FOUR_PASSES",
            description =
                    "How the peer finds the rules to try, one way or several: ${COMPLETION-CANDIDATES}; default, its "
                            + "usual one and its fastest: ${DEFAULT-VALUE}.")
    private List<Presearch> presearch;

    @Option(
            names = "--peer-batch",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many documents the peer gets at once; default: ${DEFAULT-VALUE}, as a stream has them.")
    private int peerBatch;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "COMPILED",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Engine engine;

    @Mixin
    private BenchConsole console;

    @Override
    public Integer call() {
        console.refuseBelow(1, rounds, "--rounds");
        console.refuseBelow(0, turn, "--turn");
        console.refuseBelow(1, peerBatch, "--peer-batch");
        console.refuseBelow(0, peerDocs.orElse(0), "--peer-docs");
        console.progress("reading " + corpus);
        List<Corpus.Text> texts = Corpus.read(corpus);
        console.progress("compiling " + rules);
        CompileCost cost = CompileCost.measure(engine.create(), rules);
        int peerTexts = Math.min(texts.size(), peerDocs.orElseGet(() -> usualPeerDocuments(cost.rules())));
        List<Peer> peers = peers(peerTexts);
        try {
            MatcherBench bench =
                    new MatcherBench(cost.compiled(), peers, Corpus.sampleLast(texts, peerTexts), peerTexts);
            bench.run(rounds, Duration.ofMillis(turn), console::progress);
            ObjectNode result = MatcherResult.json(cost, bench)
                    .put("engine", engine.create().name());
            if (!peers.isEmpty()) {
                MatcherResult.addPeers(result, peers, bench);
            }
            console.result(result);
            return compare(bench);
        } finally {
            peers.forEach(Peer::close);
        }
    }

    private static int usualPeerDocuments(int ruleCount) {
        if (ruleCount > MOST_PEER_RULES) {
            return 0;
        }
        return (int) Math.max(FEWEST_PEER_DOCUMENTS, Math.min(MOST_PEER_DOCUMENTS, PEER_WORK / ruleCount));
    }

    private List<Peer> peers(int peerTexts) {
        if (peerTexts == 0) {
            console.progress("no documents for the peer: it is left out");
            return List.of();
        }
        console.progress("making the peer ready");
        return presearch.stream().map(how -> new Peer(how, peerBatch, rules)).toList();
    }

    private int compare(MatcherBench bench) {
        console.progress("comparing matches");
        List<String> differences = bench.differences();
        differences.stream().limit(SHOWN_DIFFERENCES).forEach(console::progress);
        if (differences.isEmpty()) {
            return ExitCode.OK;
        }
        console.progress("matches differ in " + differences.size() + " documents");
        return ExitCode.SOFTWARE;
    }
}
