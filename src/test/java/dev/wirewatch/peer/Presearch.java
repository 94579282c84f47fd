package dev.wirewatch.peer;

import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/** How Lucene Monitor finds the queries that it must try on a document. */
public enum Presearch {
    /** By one set of terms, of which the document must have one. */
    ONE_PASS(1),
    /** By two such sets, where the query has as many. */
    TWO_PASSES(2),
    /** By up to four such sets, where the query has as many. */
    FOUR_PASSES(4);

    private final int passes;

    Presearch(int passes) {
        this.passes = passes;
    }

    Presearcher presearcher() {
        return passes == 1 ? new TermFilteredPresearcher() : new MultipassTermFilteredPresearcher(passes);
    }
}
