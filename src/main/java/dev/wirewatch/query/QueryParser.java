package dev.wirewatch.query;

import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.grammar.QueryParser.ExpressionContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;

/** Turns texts into queries. Immutable, and safe to use from several threads. */
public final class QueryParser {

    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    private final Map<String, List<Leaf>> lists;

    /**
     * Makes a parser.
     *
     * @param lists what {@code $name} stands for: the entries of each list by its name without the dollar sign
     */
    public QueryParser(Map<String, List<Leaf>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /**
     * Reads a query.
     *
     * @param text the query, at most {@link Limits#QUERY_BYTES} long
     * @return the query
     * @throws InvalidQueryException if the text is not a query, with diagnostics that point into it
     */
    public Query parse(String text) throws InvalidQueryException {
        Diagnostics diagnostics = new Diagnostics();
        checkSize(text, diagnostics);
        diagnostics.refuseIfAny();
        QueryTokens tokens = new QueryTokens(text);
        new TokenCheck(tokens, diagnostics).check();
        diagnostics.refuseIfAny();
        ExpressionContext expression = parse(tokens);
        Query query = new QueryBuilder(tokens, lists, diagnostics).build(expression);
        checkEvidence(expression, tokens, diagnostics);
        checkClauses(query, text, diagnostics);
        diagnostics.refuseIfAny();
        return query;
    }

    /**
     * Reads an entry of a list: a word, a prefix, or several of them as a phrase. Quotes around it are not needed.
     *
     * @param text the entry
     * @return what the entry looks for
     * @throws InvalidQueryException if it looks for nothing, has a star in a wrong place or holds an operator
     */
    public static Leaf parseEntry(String text) throws InvalidQueryException {
        Diagnostics diagnostics = new Diagnostics();
        checkSize(text, diagnostics);
        diagnostics.refuseIfAny();
        for (String word : text.split("\\s+", -1)) {
            if (OPERATORS.contains(word)) {
                int start = text.indexOf(word);
                String message = "an entry of a list is a word, a phrase or a prefix; it cannot hold " + word;
                String hint = "make several entries; the word itself is written in lower case";
                diagnostics.add(start, start + word.length(), message, hint);
            }
        }
        Leaf leaf = new LeafReader(diagnostics).read(text, 0).orElse(null);
        diagnostics.refuseIfAny();
        return leaf;
    }

    private static void checkSize(String text, Diagnostics diagnostics) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Limits.QUERY_BYTES) {
            String message = "the query has " + bytes + " bytes, more than " + Limits.QUERY_BYTES;
            diagnostics.add(0, 0, message, "split the rule in several, or move words to a list");
        }
    }

    private static ExpressionContext parse(QueryTokens tokens) {
        var parser = new dev.wirewatch.query.grammar.QueryParser(tokens.stream());
        parser.removeErrorListeners();
        parser.addErrorListener(new GrammarDisagrees());
        return parser.query().expression();
    }

    private static void checkEvidence(ExpressionContext expression, QueryTokens tokens, Diagnostics diagnostics) {
        PositiveEvidence.loneNot(expression).ifPresent(not -> {
            String message = "the query could match through " + Typed.quoted(tokens.typed(not)) + " alone";
            diagnostics.add(
                    tokens.start(not), tokens.end(not), message, "join it by AND to something that must be there");
        });
    }

    private static void checkClauses(Query query, String text, Diagnostics diagnostics) {
        int clauses = leaves(query);
        if (clauses > Limits.CLAUSES) {
            String message = "the query has " + clauses
                    + " words, phrases and prefixes, lists counted in full; at most " + Limits.CLAUSES + " are allowed";
            diagnostics.add(0, text.length(), message, "split the rule in several, or shorten its lists");
        }
    }

    private static int leaves(Query query) {
        return query instanceof Leaf
                ? 1
                : query.children().stream().mapToInt(QueryParser::leaves).sum();
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
