package dev.wirewatch.backtest;

import static java.util.stream.Collectors.toMap;

import dev.wirewatch.alert.AlertId;
import dev.wirewatch.alert.Detections;
import dev.wirewatch.alert.Withdrawal;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.RuleSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes news items and tells which alerts rules would have raised. All versions of a story must come to the same back-test,
 * in their order; what several back-tests of different stories found is put together at the end. Not safe for several
 * threads.
 */
public final class Backtest {

    /** How many alerts can be told apart, by the candidate and the rules in force together; some 200 bytes each. */
    public static final int MAX_ALERTS = 1_000_000;

    private static final Detections NOTHING = new Detections(List.of(), List.of(), Map.of(), List.of());

    private final Trial trial;
    private final Period period;
    private final Function<NewsItem, Instant> time;
    private final Map<String, RaisedAlert> alerts = new HashMap<>();
    private final Map<String, Integer> setAside = new HashMap<>();
    private final Map<String, Integer> setAsideInForce = new HashMap<>();
    private final Map<String, NewsItem> withdrawn = new HashMap<>();
    private final SampleBox samples;
    private long items;
    private long unusable;

    /**
     * A back-test of nothing yet, on items as the service received them.
     *
     * @param trial what is tried
     * @param period which of the items are tried, by when they were received
     * @param samples how many alerts to show of each rule and change at most
     */
    public Backtest(Trial trial, Period period, int samples) {
        this(trial, period, NewsItem::getReceived, samples);
    }

    private Backtest(Trial trial, Period period, Function<NewsItem, Instant> time, int samples) {
        this.trial = trial;
        this.period = period;
        this.time = time;
        this.samples = new SampleBox(samples);
    }

    /**
     * A back-test of nothing yet, on items in files, which are all received when they are read.
     *
     * @param trial what is tried
     * @param period which of the items are tried, by when their agencies made them, or where that is not told, by when they
     *     were received
     * @param samples how many alerts to show of each rule and change at most
     * @return the back-test
     */
    public static Backtest ofFiles(Trial trial, Period period, int samples) {
        return new Backtest(trial, period, ItemTime::made, samples);
    }

    /**
     * Matches an item as the service does: what is withheld or cancelled raises nothing, nor what is from before that and
     * is received late, for {@link Withdrawal#REMEMBERED_FOR}. Of the candidates, those in shadow are tried as if they
     * were active; of the rules in force, which are what they are, those in shadow raise nothing. An item that is not of
     * the period tells only what is withdrawn.
     *
     * @param story the item's story key
     * @param item the item
     * @throws TooManyAlertsException where there are more alerts than {@link #MAX_ALERTS}
     */
    public void add(String story, NewsItem item) {
        Optional<NewsItem> last = Optional.ofNullable(withdrawn.get(story))
                .filter(version -> !Withdrawal.isForgotten(version, item.getReceived()));
        Withdrawal.next(last, item).ifPresent(version -> withdrawn.put(story, version));
        if (!period.contains(time.apply(item))) {
            return;
        }
        items++;
        if (!Withdrawal.isUsable(last, item)) {
            unusable++;
            return;
        }
        Detections candidate = detect(story, item, trial.candidate());
        Detections current = detect(story, item, trial.inForce());
        countSetAside(candidate.setAside(), current.setAside());
        Map<String, Detection> byCandidate = byRule(candidate.all());
        Map<String, Detection> inForce = byRule(current.live());
        byCandidate.forEach((rule, detection) -> raise(detection, item, true, inForce.containsKey(rule)));
        inForce.forEach((rule, detection) -> {
            if (!byCandidate.containsKey(rule)) {
                raise(detection, item, false, true);
            }
        });
    }

    private static Detections detect(String story, NewsItem item, RuleSet rules) {
        return rules.packs().isEmpty()
                ? NOTHING // nothing to compare with: the text need not be read for that
                : Detections.of(story, item, rules);
    }

    private static Map<String, Detection> byRule(List<Detection> found) {
        return found.isEmpty()
                ? Map.of()
                : found.stream().collect(toMap(detection -> detection.getRule().getId(), detection -> detection));
    }

    private void countSetAside(List<String> candidates, List<String> inForce) {
        candidates.forEach(rule -> setAside.merge(rule, 1, Integer::sum));
        inForce.forEach(rule -> {
            if (!candidates.contains(rule)) {
                setAsideInForce.merge(rule, 1, Integer::sum);
            }
        });
    }

    private void raise(Detection detection, NewsItem item, boolean byCandidate, boolean inForce) {
        String id = AlertId.of(detection.getRule().getId(), detection.getStory());
        RaisedAlert before = alerts.get(id);
        RaisedAlert after = before == null
                ? RaisedAlert.first(detection, item, byCandidate, inForce)
                : before.raisedAgain(byCandidate, inForce);
        if (before == null || before.change() != after.change()) {
            alerts.put(id, after);
            Optional<Sample> shown = samples.remove(id, detection.getRule().getId());
            first(before, shown, detection, byCandidate)
                    .ifPresent(first -> samples.offer(id, new Sample(after.change(), first)));
        }
        if (alerts.size() > MAX_ALERTS) {
            throw new TooManyAlertsException();
        }
    }

    /** The detection to show: the candidate's first, where there was room for it, else a later one of its own or none. */
    private static Optional<Detection> first(
            RaisedAlert before, Optional<Sample> shown, Detection detection, boolean byCandidate) {
        if (before == null || !before.byCandidate()) {
            return Optional.of(detection);
        }
        return shown.map(Sample::detection).or(() -> byCandidate ? Optional.of(detection) : Optional.empty());
    }

    /**
     * Puts together what back-tests of one trial found.
     *
     * @param trial what was tried
     * @param samples how many alerts to show of each rule and change at most
     * @param parts back-tests of it, each of other stories
     * @return what came of it
     * @throws TooManyAlertsException where there are more alerts than {@link #MAX_ALERTS} in all
     */
    public static BacktestReport report(Trial trial, int samples, Collection<Backtest> parts) {
        Tally tally = new Tally(trial, samples);
        SortedMap<String, Integer> setAside = new TreeMap<>();
        SortedMap<String, Integer> setAsideInForce = new TreeMap<>();
        long items = 0;
        long unusable = 0;
        for (Backtest part : parts) {
            tally.add(part.alerts.values(), part.samples);
            part.setAside.forEach((rule, times) -> setAside.merge(rule, times, Integer::sum));
            part.setAsideInForce.forEach((rule, times) -> setAsideInForce.merge(rule, times, Integer::sum));
            items += part.items;
            unusable += part.unusable;
        }
        return new BacktestReport(items, unusable, setAside, setAsideInForce, tally.rules());
    }
}
