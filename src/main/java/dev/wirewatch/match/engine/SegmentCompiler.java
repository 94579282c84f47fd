package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles rules to a {@link Segment}. Queries are not kept: a million of them would take more room than the segment. */
final class SegmentCompiler {

    private static final int[] NO_GUARD = {};

    private final FeatureTable features = new FeatureTable();
    private final Constants constants = new Constants();
    private final IntList drafted = new IntList();
    private final ProgramWriter writer = new ProgramWriter(features, drafted, constants);
    private final IntList drafts = new IntList();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<Boolean> placed = new ArrayList<>();

    /** Adds a rule behind those added before. */
    void add(String id, Query query) {
        if (ordinals.put(id, ids.size()) != null) {
            throw new IllegalArgumentException("two rules have the id " + id);
        }
        ids.add(id);
        placed.add(!NeedsPositions.none(query));
        drafts.add(drafted.size());
        query.accept(writer);
    }

    Segment compile() {
        int[] draft = drafted.toArray();
        AnchorChooser chooser = new AnchorChooser(draft, features);
        int[] code = new int[draft.length];
        int[] roots = drafts.toArray();
        IntList unanchored = new IntList();
        List<Postings.Entry> entries = new ArrayList<>(ids.size());
        for (int ordinal = 0; ordinal < roots.length; ordinal++) {
            int[] clauses = byCost(roots[ordinal], draft, chooser);
            write(roots[ordinal], clauses, draft, code);
            if (clauses.length == 0 || chooser.cost(clauses[0]) == AnchorChooser.NONE) {
                unanchored.add(ordinal);
            } else {
                int[] anchors = anchors(clauses[0], chooser);
                for (int anchor : anchors) {
                    features.mark(anchor, Feature.ANCHORS);
                }
                entries.add(new Postings.Entry(ordinal, anchors, guard(clauses, chooser)));
            }
        }
        return new Segment(
                features.dictionaries(),
                features.stems(),
                features.phrases(),
                features.lengths(),
                Postings.of(features.features(), entries, features::cost),
                code,
                roots,
                flags(placed),
                constants,
                unanchored.toArray(),
                List.copyOf(ids),
                ordinals);
    }

    /** How often each rule's anchors are likely to be found, by its id. */
    Map<String, Long> costs() {
        int[] draft = drafted.toArray();
        AnchorChooser chooser = new AnchorChooser(draft, features);
        int[] roots = drafts.toArray();
        Map<String, Long> costs = new LinkedHashMap<>();
        for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
            costs.put(ids.get(ordinal), chooser.cost(roots[ordinal]));
        }
        return costs;
    }

    /** What must be true together: the children of an AND, the rarest first; or the query itself. */
    private static int[] byCost(int root, int[] draft, AnchorChooser chooser) {
        if (draft[root] != Op.AND) {
            return new int[] {root};
        }
        int[] children = chooser.children(root);
        long[] costs = Arrays.stream(children).mapToLong(chooser::cost).toArray();
        return Arrays.stream(AnchorChooser.byCost(costs))
                .map(index -> children[index])
                .toArray();
    }

    /**
     * Writes a rule with the clause that it is found through last, since that is true of every candidate, and before it
     * the others, the rarest first.
     */
    private static void write(int root, int[] clauses, int[] draft, int[] code) {
        if (draft[root] != Op.AND) {
            System.arraycopy(draft, root, code, root, draft[root + 1] - root);
            return;
        }
        code[root] = Op.AND;
        code[root + 1] = draft[root + 1];
        int to = root + Op.children(Op.AND);
        for (int i = 1; i <= clauses.length; i++) {
            int clause = clauses[i % clauses.length];
            int length = draft[clause + 1] - clause;
            System.arraycopy(draft, clause, code, to, length);
            move(code, to, to - clause);
            to += length;
        }
    }

    /** Corrects the ends of a node and of all below it. */
    private static void move(int[] code, int node, int by) {
        int end = code[node + 1] + by;
        code[node + 1] = end;
        if (hasChildren(code[node])) {
            for (int child = node + Op.children(code[node]); child < end; child = code[child + 1]) {
                move(code, child, by);
            }
        }
    }

    private static boolean hasChildren(int op) {
        return switch (op) {
            case Op.ANY, Op.PATTERNS, Op.EXACT, Op.VALUE, Op.URGENCY -> false;
            default -> true;
        };
    }

    private static int[] anchors(int clause, AnchorChooser chooser) {
        IntList anchors = new IntList();
        chooser.addAnchors(clause, anchors);
        return Arrays.stream(anchors.toArray()).distinct().toArray();
    }

    private static int[] guard(int[] clauses, AnchorChooser chooser) {
        if (clauses.length < 2 || chooser.cost(clauses[1]) == AnchorChooser.NONE) {
            return NO_GUARD;
        }
        int[] guard = anchors(clauses[1], chooser);
        return guard.length > Postings.GUARD ? NO_GUARD : guard;
    }

    private static boolean[] flags(List<Boolean> flags) {
        boolean[] array = new boolean[flags.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = flags.get(i);
        }
        return array;
    }
}
