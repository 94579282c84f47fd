package dev.wirewatch.match.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses the features that a rule is found through: for a query to be true, one of its anchors must be there. Of several
 * sets that would do, it takes the one that is likely to be found least often.
 */
final class AnchorChooser {

    /** The cost of a query that needs no feature, such as NOT. */
    static final long NONE = Long.MAX_VALUE / 4;

    private final int[] code;
    private final FeatureTable features;

    AnchorChooser(int[] code, FeatureTable features) {
        this.code = code;
        this.features = features;
    }

    /** How often the node's anchors are likely to be found together; {@link #NONE} where it has none. */
    long cost(int node) {
        return switch (code[node]) {
            case Op.ANY, Op.EXACT, Op.PATTERNS, Op.VALUE -> leafCost(node);
            case Op.OR -> sum(costs(children(node)));
            case Op.SOME -> sum(costsOfNeeded(costs(children(node)), node));
            case Op.NOT, Op.NOT_PLACED, Op.URGENCY -> NONE;
            default -> Arrays.stream(costs(required(node))).min().orElse(NONE);
        };
    }

    /**
     * Adds the node's anchors to a list.
     *
     * @throws IllegalStateException if it has none
     */
    void addAnchors(int node, IntList anchors) {
        switch (code[node]) {
            case Op.ANY, Op.VALUE -> addLeaf(node, code[node + 1], 1, anchors);
            case Op.PATTERNS -> addLeaf(node, code[node + 1], 2, anchors);
            case Op.EXACT -> addLeaf(node, node + 3, 1, anchors);
            case Op.OR -> addAll(children(node), anchors);
            case Op.SOME -> addAll(needed(node), anchors);
            case Op.NOT, Op.NOT_PLACED, Op.URGENCY -> throw new IllegalStateException("a node without anchors");
            default -> addAnchors(rarest(required(node)), anchors);
        }
    }

    private void addLeaf(int node, int end, int step, IntList anchors) {
        for (int i = node + 2; i < end; i += step) {
            anchors.add(code[i]);
        }
    }

    private void addAll(int[] nodes, IntList anchors) {
        for (int node : nodes) {
            addAnchors(node, anchors);
        }
    }

    private long leafCost(int node) {
        IntList leaves = new IntList();
        addAnchors(node, leaves);
        long cost = 0;
        for (int i = 0; i < leaves.size(); i++) {
            cost += features.cost(leaves.get(i));
        }
        return cost;
    }

    private long[] costs(int[] nodes) {
        return Arrays.stream(nodes).mapToLong(this::cost).toArray();
    }

    /** The children that must all be true. */
    private int[] required(int node) {
        return code[node] == Op.NOT_NEAR ? Arrays.copyOf(children(node), 1) : children(node);
    }

    private int rarest(int[] nodes) {
        long[] costs = costs(nodes);
        int best = 0;
        for (int i = 1; i < nodes.length; i++) {
            best = costs[i] < costs[best] ? i : best;
        }
        return nodes[best];
    }

    /** Where k of n children must be true, one is among any n - k + 1 of them: the ones that are found least often. */
    private int[] needed(int node) {
        int[] children = children(node);
        return IntStream.of(byCost(costs(children)))
                .limit(neededCount(children.length, node))
                .map(index -> children[index])
                .toArray();
    }

    private long[] costsOfNeeded(long[] costs, int node) {
        return Arrays.stream(costs)
                .sorted()
                .limit(neededCount(costs.length, node))
                .toArray();
    }

    private int neededCount(int children, int node) {
        return children - code[node + 2] + 1;
    }

    /** The indexes of some costs, the lowest cost first; of equal ones, the first. */
    static int[] byCost(long[] costs) {
        return IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingLong(index -> costs[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int[] children(int node) {
        IntList children = new IntList();
        for (int child = node + Op.children(code[node]); child < code[node + 1]; child = code[child + 1]) {
            children.add(child);
        }
        return children.toArray();
    }

    /** One cost of {@link #NONE} makes the sum that. */
    private static long sum(long[] costs) {
        return Arrays.stream(costs).reduce(0, (sum, cost) -> Math.min(NONE, sum + cost));
    }
}
