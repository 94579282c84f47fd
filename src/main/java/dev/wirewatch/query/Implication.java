package dev.wirewatch.query;

import dev.wirewatch.query.Query.And;
import dev.wirewatch.query.Query.AtLeast;
import dev.wirewatch.query.Query.Exact;
import dev.wirewatch.query.Query.First;
import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.Inflected;
import dev.wirewatch.query.Query.Macro;
import dev.wirewatch.query.Query.NamedList;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.Not;
import dev.wirewatch.query.Query.NotNear;
import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.SomeOf;
import dev.wirewatch.query.Query.Urgency;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Within;
import dev.wirewatch.query.Query.Word;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Proves, by how two queries are built, that whatever item makes one true makes the other true too. It proves less than is
 * so: where it gives no proof, the one may imply the other all the same.
 */
public final class Implication {

    /** Pairs of parts that are compared at most, some tens of milliseconds; beyond, there is no proof. */
    private static final int STEPS = 200_000;

    private int steps = STEPS;

    private Implication() {}

    /**
     * Tries to prove that one query implies another.
     *
     * @param first a query
     * @param second another
     * @return whether it is proved that every item on which the first is true makes the second true
     */
    public static boolean isProved(Query first, Query second) {
        return new Implication().implies(first, second);
    }

    private boolean implies(Query first, Query second) {
        if (--steps < 0) {
            return false;
        }
        if (first.equals(second)) {
            return true;
        }
        if (first instanceof Macro macro) {
            return implies(macro.child(), second);
        }
        if (second instanceof Macro macro) {
            return implies(first, macro.child());
        }
        if (isAny(first)) {
            return first.children().stream().allMatch(child -> implies(child, second));
        }
        if (second instanceof And) {
            return second.children().stream().allMatch(child -> implies(first, child));
        }
        return impliesOne(first, second) || byParts(first, second) || byKind(first, second);
    }

    private static boolean isAny(Query query) {
        return query instanceof Or || query instanceof NamedList;
    }

    /** By a choice that the second is true through. */
    private boolean impliesOne(Query first, Query second) {
        if (isAny(second)) {
            return second.children().stream().anyMatch(child -> implies(first, child));
        }
        return second instanceof SomeOf some && impliedBy(first, some.children()) >= some.count();
    }

    private long impliedBy(Query first, List<Query> children) {
        return children.stream().filter(child -> implies(first, child)).count();
    }

    /** By a part that must be true wherever the first is. */
    private boolean byParts(Query first, Query second) {
        if (first instanceof And) {
            return first.children().stream().anyMatch(child -> implies(child, second));
        }
        if (first instanceof SomeOf some) {
            long implying = some.children().stream()
                    .filter(child -> implies(child, second))
                    .count();
            return implying > some.children().size() - some.count();
        }
        if (first instanceof Near near) {
            return implies(near.left(), second) || implies(near.right(), second);
        }
        if (first instanceof NotNear notNear) {
            return implies(notNear.left(), second);
        }
        if (first instanceof AtLeast atLeast) {
            return implies(atLeast.child(), second);
        }
        boolean looksElsewhere = first instanceof Within
                || first instanceof First
                || (first instanceof InScope scoped && isOfDefault(scoped.scope()));
        return looksElsewhere
                && holdsInMoreText(second)
                && implies(first.children().get(0), second);
    }

    private static boolean isOfDefault(TextScope scope) {
        return switch (scope) {
            case HEADLINE, LEAD, BODY -> true;
            case SLUGLINE, BYLINE -> false;
        };
    }

    /** Tells whether a query that is true on a piece of a text is true on all of it. */
    private static boolean holdsInMoreText(Query query) {
        return switch (query.kind()) {
            case NOT, NOT_NEAR, FIRST, IN_SCOPE -> false;
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, MACRO, AND, OR, SOME_OF, NEAR, WITHIN, AT_LEAST ->
                query.children().stream().allMatch(Implication::holdsInMoreText);
            case VALUE, URGENCY -> true;
        };
    }

