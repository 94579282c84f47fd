package dev.wirewatch.match.engine;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A matcher that reads the text once and hardly notices how many rules there are. {@code docs/matching.md} tells how.
 *
 * <p>It is made of segments. Compiling makes one; {@link #replace} adds a small one with what is new and marks what is
 * gone as dead, so that a change costs no more than its own rules. A query that takes more than a few million steps on a
 * document is set aside for that document.
 */
public final class CompiledMatcher implements Matcher {

    /** Most workspaces that are kept for further documents: more threads than this make new ones. */
    private static final int WORKSPACES = 64;

    /** Rules that a change compiles together with its own: while Java warms up, a rule may take 100 µs. */
    private static final int MOST_TOGETHER = 400;

    private final List<LiveSegment> segments;
    private final boolean[] spaces = new boolean[Space.count()];
    private final ArrayBlockingQueue<Workspace> idle = new ArrayBlockingQueue<>(WORKSPACES);

    private CompiledMatcher(List<LiveSegment> segments) {
        this.segments = List.copyOf(segments);
        for (LiveSegment live : segments) {
            for (Space space : Space.values()) {
                spaces[Index.of(space)] |= live.segment().asks(space);
            }
        }
    }

    /**
     * Compiles rules.
     *
     * @param queries the queries by their rules' ids; matches come in this map's order
     * @return the matcher
     */
    public static CompiledMatcher compile(Map<String, Query> queries) {
        return compile(rules -> queries.forEach(rules));
    }

    /**
     * Compiles rules that need not all be in memory at once.
     *
     * @param queries gives each rule's id and query to its argument, one after the other; matches come in this order
     * @return the matcher
     * @throws IllegalArgumentException if an id comes twice
     */
    public static CompiledMatcher compile(Consumer<BiConsumer<String, Query>> queries) {
        return new CompiledMatcher(List.of(LiveSegment.of(segment(queries))));
    }

    /**
     * Makes a matcher with some rules changed. This one stays as it is, and both may be used at the same time.
     *
     * <p>What is new makes a segment of its own. It takes in the segments behind which it would stand as long as they are
     * not more than twice as large, so that there are few, and come to no more than a few hundred rules with it, so that no
     * change waits long.
     *
     * @param removed ids of rules that are gone or changed; an id that is not there is ignored
     * @param added the queries of rules that are new or changed, by their ids
     * @param inForce gives the query of a rule that stays in force
     * @return the new matcher; its matches come in no order that means anything
     * @throws IllegalArgumentException if the id of an added rule is in force and not removed
     */
    public CompiledMatcher replace(
            Collection<String> removed, Map<String, Query> added, Function<String, Query> inForce) {
        List<LiveSegment> next = new ArrayList<>();
        for (LiveSegment live : segments) {
            LiveSegment kept = live.without(removed);
            added.keySet().forEach(id -> refuseIfAlive(id, kept));
            if (kept.alive() > 0) {
                next.add(kept);
            }
        }
        Map<String, Query> together = new LinkedHashMap<>(added);
        while (!next.isEmpty() && !added.isEmpty() && isTakenIn(last(next), together.size())) {
            last(next).aliveIds().forEach(id -> together.put(id, inForce.apply(id)));
            next.remove(next.size() - 1);
        }
        if (!together.isEmpty()) {
            next.add(LiveSegment.of(segment(together::forEach)));
        }
        return new CompiledMatcher(next);
    }

    /** Larger segments are left to {@link #isFragmented}: to take them in would keep a change waiting. */
    private static boolean isTakenIn(LiveSegment live, int rules) {
        return live.alive() <= Math.min(2 * rules, MOST_TOGETHER - rules);
    }

    private static LiveSegment last(List<LiveSegment> segments) {
        return segments.get(segments.size() - 1);
    }

    private static Segment segment(Consumer<BiConsumer<String, Query>> queries) {
        SegmentCompiler compiler = new SegmentCompiler();
        queries.accept(compiler::add);
        return compiler.compile();
    }

    private static void refuseIfAlive(String id, LiveSegment live) {
        if (live.isAlive(id)) {
            throw new IllegalArgumentException("rule " + id + " is in force; remove it to replace it");
        }
    }

    /** Counts the segments: each costs another look-up of every word. */
    int segments() {
        return segments.size();
    }

    /**
     * Tells whether it would be worth while to compile all rules anew.
     *
     * @return whether there are several segments, or more rules dead than in force
     */
    public boolean isFragmented() {
        return segments.size() > 1 || segments.stream().anyMatch(live -> live.deadCount() > live.alive());
    }

    @Override
    public Matches match(Document document) {
        Workspace workspace = read(document);
        workspace.match(segments);
        Matches matches = workspace.matches();
        release(workspace);
        return matches;
    }

    /**
     * Tells which rules match, without their evidence. The service never asks so; it is here to be compared with matchers
     * that tell no more.
     *
     * @param document what to look in
     * @return the ids of the rules that matched, in the order in which the matcher was given them; rules that took
     *     too many steps to be decided are left out
     */
    public List<String> matchingIds(Document document) {
        Workspace workspace = read(document);
        workspace.match(segments);
        List<String> ids = workspace.matchingIds();
        release(workspace);
        return ids;
    }

    /**
     * Cuts a document into words and looks each up, and does no more, and gives how many of them some rule names: the
     * least that any matcher does, for benchmarks to compare with.
     */
    int countKnownWords(Document document) {
        Workspace workspace = read(document);
        int known = workspace.countKnownWords();
        release(workspace);
        return known;
    }

    private Workspace read(Document document) {
        Workspace workspace = idle.poll();
        if (workspace == null) {
            workspace = new Workspace(segments);
        }
        workspace.document().read(document, spaces);
        return workspace;
    }

    /** A workspace that an error came out of never gets here, so that what it left behind hurts no other document. */
    private void release(Workspace workspace) {
        if (!workspace.isOversize()) {
            workspace.clear();
            idle.offer(workspace);
        }
    }
}
