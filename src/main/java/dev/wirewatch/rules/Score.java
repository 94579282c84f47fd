package dev.wirewatch.rules;

import dev.wirewatch.message.NewsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Scores the rules of a rule set, category by category, against what people said of the same items. */
public final class Score {

    private final RuleSet rules;
    private final Map<String, Category> categories = new TreeMap<>();
    private int setAside;

    /**
     * An item on which rules and label differ.
     *
     * @param item the item
     * @param rules ids of the rules that matched it: none where it was missed, one or more where it is a false alarm
     */
    public record Miss(NewsItem item, List<String> rules) {
        public Miss {
            rules = List.copyOf(rules);
        }

        /**
         * Whether rules matched what does not belong there.
         *
         * @return false where they missed what belongs there
         */
        public boolean isFalseAlarm() {
            return !rules.isEmpty();
        }
    }

    /**
     * What came of one category.
     *
     * @param counts how often rules and labels agree
     * @param misses where they do not, in the order of the items
     */
    public record Category(ConfusionCounts counts, List<Miss> misses) {
        private static final Category EMPTY = new Category(ConfusionCounts.NONE, List.of());

        public Category {
            misses = List.copyOf(misses);
        }

        private Category plus(NewsItem item, Label label, List<String> found) {
            ConfusionCounts more = counts.plus(label, !found.isEmpty());
            boolean agree = label == Label.OPEN || (label == Label.YES) == !found.isEmpty();
            if (agree) {
                return new Category(more, misses);
            }
            List<Miss> moreMisses = new ArrayList<>(misses);
            moreMisses.add(new Miss(item, found));
            return new Category(more, moreMisses);
        }
    }

    /**
     * A score of nothing yet.
     *
     * @param rules the rules to score
     */
    public Score(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Matches an item and compares. One that is withheld or cancelled raises nothing live, whatever its text says: it is
     * left out, as if its labels were open.
     *
     * @param item the item
     * @param labels what people said of it, by category; a category that is not among them is not scored on it
     */
    public void add(NewsItem item, Map<String, Label> labels) {
        if (!ItemStatus.isUsable(item)) {
            labels.keySet().forEach(category -> count(item, category, Label.OPEN, List.of()));
            return;
        }
        RuleMatches matched = rules.match(item);
        setAside += matched.setAside().size();
        labels.forEach((category, label) -> count(item, category, label, found(matched, category)));
    }

    private void count(NewsItem item, String category, Label label, List<String> found) {
        Category before = categories.getOrDefault(category, Category.EMPTY);
        categories.put(category, before.plus(item, label, found));
    }

    /**
     * What came of each category that an item had a label for.
     *
     * @return by category, in the order of the names
     */
    public SortedMap<String, Category> categories() {
        return new TreeMap<>(categories);
    }

    /**
     * The rules that count here although they match in shadow.
     *
     * @return the rules in draft or test, in the order of the rule set
     */
    public List<Rule> shadow() {
        return rules.rules().stream().filter(rule -> rule.status().isShadow()).toList();
    }

    /**
     * How often a rule was too dear for an item, so that the figures may be wrong there.
     *
     * @return a count, 0 for all but extreme items
     */
    public int setAside() {
        return setAside;
    }

    private static List<String> found(RuleMatches matched, String category) {
        return matched.matches().stream()
                .map(RuleMatch::rule)
                .filter(rule -> rule.category().equals(category))
                .map(Rule::id)
                .toList();
    }
}
