package dev.wirewatch.query;

import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.grammar.QueryLexer;
import dev.wirewatch.query.grammar.QueryParser.ExpressionContext;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;

/** Turns texts into queries. Safe to use from several threads, unless it was made {@link #over} maps that change. */
public final class QueryParser {

    private final Names names;

    /**
     * Makes a parser for queries that name no macros.
     *
     * @param lists what {@code $name} stands for: the entries of each list by its name without the dollar sign
     */
    public QueryParser(Map<String, List<Leaf>> lists) {
        this(lists, Map.of());
    }

    /**
     * Makes a parser.
     *
     * @param lists what {@code $name} stands for: the entries of each list by its name without the dollar sign
     * @param macros what {@code @name} stands for: the query of each macro, as {@link #parsePart} reads it, by its name
     *     without the at sign; an OR without children where that has diagnostics already
     */
    public QueryParser(Map<String, List<Leaf>> lists, Map<String, Query> macros) {
        this(new Names(Map.copyOf(lists), Map.copyOf(macros)));
    }

    private QueryParser(Names names) {
        this.names = names;
    }

    /**
     * Makes a parser that looks names up in the maps themselves, so that a pack's macros can be read one after the other
     * without a copy of all for each. While the maps change, one thread alone may use it.
     *
     * @param lists what {@code $name} stands for, as in {@link #QueryParser(Map, Map)}
     * @param macros what {@code @name} stands for; what is added later, later queries may name
     * @return the parser
     */
    public static QueryParser over(Map<String, List<Leaf>> lists, Map<String, Query> macros) {
        return new QueryParser(new Names(Collections.unmodifiableMap(lists), Collections.unmodifiableMap(macros)));
    }

    /**
     * Reads a query.
     *
     * @param text the query, at most {@link Limits#QUERY_BYTES} long
     * @return the query
     * @throws InvalidQueryException if the text is not a query, with diagnostics that point into it
     */
    public Query parse(String text) throws InvalidQueryException {
        return parse(text, true);
    }

    /**
     * Reads a query that is joined to another: a macro's, an exception's, a condition's. It may be one that is refused by
     * itself, such as {@code NOT sport}.
     *
     * @param text the query, at most {@link Limits#QUERY_BYTES} long
     * @return the query
     * @throws InvalidQueryException if the text is not a query, with diagnostics that point into it
     */
    public Query parsePart(String text) throws InvalidQueryException {
        return parse(text, false);
    }

    private Query parse(String text, boolean needsEvidence) throws InvalidQueryException {
        Diagnostics diagnostics = new Diagnostics();
        checkSize(text, diagnostics);
        diagnostics.refuseIfAny();
        Faults faults = new Faults(new QueryTokens(text), diagnostics);
        new TokenCheck(faults).check();
        diagnostics.refuseIfAny();
        ExtentCheck.check(names, faults);
        diagnostics.refuseIfAny();
        ExpressionContext expression = parse(faults.tokens());
        Origins origins = new Origins();
        Query query = new QueryBuilder(names, faults, origins).build(expression);
        if (needsEvidence) {
            checkEvidence(query, expression, origins, faults);
        }
        checkDepth(query, text, diagnostics);
        diagnostics.refuseIfAny();
        return query;
    }

    /**
     * Lists the macros that a query names, whether or not it can be read.
     *
     * @param text the query
     * @return the names, without the at sign; none for a text that is too long to be a query
     */
    public static Set<String> macrosNamed(String text) {
        if (bytes(text) > Limits.QUERY_BYTES) {
            return Set.of();
        }
        return new QueryTokens(text)
                .all().stream()
                        .filter(token -> token.getType() == QueryLexer.MACRO)
                        .map(token -> token.getText().substring(1))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads an entry of a list: a word, or several of them as a phrase, with their signs. Quotes around it are not
     * needed.
     *
     * @param text the entry
     * @return what the entry looks for
     * @throws InvalidQueryException if it looks for nothing, has a sign in a wrong place or holds an operator
     */
    public static Leaf parseEntry(String text) throws InvalidQueryException {
        Diagnostics diagnostics = new Diagnostics();
        checkSize(text, diagnostics);
        diagnostics.refuseIfAny();
        EntryCheck.check(text, diagnostics);
        Leaf leaf = new LeafReader(diagnostics).read(text, 0).orElse(null);
        diagnostics.refuseIfAny();
        return leaf;
    }

    private static void checkSize(String text, Diagnostics diagnostics) {
        int bytes = bytes(text);
        if (bytes > Limits.QUERY_BYTES) {
            String message = "the query has " + bytes + " bytes, more than " + Limits.QUERY_BYTES;
            diagnostics.add(0, 0, message, "split the rule in several, or move words to a list");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static ExpressionContext parse(QueryTokens tokens) {
        var parser = new dev.wirewatch.query.grammar.QueryParser(tokens.stream());
        parser.removeErrorListeners();
        parser.addErrorListener(new GrammarDisagrees());
        return parser.query().expression();
    }

    private static void checkEvidence(Query query, ExpressionContext whole, Origins origins, Faults faults) {
        PositiveEvidence.bare(query).ifPresent(bare -> {
            var typed = origins.of(bare, whole);
            String message = "the query could match through "
                    + Typed.quoted(faults.tokens().typed(typed)) + " alone";
            faults.add(typed, message, "join it by AND to something that must be there");
        });
    }

    private static void checkDepth(Query query, String text, Diagnostics diagnostics) {
        if (Brackets.depth(query) > Limits.NESTING) {
            diagnostics.add(0, text.length(), Diagnostic.TOO_DEEP, "name fewer macros within macros");
        }
    }

    /** {@link TokenCheck} refuses all that the grammar refuses; if it ever does not, that is a fault in this program. */
    private static final class GrammarDisagrees extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException cause) {
            throw new IllegalStateException("query grammar refuses checked tokens: " + message, cause);
        }
    }
}
