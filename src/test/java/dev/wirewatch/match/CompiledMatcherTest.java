package dev.wirewatch.match;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.match.engine.Inside;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.And;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.Not;
import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import dev.wirewatch.query.TextUnit;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CompiledMatcherTest extends MatcherContractTest {

    private static final Query ARMS = new Word("arms");
    private static final Query DEAL = new Word("deal");

    @Override
    Matcher matcher(Map<String, Query> queries) {
        return CompiledMatcher.compile(queries);
    }

    @Test
    void givesTheSameIdsWithoutEvidence() {
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of("a", new And(List.of(ARMS, DEAL))));
        assertThat(matcher.matchingIds(Document.of("Arms", "a deal"))).containsExactly("a");
        assertThat(matcher.matchingIds(Document.of("Arms", "no"))).isEmpty();
    }

    @Test
    void matchesWithoutAnyRule() {
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of());
        assertThat(matcher.match(Document.of("Arms", "deal"))).isEqualTo(Matches.NONE);
    }

    @Test
    void matchesARuleThatNeedsNoWord() {
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of("a", new Or(List.of(ARMS, new Not(DEAL)))));
        assertThat(matcher.matchingIds(Document.of("", "nothing"))).containsExactly("a");
        assertThat(matcher.matchingIds(Document.of("", "deal"))).isEmpty();
    }

    @Test
    void findsARuleWhoseOtherClauseIsAnyOfManyAbsences() {
        List<Query> absences = IntStream.range(0, 9)
                .<Query>mapToObj(i -> new Not(new Word("w" + i)))
                .toList();
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of(
                "or", new And(List.of(ARMS, new Or(absences))),
                "some", new And(List.of(ARMS, new Query.SomeOf(2, absences)))));
        assertThat(matcher.matchingIds(Document.of("Arms", "w1"))).containsExactlyInAnyOrder("or", "some");
    }

    @Test
    void findsARuleWhoseOtherClauseIsAnyOfManyUrgencies() {
        List<Query> urgencies = IntStream.rangeClosed(1, 9)
                .<Query>mapToObj(i -> new Query.Urgency(i, i))
                .toList();
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of("a", new And(List.of(ARMS, new Or(urgencies)))));
        assertThat(matcher.matchingIds(Document.of(Map.of(Field.BODY, "arms"), 4)))
                .containsExactly("a");
        assertThat(matcher.matchingIds(Document.of("arms", ""))).isEmpty();
    }

    @Test
    void compilesAndMatchesManyOperatorsWithinEachOther() {
        Query nested = ARMS;
        for (int i = 0; i < 100; i++) {
            nested = new Query.Within(TextUnit.SENTENCE, nested);
        }
        assertThat(CompiledMatcher.compile(Map.of("a", nested)).matchingIds(Document.of("Arms.", "")))
                .containsExactly("a");
    }

    @Test
    @Timeout(60)
    void decidesSentencesOfALongItem() {
        Query query = new Query.Within(TextUnit.SENTENCE, new And(List.of(ARMS, DEAL, new Word("iran"))));
        String body = "He said arms. She had a deal with iran. ".repeat(20_000) + "Iran has an arms deal.";
        Matches matches = CompiledMatcher.compile(Map.of("a", query)).match(Document.of("", body));
        assertThat(matches.setAside()).isEmpty();
        assertThat(matches.matches()).singleElement().satisfies(match -> assertThat(match.spans())
                .hasSize(3));
    }

    @Test
    void decidesExactSpellingsInALongTextOfCapitals() {
        Query query = new Query.Exact("turkey", "Turkey");
        Matches matches =
                CompiledMatcher.compile(Map.of("a", query)).match(Document.of("", "TURKEY SAYS\n\n".repeat(50_000)));
        assertThat(matches.matches()).singleElement().satisfies(match -> assertThat(match.spans())
                .hasSize(Match.MAX_SPANS));
    }

    @Test
    void keepsAMatchWhoseEvidenceIsTooDearToGatherInFull() {
        Query pairs = new Near(50, false, new Near(50, false, ARMS, ARMS), new Near(50, false, ARMS, ARMS));
        Matches matches = CompiledMatcher.compile(Map.of("a", new Or(List.of(DEAL, pairs))))
                .match(Document.of("deal", "arms ".repeat(100_000)));
        assertThat(matches.setAside()).isEmpty();
        assertThat(matches.matches()).containsExactly(new Match("a", List.of(new Span(Field.HEADLINE, 0, 4))));
    }

    @Test
    void refusesOneIdForTwoRules() {
        assertThatThrownBy(() -> CompiledMatcher.compile(rules -> {
                    rules.accept("a", ARMS);
                    rules.accept("a", DEAL);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }

    @Test
    void replacesRulesAndLeavesTheOldMatcherAsItWas() {
        Map<String, Query> rules = new LinkedHashMap<>();
        IntStream.range(0, 10).forEach(i -> rules.put("kept" + i, new Word("w" + i)));
        rules.put("changed", ARMS);
        rules.put("gone", ARMS);
        CompiledMatcher before = CompiledMatcher.compile(rules);
        CompiledMatcher after = before.replace(Set.of("changed", "gone"), Map.of("changed", DEAL), rules::get);
        Document document = Document.of("w7", "arms");
        assertThat(before.matchingIds(document)).containsExactly("kept7", "changed", "gone");
        assertThat(after.matchingIds(document)).containsExactly("kept7");
        assertThat(after.matchingIds(Document.of("", "deal w1"))).containsExactlyInAnyOrder("changed", "kept1");
        assertThat(before.isFragmented()).isFalse();
        assertThat(after.isFragmented()).isTrue();
    }

    @Test
    void takesSmallSegmentsTogetherWhenRulesAreAddedOneByOne() {
        Map<String, Query> rules = new LinkedHashMap<>();
        CompiledMatcher matcher = CompiledMatcher.compile(rules);
        for (int i = 0; i < 200; i++) {
            rules.put("r" + i, new Word("w" + i));
            matcher = matcher.replace(Set.of(), Map.of("r" + i, new Word("w" + i)), rules::get);
        }
        assertThat(Inside.segments(matcher)).isLessThanOrEqualTo(8);
        CompiledMatcher all = matcher;
        assertThat(IntStream.range(0, 200)).allSatisfy(i -> assertThat(all.matchingIds(Document.of("", "w" + i)))
                .containsExactly("r" + i));
    }

    @Test
    void compilesFewOldRulesTogetherWithNewOnesSoThatNoChangeWaitsLong() {
        Map<String, Query> rules = new LinkedHashMap<>();
        CompiledMatcher matcher = CompiledMatcher.compile(rules);
        for (int pack = 0; pack < 3; pack++) {
            Map<String, Query> added = new LinkedHashMap<>();
            for (int i = 0; i < 300; i++) {
                added.put("r" + pack + "-" + i, new Word("w" + i));
            }
            rules.putAll(added);
            matcher = matcher.replace(Set.of(), added, rules::get);
        }
        assertThat(Inside.segments(matcher)).isEqualTo(3);
        assertThat(matcher.matchingIds(Document.of("", "w299"))).containsExactly("r0-299", "r1-299", "r2-299");
    }

    @Test
    void refusesToReplaceWhatIsInForce() {
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of("a", ARMS));
        assertThatThrownBy(() -> matcher.replace(Set.of(), Map.of("a", DEAL), Map.of("a", ARMS)::get))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allocatesNothingForADocumentThatNothingMatches() {
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of(
                "a", new And(List.of(ARMS, DEAL)),
                "b", new Near(3, false, ARMS, new Wildcard("sanction*")),
                "c", new Phrase(List.of(new Word("of"), new Wildcard("weapon*")))));
        Document document =
                Document.of("Arms in store", "Sanctions, ten words behind: one two three four of the weapons. Ünless");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int rounds = 1_000;
        for (int i = 0; i < rounds; i++) {
            assertThat(matcher.match(document)).isSameAs(Matches.NONE);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < rounds; i++) {
            matcher.match(document);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes / rounds).as("bytes a document").isZero();
    }

    @Test
    @Timeout(60)
    void setsARuleAsideThatTakesTooManySteps() {
        Query pairs = new Near(50, false, new Near(50, false, ARMS, ARMS), new Near(50, false, ARMS, ARMS));
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of("dear", pairs, "cheap", DEAL));
        Matches matches = matcher.match(Document.of("deal", "arms ".repeat(100_000)));
        assertThat(matches.setAside()).containsExactly("dear");
        assertThat(matches.matches()).extracting(Match::ruleId).containsExactly("cheap");
        assertThat(matcher.match(Document.of("deal", "arms and arms, arms or arms"))
                        .setAside())
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void countsTheFeaturesThatItLooksUpInEachSentence() {
        Query arms = new Or(words("arms", 300));
        Query deals = new Or(words("deal", 300));
        CompiledMatcher matcher = CompiledMatcher.compile(
                Map.of("dear", new Query.Within(TextUnit.SENTENCE, new And(List.of(arms, deals))), "cheap", arms));
        String all = IntStream.range(0, 300)
                .mapToObj(i -> "Arms" + i + ". Deal" + i + ". ")
                .collect(joining());
        Matches matches = matcher.match(Document.of("", all + "No. ".repeat(20_000)));
        assertThat(matches.setAside()).containsExactly("dear");
        assertThat(matches.matches()).extracting(Match::ruleId).containsExactly("cheap");
    }

    @Test
    @Timeout(60)
    void countsTheCharactersThatItComparesWithAPattern() {
        Query pattern = new Wildcard("aaa*" + "a".repeat(90) + "b");
        CompiledMatcher matcher = CompiledMatcher.compile(Map.of("dear", new Query.Within(TextUnit.SENTENCE, pattern)));
        String longWords = ("a".repeat(500_000) + ". ").repeat(4);
        assertThat(matcher.match(Document.of("", longWords + "a".repeat(100) + "b"))
                        .setAside())
                .containsExactly("dear");
        assertThat(matcher.match(Document.of("", longWords)).setAside()).isEmpty();
    }

    private static List<Query> words(String stem, int count) {
        return IntStream.range(0, count)
                .<Query>mapToObj(i -> new Word(stem + i))
                .toList();
    }

    @Test
    @Timeout(60)
    void matchesFiveMegabytesOfOneWordThatAHundredRulesWatchFor() {
        Map<String, Query> rules = new LinkedHashMap<>();
        IntStream.range(0, 100)
                .forEach(i -> rules.put("r" + i, new Or(List.of(ARMS, new Wildcard("arm*"), new Word("w" + i)))));
        Matches matches = CompiledMatcher.compile(rules).match(Document.of("", "arms ".repeat(1_000_000)));
        assertThat(matches.matches()).hasSize(100).allSatisfy(match -> assertThat(match.spans())
                .hasSize(Match.MAX_SPANS));
    }

    @Test
    @Timeout(60)
    void matchesOneWordOfFiveMegabytes() {
        Matcher matcher = CompiledMatcher.compile(
                Map.of("a", new Wildcard("arms*a*a*a*b"), "b", new Wildcard("arms*"), "c", new Wildcard("a?ms*z")));
        Matches matches = matcher.match(Document.of("", "arms" + "a".repeat(5_000_000)));
        assertThat(matches.matches()).containsExactly(new Match("b", List.of(new Span(Field.BODY, 0, 5_000_004))));
    }
}
