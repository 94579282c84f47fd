package dev.wirewatch.peer;

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
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.SomeOf;
import dev.wirewatch.query.Query.Urgency;
import dev.wirewatch.query.Query.Value;
import dev.wirewatch.query.Query.Visitor;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Within;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.TextScope;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Says our queries in Lucene's, for the operators that Lucene has: words, wildcards, inflections, phrases, lists, macros,
 * AND, OR, NOT beside something positive, n OF, NEAR and ONEAR of what has no pairs inside, and the fields that are whole
 * ({@code lead:} is not).
 *
 * @param fields where queries look that name no field
 */
record LuceneQueries(List<String> fields) implements Visitor<Query> {

    @Override
    public Query word(Word word) {
        return inAnyField(field -> new TermQuery(new Term(field, word.folded())));
    }

    @Override
    public Query wildcard(Wildcard wildcard) {
        return inAnyField(field -> new WildcardQuery(new Term(field, wildcard.pattern())));
    }

    @Override
    public Query inflected(Inflected inflected) {
        return inAnyField(field -> anyOf(inflected.forms().stream()
                .map(form -> (Query) new TermQuery(new Term(field, form)))
                .toList()));
    }

    @Override
    public Query phrase(Phrase phrase) {
        if (phrase.parts().stream().allMatch(Word.class::isInstance)) {
            String[] words =
                    phrase.parts().stream().map(part -> ((Word) part).folded()).toArray(String[]::new);
            return inAnyField(field -> new PhraseQuery(field, words));
        }
        return intervals(LuceneIntervals.leaf(phrase));
    }

    @Override
    public Query near(Near near) {
        return intervals(LuceneIntervals.near(near));
    }

    @Override
    public Query namedList(NamedList list) {
        return anyOf(all(list.children()));
    }

    @Override
    public Query macro(Macro macro) {
        return macro.child().accept(this);
    }

    @Override
    public Query or(Or or) {
        return anyOf(all(or.children()));
    }

    @Override
    public Query and(And and) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (dev.wirewatch.query.Query child : and.children()) {
            if (child instanceof Not not) {
                query.add(not.child().accept(this), Occur.MUST_NOT);
            } else {
                query.add(child.accept(this), Occur.MUST);
            }
        }
        return query.build();
    }

    @Override
    public Query someOf(SomeOf someOf) {
        return someOf(someOf.count(), all(someOf.children()));
    }

    @Override
    public Query inScope(InScope inScope) {
        if (inScope.scope() == TextScope.LEAD) {
            throw hasNone(inScope);
        }
        return inScope.child().accept(new LuceneQueries(List.of(inScope.scope().label())));
    }

    @Override
    public Query exact(Exact exact) {
        throw hasNone(exact);
    }

    @Override
    public Query not(Not not) {
        throw hasNone(not);
    }

    @Override
    public Query notNear(NotNear notNear) {
        throw hasNone(notNear);
    }

    @Override
    public Query within(Within within) {
        throw hasNone(within);
    }

    @Override
    public Query first(First first) {
        throw hasNone(first);
    }

    @Override
    public Query atLeast(AtLeast atLeast) {
        throw hasNone(atLeast);
    }

    @Override
    public Query value(Value value) {
        throw hasNone(value);
    }

    @Override
    public Query urgency(Urgency urgency) {
        throw hasNone(urgency);
    }

    private List<Query> all(List<dev.wirewatch.query.Query> queries) {
        return queries.stream().map(query -> query.accept(this)).toList();
    }

    private Query intervals(IntervalsSource source) {
        return inAnyField(field -> new IntervalQuery(field, source));
    }

    private Query inAnyField(Function<String, Query> query) {
        return anyOf(fields.stream().map(query).toList());
    }

    private static Query anyOf(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : someOf(1, queries);
    }

    private static Query someOf(int count, List<Query> queries) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(count);
        queries.forEach(child -> query.add(child, Occur.SHOULD));
        return query.build();
    }

    private static IllegalArgumentException hasNone(dev.wirewatch.query.Query query) {
        return new IllegalArgumentException("Lucene has no such query: " + query);
    }
}
