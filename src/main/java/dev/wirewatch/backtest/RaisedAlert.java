package dev.wirewatch.backtest;

import dev.wirewatch.message.Detection;
import dev.wirewatch.message.NewsItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * An alert that a back-test counts.
 *
 * @param rule the rule's id
 * @param day the day, in UTC, of the first version that raised it
 * @param agency the agency of the story, or {@code unknown}
 * @param byCandidate whether a candidate raised it
 * @param inForce whether the rules in force raised it
 */
record RaisedAlert(String rule, LocalDate day, String agency, boolean byCandidate, boolean inForce) {

    static RaisedAlert first(Detection detection, NewsItem item, boolean byCandidate, boolean inForce) {
        return new RaisedAlert(
                detection.getRule().getId(),
                LocalDate.ofInstant(ItemTime.made(item), ZoneOffset.UTC),
                Objects.requireNonNullElse(item.getProvider(), "unknown"),
                byCandidate,
                inForce);
    }

    /** The same alert, raised by another version. */
    RaisedAlert raisedAgain(boolean byCandidateToo, boolean inForceToo) {
        return new RaisedAlert(rule, day, agency, byCandidate || byCandidateToo, inForce || inForceToo);
    }

    Change change() {
        if (byCandidate && inForce) {
            return Change.KEPT;
        }
        return byCandidate ? Change.ADDED : Change.DROPPED;
    }
}
