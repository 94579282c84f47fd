package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Matches;
import dev.wirewatch.query.Query;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A matcher under measurement. */
interface BenchEngine {

    /** Its name in the results. */
    String name();

    /** Makes it ready for some rules, which come one at a time with their ids. */
    Compiled compile(Consumer<BiConsumer<String, Query>> rules);

    /** An engine that is ready. */
    interface Compiled {

        /** Ids of the rules that match, without evidence. */
        List<String> matching(Document document);

        /** The rules that match, with their evidence. */
        Matches match(Document document);

        /**
         * Splits the document into words and looks each one up among the words of the rules: the least that any engine
         * must do.
         *
         * @return how many of them are there
         */
        int countKnownWords(Document document);
    }
}