    /** By a second one of the same kind, which asks for less. */
    private boolean byKind(Query first, Query second) {
        if (first instanceof Part one && second instanceof Part other) {
            return isNarrower(one, other);
        }
        if (first instanceof Phrase phrase) {
            return hasWords(phrase, second);
        }
        if (first instanceof Not one && second instanceof Not other) {
            return implies(other.child(), one.child());
        }
        if (first instanceof Near one && second instanceof Near other) {
            return isCloser(one, other);
        }
        if (first instanceof NotNear one && second instanceof NotNear other) {
            return one.distance() >= other.distance()
                    && isPlacedWithin(one.left(), other.left())
                    && isPlacedWithin(other.right(), one.right());
        }
        if (first instanceof AtLeast one && second instanceof AtLeast other) {
            return one.count() >= other.count() && isPlacedWithin(one.child(), other.child());
        }
        if (first instanceof Urgency one && second instanceof Urgency other) {
            return one.from() >= other.from() && one.to() <= other.to();
        }
        return byPlace(first, second);
    }

    private boolean byPlace(Query first, Query second) {
        if (first instanceof Within one && second instanceof Within other) {
            boolean wider = one.unit() == TextUnit.SENTENCE && other.unit() == TextUnit.PARAGRAPH;
            return (one.unit() == other.unit() || (wider && holdsInMoreText(other.child())))
                    && implies(one.child(), other.child());
        }
        if (first instanceof First one && second instanceof First other) {
            return (one.count() == other.count() || (one.count() < other.count() && holdsInMoreText(other.child())))
                    && implies(one.child(), other.child());
        }
        return first instanceof InScope one
                && second instanceof InScope other
                && one.scope() == other.scope()
                && implies(one.child(), other.child());
    }

    /** Tells whether a phrase holds a word, or a shorter phrase. */
    private static boolean hasWords(Phrase phrase, Query second) {
        if (second instanceof Part part) {
            return phrase.parts().stream().anyMatch(one -> isNarrower(one, part));
        }
        if (!(second instanceof Phrase shorter)) {
            return false;
        }
        int room = phrase.parts().size() - shorter.parts().size();
        return IntStream.rangeClosed(0, room)
                .anyMatch(from -> IntStream.range(0, shorter.parts().size())
                        .allMatch(i -> isNarrower(
                                phrase.parts().get(from + i), shorter.parts().get(i))));
    }

    /** Tells whether every word that the first stands for is one of the second's. */
    private static boolean isNarrower(Part first, Part second) {
        if (first.equals(second)) {
            return true;
        }
        if (second instanceof Exact) {
            return false;
        }
        if (first instanceof Word word) {
            return stands(second, word.folded());
        }
        if (first instanceof Exact exact) {
            return stands(second, exact.folded());
        }
        if (first instanceof Inflected inflected) {
            return inflected.forms().stream().allMatch(form -> stands(second, form));
        }
        return first instanceof Wildcard one
                && second instanceof Wildcard other
                && other.pattern().equals(other.stem() + "*")
                && one.stem().startsWith(other.stem());
    }

    private static boolean stands(Part part, String folded) {
        if (part instanceof Word word) {
            return word.folded().equals(folded);
        }
        if (part instanceof Inflected inflected) {
            return inflected.forms().contains(folded);
        }
        return part instanceof Wildcard wildcard && wildcard.matches(folded);
    }

    private boolean isCloser(Near one, Near other) {
        if (one.distance() > other.distance() || (other.ordered() && !one.ordered())) {
            return false;
        }
        boolean straight = isPlacedWithin(one.left(), other.left()) && isPlacedWithin(one.right(), other.right());
        return straight
                || (!other.ordered()
                        && isPlacedWithin(one.left(), other.right())
                        && isPlacedWithin(one.right(), other.left()));
    }

    /** Tells whether every place of the first is one of the second, from its first to its last word. */
    private boolean isPlacedWithin(Query first, Query second) {
        if (--steps < 0) {
            return false;
        }
        if (first.equals(second)) {
            return true;
        }
        if (first instanceof Macro macro) {
            return isPlacedWithin(macro.child(), second);
        }
        if (second instanceof Macro macro) {
            return isPlacedWithin(first, macro.child());
        }
        if (isAny(first)) {
            return first.children().stream().allMatch(child -> isPlacedWithin(child, second));
        }
        if (isAny(second)) {
            return second.children().stream().anyMatch(child -> isPlacedWithin(first, child));
        }
        if (first instanceof Part one && second instanceof Part other) {
            return isNarrower(one, other);
        }
        return first instanceof Phrase one
                && second instanceof Phrase other
                && one.parts().size() == other.parts().size()
                && hasWords(one, other);
    }
}
