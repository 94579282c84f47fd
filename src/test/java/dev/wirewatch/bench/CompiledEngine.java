package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.match.engine.Inside;
import dev.wirewatch.query.Query;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The engine that wirewatch runs with. */
record CompiledEngine() implements BenchEngine {

    @Override
    public String name() {
        return "CompiledMatcher";
    }

    @Override
    public Compiled compile(Consumer<BiConsumer<String, Query>> rules) {
        return new Ready(CompiledMatcher.compile(rules));
    }

    private record Ready(CompiledMatcher matcher) implements Compiled {

        @Override
        public List<String> matching(Document document) {
            return matcher.matchingIds(document);
        }

        @Override
        public Matches match(Document document) {
            return matcher.match(document);
        }

        @Override
        public int countKnownWords(Document document) {
            return Inside.countKnownWords(matcher, document);
        }
    }
}
