package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.TextScope;
import java.util.ArrayList;
import java.util.List;

/** Writes queries as programs of {@link Op}: words become features, lists and macros what they stand for. */
final class ProgramWriter implements Query.Visitor<Void> {

    private final FeatureTable features;
    private final IntList code;
    private final Constants constants;
    private Space space = Space.TEXT;
    /** How many operators around the current node restrict where it looks. */
    private int restrictions;

    ProgramWriter(FeatureTable features, IntList code, Constants constants) {
        this.features = features;
        this.code = code;
        this.constants = constants;
    }

    @Override
    public Void word(Word word) {
        return anyOf(List.of(word));
    }

    @Override
    public Void wildcard(Query.Wildcard wildcard) {
        return anyOf(List.of(wildcard));
    }

    @Override
    public Void inflected(Query.Inflected inflected) {
        return anyOf(List.of(inflected));
    }

    @Override
    public Void exact(Query.Exact exact) {
        int node = begin(Op.EXACT);
        code.add(features.word(space, exact.folded()));
        code.add(constants.spelling(exact));
        return end(node);
    }

    @Override
    public Void phrase(Query.Phrase phrase) {
        return phrase.isPlain() ? anyOf(List.of(phrase)) : node(Op.SEQUENCE, phrase.parts());
    }

    @Override
    public Void namedList(Query.NamedList list) {
        return anyOf(list.children());
    }

    @Override
    public Void macro(Query.Macro macro) {
        return macro.child().accept(this);
    }

    @Override
    public Void or(Query.Or or) {
        return anyOf(or.children());
    }

    @Override
    public Void and(Query.And and) {
        return node(Op.AND, and.children());
    }

    @Override
    public Void someOf(Query.SomeOf someOf) {
        return node(Op.SOME, someOf.children(), someOf.count());
    }

    @Override
    public Void not(Query.Not not) {
        boolean decided = restrictions == 0 && NeedsPositions.none(not.child());
        return node(decided ? Op.NOT : Op.NOT_PLACED, not.children());
    }

    @Override
    public Void near(Query.Near near) {
        return restricted(Op.NEAR, near.children(), near.distance(), near.ordered() ? 1 : 0);
    }

    @Override
    public Void notNear(Query.NotNear notNear) {
        return restricted(Op.NOT_NEAR, notNear.children(), notNear.distance());
    }

    @Override
    public Void within(Query.Within within) {
        return restricted(Op.WITHIN, within.children(), Index.of(within.unit()));
    }

    @Override
    public Void first(Query.First first) {
        return restricted(Op.FIRST, first.children(), first.count());
    }

    @Override
    public Void atLeast(Query.AtLeast atLeast) {
        return restricted(Op.AT_LEAST, atLeast.children(), atLeast.count());
    }

    @Override
    public Void inScope(Query.InScope inScope) {
        TextScope scope = inScope.scope();
        Space outer = space;
        space = Space.of(scope);
        restricted(Op.SCOPE, inScope.children(), Index.of(scope));
        space = outer;
        return null;
    }

    @Override
    public Void value(Query.Value value) {
        int node = begin(Op.VALUE);
        code.add(features.value(Space.of(value.field()), value.key()));
        return end(node);
    }

    @Override
    public Void urgency(Query.Urgency urgency) {
        int node = begin(Op.URGENCY);
        code.add(urgency.from());
        code.add(urgency.to());
        return end(node);
    }

    private Void restricted(int op, List<Query> children, int... operands) {
        restrictions++;
        node(op, children, operands);
        restrictions--;
        return null;
    }

    /** Features side by side make one node, which is quicker to evaluate than one each. */
    private Void anyOf(List<? extends Query> alternatives) {
        Alternatives sorted = Alternatives.of(alternatives);
        if (sorted.kinds() == 1) {
            write(sorted);
            return null;
        }
        int node = begin(Op.OR);
        write(sorted);
        return end(node);
    }

    private void write(Alternatives sorted) {
        if (!sorted.features().isEmpty()) {
            int any = begin(Op.ANY);
            sorted.features().forEach(leaf -> code.add(feature(leaf)));
            end(any);
        }
        if (!sorted.patterns().isEmpty()) {
            int patterns = begin(Op.PATTERNS);
            sorted.patterns().forEach(pattern -> {
                code.add(features.pattern(space, pattern));
                code.add(constants.pattern(pattern));
            });
            end(patterns);
        }
        sorted.others().forEach(other -> other.accept(this));
    }

    private int feature(List<Word> words) {
        return words.size() == 1 ? features.word(space, words.get(0).folded()) : features.phrase(space, words);
    }

    private Void node(int op, List<? extends Query> children, int... operands) {
        int node = begin(op);
        for (int operand : operands) {
            code.add(operand);
        }
        children.forEach(child -> child.accept(this));
        return end(node);
    }

    private int begin(int op) {
        code.add(op);
        code.add(0);
        return code.size() - 2;
    }

    private Void end(int node) {
        code.set(node + 1, code.size());
        return null;
    }

    /**
     * Alternatives by how they are evaluated.
     *
     * @param features words and phrases of plain words
     * @param patterns wildcard patterns
     * @param others what is none of these
     */
    private record Alternatives(List<List<Word>> features, List<String> patterns, List<Query> others) {

        static Alternatives of(List<? extends Query> queries) {
            Alternatives sorted = new Alternatives(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            queries.forEach(sorted::add);
            return sorted;
        }

        private void add(Query query) {
            if (query instanceof Word word) {
                features.add(List.of(word));
            } else if (query instanceof Query.Inflected inflected) {
                inflected.forms().forEach(form -> features.add(List.of(new Word(form))));
            } else if (query instanceof Query.Wildcard wildcard) {
                patterns.add(wildcard.pattern());
            } else if (query instanceof Query.Phrase phrase && phrase.isPlain()) {
                features.add(phrase.parts().stream().map(Word.class::cast).toList());
            } else if (query instanceof Query.NamedList list) {
                list.entries().forEach(this::add);
            } else {
                others.add(query);
            }
        }

        int kinds() {
            return (features.isEmpty() ? 0 : 1) + (patterns.isEmpty() ? 0 : 1) + others.size();
        }
    }
}
