package dev.wirewatch.peer;

import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Gives Lucene the words that {@link Words} finds, each one position behind the last. */
final class WordsAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordsTokenizer());
    }

    private static final class WordsTokenizer extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private Iterator<TextWord> words = Collections.emptyIterator();
        private int length;

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter text = new StringWriter();
            input.transferTo(text);
            length = text.getBuffer().length();
            words = Words.split(text.toString()).iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!words.hasNext()) {
                return false;
            }
            TextWord word = words.next();
            term.setEmpty().append(word.folded());
            offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }
    }
}
