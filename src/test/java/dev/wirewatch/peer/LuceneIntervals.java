package dev.wirewatch.peer;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Inflected;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Macro;
import dev.wirewatch.query.Query.NamedList;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;

/** Says phrases and NEAR in Lucene's intervals. */
final class LuceneIntervals {

    private LuceneIntervals() {}

    static IntervalsSource leaf(Leaf leaf) {
        if (leaf instanceof Phrase phrase) {
            return Intervals.phrase(
                    phrase.parts().stream().map(LuceneIntervals::part).toArray(IntervalsSource[]::new));
        }
        return part((Part) leaf);
    }

    private static IntervalsSource part(Part part) {
        if (part instanceof Word word) {
            return Intervals.term(word.folded());
        }
        if (part instanceof Wildcard wildcard) {
            return Intervals.wildcard(new BytesRef(wildcard.pattern()));
        }
        if (part instanceof Inflected inflected) {
            return Intervals.or(inflected.forms().stream().map(Intervals::term).toArray(IntervalsSource[]::new));
        }
        throw new IllegalArgumentException("Lucene has no such word: " + part);
    }

    /**
     * Any pair of leaves, one of each operand. Intervals of a disjunction would leave out the longer of two places that
     * start or end together, which may be the one that is near enough.
     */
    static IntervalsSource near(Near near) {
        List<IntervalsSource> pairs = new ArrayList<>();
        for (Leaf left : leaves(near.left())) {
            for (Leaf right : leaves(near.right())) {
                pairs.add(pair(near.distance(), leaf(left), leaf(right)));
                if (!near.ordered()) {
                    pairs.add(pair(near.distance(), leaf(right), leaf(left)));
                }
            }
        }
        return pairs.size() == 1 ? pairs.get(0) : Intervals.or(pairs);
    }

    private static IntervalsSource pair(int distance, IntervalsSource first, IntervalsSource second) {
        // Lucene counts the gaps of a source that is there twice as if it took one position; extended, it is another
        // one.
        IntervalsSource other = first.equals(second) ? Intervals.extend(second, 0, 0) : second;
        return Intervals.maxgaps(distance, Intervals.ordered(first, other));
    }

    private static List<Leaf> leaves(Query query) {
        if (query instanceof Leaf leaf) {
            return List.of(leaf);
        }
        if (query instanceof NamedList || query instanceof Or || query instanceof Macro) {
            return query.children().stream()
                    .flatMap(child -> leaves(child).stream())
                    .toList();
        }
        throw new IllegalArgumentException("Lucene's NEAR cannot take: " + query);
    }
}
