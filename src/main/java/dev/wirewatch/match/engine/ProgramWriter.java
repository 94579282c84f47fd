package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.TextScope;
import java.util.List;

/**
 * Writes queries as programs of {@link Op}: words become features, lists and macros what they stand for. A writer knows
 * where its queries look; for what an operator restricts there is another, that writes to the same program.
 */
final class ProgramWriter implements Query.Visitor<Void> {

    private final FeatureTable features;
    private final IntList code;
    private final Constants constants;
    /** Where words are looked up. */
    private final Space space;
    /** Whether an operator around restricts where words are looked for. */
    private final boolean restricted;

    ProgramWriter(FeatureTable features, IntList code, Constants constants) {
        this(features, code, constants, Space.TEXT, false);
    }

    private ProgramWriter(FeatureTable features, IntList code, Constants constants, Space space, boolean restricted) {
        this.features = features;
        this.code = code;
        this.constants = constants;
        this.space = space;
        this.restricted = restricted;
    }

    /** A writer of what an operator restricts. */
    private ProgramWriter restrictedTo(Space inner) {
        return new ProgramWriter(features, code, constants, inner, true);
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
        boolean decided = !restricted && NeedsPositions.none(not.child());
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
        return restrictedTo(Space.of(scope.first())).node(Op.SCOPE, inScope.children(), Index.of(scope));
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
        return restrictedTo(space).node(op, children, operands);
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
            sorted.patterns().forEach(wildcard -> {
                code.add(features.pattern(space, wildcard));
                code.add(constants.pattern(wildcard));
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
}
