package dev.wirewatch.query;

import dev.wirewatch.query.grammar.QueryLexer;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** The tokens of a query's text. ANTLR counts code points; everything here counts UTF-16 code units. */
final class QueryTokens {

    private final String text;
    private final CommonTokenStream stream;

    QueryTokens(String text) {
        this.text = text;
        stream = new CommonTokenStream(new QueryLexer(CharStreams.fromString(text)));
        stream.fill();
    }

    /** The stream for the parser, at its start. */
    CommonTokenStream stream() {
        stream.seek(0);
        return stream;
    }

    /** All tokens; the last is the end of the text. */
    List<Token> all() {
        return stream.getTokens();
    }

    int start(Token token) {
        return text.offsetByCodePoints(0, token.getStartIndex());
    }

    int end(Token token) {
        return text.offsetByCodePoints(0, token.getStopIndex() + 1);
    }

    int start(ParserRuleContext context) {
        return start(context.getStart());
    }

    int end(ParserRuleContext context) {
        return end(context.getStop());
    }

    /** The text from the first to the last token of a piece of the tree, as typed. */
    String typed(ParserRuleContext context) {
        return text.substring(start(context), end(context));
    }
}
