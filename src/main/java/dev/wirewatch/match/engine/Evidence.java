package dev.wirewatch.match.engine;

import dev.wirewatch.match.Match;
import dev.wirewatch.match.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the places of leaves that made a rule match, and gives them as spans. */
final class Evidence {

    private static final int INITIAL = 1 << 8;

    private final int[] code;
    private final ScannedDocument document;
    private final NodePlaces places;
    private final PlaceStack stack;
    private long[] gathered = new long[INITIAL];
    private int count;

    Evidence(Segment segment, ScannedDocument document, NodePlaces places, PlaceStack stack) {
        this.code = segment.code();
        this.document = document;
        this.places = places;
        this.stack = stack;
    }

    void begin() {
        count = 0;
    }

    /** Gives back what a rule with very much evidence needed. */
    void clear() {
        count = 0;
        if (gathered.length > PlaceStack.MOST_KEPT) {
            gathered = new long[INITIAL];
        }
    }

    /** Places that there is room for. */
    int room() {
        return gathered.length;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds the evidence of all places of a node. */
    void addAll(int node, Scope scope) {
        int base = stack.top();
        places.find(node, scope, isComposite(node) ? Integer.MAX_VALUE : Match.MAX_SPANS);
        add(node, scope, base, stack.top());
        stack.top(base);
    }

    /** Adds the lines of a value field that go by a key. */
    void addValue(int feature) {
        for (Space space : Space.values()) {
            int field = Index.of(space.first());
            if (!space.first().isText()) {
                addValue(feature, document.from(field), document.to(field));
            }
        }
    }

    private void addValue(int feature, int from, int to) {
        stack.step(to - from);
        for (int token = from; token < to; token++) {
            int marked = document.tokens().value[token];
            if (marked >= 0 && Feature.number(marked) == feature) {
                add(PlaceStack.place(token, token));
            }
        }
    }

    private boolean isComposite(int node) {
        return code[node] == Op.NEAR || code[node] == Op.NOT_NEAR || code[node] == Op.OR;
    }

    /** Adds the evidence of some of a node's places: those on the stack from one index to another. */
    private void add(int node, Scope scope, int from, int to) {
        switch (code[node]) {
            case Op.OR -> addAlternatives(node, scope, from, to);
            case Op.NEAR -> addPairs(node, scope, from, to);
            case Op.NOT_NEAR -> add(node + Op.children(Op.NOT_NEAR), scope, from, to);
            default -> {
                for (int i = from; i < to; i++) {
                    add(stack.get(i));
                }
            }
        }
    }

    private void addAlternatives(int node, Scope scope, int from, int to) {
        int base = stack.top();
        for (int child = node + 2; child < code[node + 1]; child = code[child + 1]) {
            places.find(child, scope);
            int kept = base;
            for (int i = base; i < stack.top(); i++) {
                if (stack.contains(from, to, stack.get(i))) {
                    stack.set(kept++, stack.get(i));
                }
            }
            stack.top(kept);
            add(child, scope, base, kept);
            stack.top(base);
        }
    }

    private void addPairs(int node, Scope scope, int from, int to) {
        int left = stack.top();
        int right = places.findOperands(node, scope);
        int end = stack.top();
        markPairs(left, right, right, end, code[node + 2], from, to);
        if (code[node + 3] == 0) {
            markPairs(right, end, left, right, code[node + 2], from, to);
        }
        int keptLeft = keepMarked(left, right);
        int keptRight = keepMarked(right, end);
        int leftNode = node + Op.children(Op.NEAR);
        add(leftNode, scope, left, keptLeft);
        add(code[leftNode + 1], scope, right, keptRight);
        stack.top(left);
    }

    /** Marks both places of each pair that is wanted, by their sign. */
    private void markPairs(int from, int to, int otherFrom, int otherTo, int distance, int wanted, int wantedEnd) {
        for (int i = from; i < to; i++) {
            long place = unmarked(stack.get(i));
            int last = PlaceStack.last(place);
            int other = firstFrom(last + 1, otherFrom, otherTo);
            for (; other < otherTo; other++) {
                long second = unmarked(stack.get(other));
                if (PlaceStack.first(second) - last - 1 > distance) {
                    break;
                }
                stack.step(1);
                long pair = PlaceStack.place(PlaceStack.first(place), PlaceStack.last(second));
                if (stack.contains(wanted, wantedEnd, pair)) {
                    stack.set(i, place | Long.MIN_VALUE);
                    stack.set(other, second | Long.MIN_VALUE);
                }
            }
        }
    }

    /** The first index in a stretch whose place starts at a position or behind it; marks do not count. */
    private int firstFrom(int position, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (PlaceStack.first(unmarked(stack.get(middle))) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long unmarked(long place) {
        return place & Long.MAX_VALUE;
    }

    private int keepMarked(int from, int to) {
        int kept = from;
        for (int i = from; i < to; i++) {
            if (stack.get(i) < 0) {
                stack.set(kept++, unmarked(stack.get(i)));
            }
        }
        return kept;
    }

    private void add(long place) {
        if (count == gathered.length) {
            gathered = Arrays.copyOf(gathered, 2 * count);
        }
        gathered[count++] = place;
    }

    /** The gathered places in order, none twice, the first ones. */
    List<Span> spans() {
        Arrays.sort(gathered, 0, count);
        List<Span> spans = new ArrayList<>(Math.min(count, Match.MAX_SPANS));
        Span previous = null;
        for (int i = 0; i < count && spans.size() < Match.MAX_SPANS; i++) {
            if (i > 0 && gathered[i] == gathered[i - 1]) {
                continue;
            }
            Span span = document.span(PlaceStack.first(gathered[i]), PlaceStack.last(gathered[i]));
            if (!span.equals(previous)) {
                spans.add(span);
            }
            previous = span;
        }
        return spans;
    }
}
