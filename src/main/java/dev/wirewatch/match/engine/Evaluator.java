package dev.wirewatch.match.engine;

import dev.wirewatch.match.TooManyStepsException;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.TextScope;
import dev.wirewatch.query.TextUnit;
import java.util.ArrayList;
import java.util.List;

/** Evaluates rules for which positions decide, and gathers the evidence of those that matched. */
final class Evaluator extends Truth {

    /**
     * Steps for one rule on one document, each a place, a feature or a node looked at: a few times the words of the largest
     * item, some 10 ms.
     */
    static final int STEPS = 4_000_000;

    /** The same for gathering the evidence of a rule that matched, which decides some parts once more. */
    static final int EVIDENCE_STEPS = 4 * STEPS;

    private static final TextScope[] SCOPES = TextScope.values();
    private static final TextUnit[] UNITS = TextUnit.values();

    private final ScannedDocument document;
    private final Possibility possibility;
    private final PlaceStack stack;
    private final NodePlaces places;
    private final Evidence evidence;
    private final List<Scope> scopes = new ArrayList<>();
    private int depth;

    Evaluator(
            int[] code,
            ScannedDocument document,
            Possibility possibility,
            PlaceStack stack,
            NodePlaces places,
            Evidence evidence) {
        super(code);
        this.document = document;
        this.possibility = possibility;
        this.stack = stack;
        this.places = places;
        this.evidence = evidence;
        scopes.add(new Scope());
    }

    /** Starts with a rule and grants it steps; afterwards the scope is headline and body. */
    void begin(int steps) {
        stack.begin(steps);
        depth = 0;
        int headline = Index.of(Field.HEADLINE);
        int body = Index.of(Field.BODY);
        scopes.get(0).whole(document.from(headline), document.to(headline), document.from(body), document.to(body));
    }

    /**
     * Tells whether a node is true in the scope.
     *
     * @throws TooManyStepsException if that took too many steps
     */
    @Override
    boolean holds(int node) {
        stack.step(1);
        int op = code[node];
        int child = node + Op.children(op);
        return switch (op) {
            case Op.AND -> all(child, code[node + 1]);
            case Op.OR -> atLeast(1, child, code[node + 1]);
            case Op.SOME -> atLeast(code[node + 2], child, code[node + 1]);
            case Op.NOT, Op.NOT_PLACED -> !holds(child);
            case Op.VALUE, Op.URGENCY -> isPossible(node);
            case Op.ANY, Op.PATTERNS -> isPossible(node) && (scope().isWhole() || hasPlaces(1, node));
            case Op.AT_LEAST -> isPossible(node) && hasPlaces(code[node + 2], child);
            case Op.WITHIN, Op.FIRST, Op.SCOPE -> isPossible(node) && restricted(node, child, false);
            default -> isPossible(node) && hasPlaces(1, node);
        };
    }

    private boolean isPossible(int node) {
        stack.lookUp(code[node + 1] - node);
        return possibility.holds(node);
    }

    /**
     * Gathers the evidence of a node that is true in the scope.
     *
     * @throws TooManyStepsException if that took too many steps
     */
    void gather(int node) {
        int op = code[node];
        int child = node + Op.children(op);
        switch (op) {
            case Op.NOT, Op.NOT_PLACED, Op.URGENCY -> {
                // what is not there cannot be shown
            }
            case Op.VALUE -> evidence.addValue(code[node + 2]);
            case Op.ANY, Op.PATTERNS, Op.EXACT, Op.SEQUENCE, Op.NEAR, Op.NOT_NEAR -> evidence.addAll(node, scope());
            case Op.AT_LEAST -> evidence.addAll(child, scope());
            case Op.WITHIN, Op.FIRST, Op.SCOPE -> restricted(node, child, true);
            default -> gatherTrue(child, code[node + 1]);
        }
    }

    private void gatherTrue(int from, int end) {
        for (int child = from; child < end; child = code[child + 1]) {
            if (holds(child)) {
                gather(child);
            }
        }
    }

    private Scope scope() {
        return scopes.get(depth);
    }

    private boolean hasPlaces(int count, int node) {
        int base = stack.top();
        places.find(node, scope());
        int found = stack.top() - base;
        stack.top(base);
        return found >= count;
    }

    /** Evaluates a child in a narrower scope, or gathers its evidence there. */
    private boolean restricted(int node, int child, boolean gathering) {
        Scope outer = scope();
        boolean matched;
        if (++depth == scopes.size()) {
            scopes.add(new Scope());
        }
        switch (code[node]) {
            case Op.SCOPE -> {
                narrow(SCOPES[code[node + 2]]);
                matched = visit(child, gathering);
            }
            case Op.FIRST -> {
                narrow(outer, code[node + 2]);
                matched = visit(child, gathering);
            }
            default -> {
                matched = visitUnits(outer, 0, node, child, gathering);
                matched |= (gathering || !matched) && visitUnits(outer, 1, node, child, gathering);
            }
        }
        depth--;
        return matched;
    }

    private boolean visit(int child, boolean gathering) {
        boolean matched = holds(child);
        if (matched && gathering) {
            gather(child);
        }
        return matched;
    }

    private void narrow(TextScope to) {
        int first = Index.of(to.first());
        if (to == TextScope.LEAD) {
            int body = Index.of(to.last());
            scope().set(document.from(first), document.to(first), document.from(body), behindFirstParagraph(body));
        } else {
            scope().set(document.from(first), document.to(first));
        }
    }

    private int behindFirstParagraph(int field) {
        int[] starts = document.unitStarts(field, TextUnit.PARAGRAPH);
        int behind = firstEndingBehind(starts, document.from(field)) + 1; // others have no word: ***
        return behind < starts.length ? starts[behind] : document.to(field);
    }

    private void narrow(Scope outer, int words) {
        scope().set(
                        outer.from(0),
                        Math.min(outer.to(0), behindFirst(outer, 0, words)),
                        outer.from(1),
                        Math.min(outer.to(1), behindFirst(outer, 1, words)));
    }

    private int behindFirst(Scope outer, int stretch, int words) {
        return outer.from(stretch) >= outer.to(stretch)
                ? 0
                : document.from(document.fieldOf(outer.from(stretch))) + words;
    }

    private boolean visitUnits(Scope outer, int stretch, int node, int child, boolean gathering) {
        int from = outer.from(stretch);
        int to = outer.to(stretch);
        if (from >= to) {
            return false;
        }
        int[] starts = document.unitStarts(document.fieldOf(from), UNITS[code[node + 2]]);
        boolean matched = false;
        int unit = firstEndingBehind(starts, from);
        for (; unit < starts.length - 1 && starts[unit] < to && (gathering || !matched); unit++) {
            stack.step(1);
            scope().set(Math.max(from, starts[unit]), Math.min(to, starts[unit + 1]));
            matched |= scope().from(0) < scope().to(0) && visit(child, gathering);
        }
        return matched;
    }

    /** Units in units look at few of the text's: the others need not be walked over again and again. */
    private static int firstEndingBehind(int[] starts, int token) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle + 1] <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
