package dev.wirewatch.cli;

import dev.wirewatch.match.Explanation;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.Rule;
import java.util.Locale;

/** Prints why a rule matches news items or does not. */
interface ExplanationPrinter {

    /**
     * Prints an explanation.
     *
     * @param verdict the matcher's answer on the same item
     */
    void print(Rule rule, ExplainedItem item, BareVerdict verdict, Explanation explanation);

    /**
     * Prints what is known where explaining was given up.
     *
     * @param steps how many it would have taken more than
     */
    void print(Rule rule, ExplainedItem item, BareVerdict verdict, long steps);

    /** The item's status as the formats write it. */
    static String pubStatus(NewsItem item) {
        return item.getPubstatus().name().toLowerCase(Locale.ROOT);
    }
}
