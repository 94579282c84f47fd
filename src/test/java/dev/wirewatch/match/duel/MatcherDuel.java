package dev.wirewatch.match.duel;

import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets two matchers answer the same, and looks for the smallest case on which they differ: in which rules match, in
 * their order, in a span of evidence, in what is set aside, or in that one of them fails.
 */
final class MatcherDuel {

    private final Function<Map<String, Query>, Matcher> first;
    private final Function<Map<String, Query>, Matcher> second;

    /**
     * Makes a duel.
     *
     * @param first makes one matcher of rules
     * @param second makes the other
     */
    MatcherDuel(Function<Map<String, Query>, Matcher> first, Function<Map<String, Query>, Matcher> second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Lets both matchers answer, and fails on the first document on which they differ.
     *
     * @param rules the rules
     * @param samples the documents; each matcher is made once for all of them
     * @return how many matches there were
     */
    int fight(Map<String, Query> rules, List<Sample> samples) {
        Answers one = Answers.by(first, rules);
        Answers other = Answers.by(second, rules);
        int matches = 0;
        for (Sample sample : samples) {
            Answer answer = one.to(sample);
            if (!answer.equals(other.to(sample))) {
                throw new AssertionError(tell(new DuelCase(rules, sample)));
            }
            matches += answer.matches().map(all -> all.matches().size()).orElse(0);
        }
        return matches;
    }

    private String tell(DuelCase found) {
        if (!isDifferent(found)) {
            return "the matchers differ, but only after other documents:\n" + found;
        }
        DuelCase smallest = shrink(found);
        return "the matchers differ:\n" + smallest + "\nfirst:  "
                + Answers.by(first, smallest.rules()).to(smallest.sample()) + "\nsecond: "
                + Answers.by(second, smallest.rules()).to(smallest.sample());
    }

    /** Makes a case smaller as long as the matchers differ on it. */
    DuelCase shrink(DuelCase found) {
        DuelCase smallest = found;
        for (Optional<DuelCase> next = Optional.of(found); next.isPresent(); ) {
            smallest = next.get();
            next = smallest.smaller().filter(this::isDifferent).findFirst();
        }
        return smallest;
    }

    private boolean isDifferent(DuelCase fought) {
        return !Answers.by(first, fought.rules())
                .to(fought.sample())
                .equals(Answers.by(second, fought.rules()).to(fought.sample()));
    }

    /**
     * What a matcher makes of a document.
     *
     * @param matches its matches, where it did not fail
     * @param fault how it failed, where it did
     */
    private record Answer(Optional<Matches> matches, String fault) {
        @Override
        public String toString() {
            return matches.map(Matches::toString).orElse(fault);
        }
    }

    /** A matcher whose failures are answers too. */
    private interface Answers {

        Answer to(Sample sample);

        static Answers by(Function<Map<String, Query>, Matcher> maker, Map<String, Query> rules) {
            try {
                Matcher matcher = maker.apply(rules);
                return sample -> by(matcher, sample);
            } catch (RuntimeException | VirtualMachineError e) {
                return sample -> new Answer(Optional.empty(), "compiling failed: " + e);
            }
        }

        private static Answer by(Matcher matcher, Sample sample) {
            try {
                return new Answer(Optional.of(matcher.match(sample.document())), "");
            } catch (RuntimeException | VirtualMachineError e) {
                return new Answer(Optional.empty(), "matching failed: " + e);
            }
        }
    }
}
