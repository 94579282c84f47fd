package dev.wirewatch.match.engine;

/**
 * Decides from features alone whether a query may be true. For a query that needs no positions the answer is exact; for
 * others, "no" is.
 */
final class Possibility extends Truth {

    private final Presence presence;
    private int urgency;

    Possibility(int[] code, Presence presence) {
        super(code);
        this.presence = presence;
    }

    void urgency(int ofDocument) {
        urgency = ofDocument;
    }

    @Override
    boolean holds(int node) {
        return switch (code[node]) {
            case Op.ANY -> any(node + 2, code[node + 1], 1);
            case Op.PATTERNS -> any(node + 2, code[node + 1], 2);
            case Op.EXACT, Op.VALUE -> presence.has(code[node + 2]);
            case Op.OR -> atLeast(1, node + Op.children(Op.OR), code[node + 1]);
            case Op.SOME -> atLeast(code[node + 2], node + Op.children(Op.SOME), code[node + 1]);
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
}
