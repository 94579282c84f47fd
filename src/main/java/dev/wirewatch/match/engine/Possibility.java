package dev.wirewatch.match.engine;

/**
 * Decides from features alone whether a query may be true. For a query that needs no positions the answer is exact; for
 * others, "no" is.
 */
final class Possibility {

    private final int[] code;
    private final Presence presence;
    private int urgency;

    Possibility(int[] code, Presence presence) {
        this.code = code;
        this.presence = presence;
    }

    void urgency(int ofDocument) {
        urgency = ofDocument;
    }

    boolean holds(int node) {
        return switch (code[node]) {
            case Op.ANY -> any(node + 2, code[node + 1], 1);
            case Op.PATTERNS -> any(node + 2, code[node + 1], 2);
            case Op.EXACT, Op.VALUE -> presence.has(code[node + 2]);
            case Op.OR -> atLeast(1, node, code[node + 1]);
            case Op.SOME -> atLeast(code[node + 2], node, code[node + 1]);
            case Op.NOT -> !holds(node + 2);
            case Op.NOT_PLACED -> true;
            case Op.URGENCY -> code[node + 2] <= urgency && urgency <= code[node + 3];
            case Op.NOT_NEAR -> holds(node + Op.children(Op.NOT_NEAR));
            default -> all(node + Op.children(code[node]), code[node + 1]);
        };
    }

    private boolean any(int from, int end, int step) {
        for (int i = from; i < end; i += step) {
            if (presence.has(code[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean all(int from, int end) {
        for (int child = from; child < end; child = code[child + 1]) {
            if (!holds(child)) {
                return false;
            }
        }
        return true;
    }

    private boolean atLeast(int count, int node, int end) {
        int missing = count;
        for (int child = node + Op.children(code[node]); child < end && missing > 0; child = code[child + 1]) {
            if (holds(child)) {
                missing--;
            }
        }
        return missing <= 0;
    }
}
