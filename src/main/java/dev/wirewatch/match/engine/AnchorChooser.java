package dev.wirewatch.match.engine;

import java.util.Arrays;

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
            case Op.OR ->
                capped(Arrays.stream(children(node)).mapToLong(this::cost).sum());
            case Op.SOME ->
                capped(Arrays.stream(needed(node)).mapToLong(this::cost).sum());
            case Op.NOT, Op.NOT_PLACED, Op.URGENCY -> NONE;
            default -> anchored(node) < 0 ? NONE : cost(anchored(node));
        };
    }

    /** Adds the node's anchors to a list. It must have some. */
    void addAnchors(int node, IntList anchors) {
        switch (code[node]) {
            case Op.ANY, Op.VALUE -> addLeaf(node, code[node + 1], 1, anchors);
            case Op.PATTERNS -> addLeaf(node, code[node + 1], 2, anchors);
            case Op.EXACT -> addLeaf(node, node + 3, 1, anchors);
            case Op.OR -> addAll(children(node), anchors);
            case Op.SOME -> addAll(needed(node), anchors);
            default -> addAnchors(anchored(node), anchors);
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

    /** Of children that must all be true, the one that is found least often; -1 where none has an anchor. */
    private int anchored(int node) {
        int[] children = code[node] == Op.NOT_NEAR ? Arrays.copyOf(children(node), 1) : children(node);
        int best = -1;
        long lowest = NONE;
        for (int child : children) {
            long cost = cost(child);
            if (cost < lowest) {
                lowest = cost;
                best = child;
            }
        }
        return best;
    }

    /** Where k of n children must be true, one is among any n - k + 1 of them: the ones that are found least often. */
    private int[] needed(int node) {
        int[] children = children(node);
        return Arrays.stream(children)
                .boxed()
                .sorted((one, other) -> Long.compare(cost(one), cost(other)))
                .limit(children.length - code[node + 2] + 1L)
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

    private static long capped(long cost) {
        return Math.min(cost, NONE);
    }
}
