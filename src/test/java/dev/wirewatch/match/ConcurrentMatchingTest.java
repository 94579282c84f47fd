package dev.wirewatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.match.engine.Inside;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads use one matcher of several segments at once; each gets what the naive matcher says of its document. */
class ConcurrentMatchingTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 100;

    /** One query of each kind; {@code #} is a number, so that rules differ and each text is matched by few. */
    private static final List<String> QUERIES = List.of(
            "w# AND arms",
            "w# NEAR/3 arms",
            "arms ONEAR/2 (w# OR deal#)",
            "w# NOT NEAR/2 arms",
            "SENTENCE(w# AND arm*)",
            "PARAGRAPH(deal# AND w#)",
            "FIRST/8(w#)",
            "ATLEAST/2(w#)",
            "=US AND w#",
            "\"=US deal#\"",
            "(wo?d# OR dea*#) AND arms",
            "headline:w# AND NOT missile#",
            "subject:\"s#\" AND arms",
            "2 OF (w#, deal#, =US)");

    @Test
    @Timeout(120)
    void eachThreadGetsWhatTheNaiveMatcherSays() throws Exception {
        Map<String, Query> rules = new LinkedHashMap<>();
        CompiledMatcher matcher = CompiledMatcher.compile(rules);
        for (int size : List.of(12, 4, 1)) {
            Map<String, Query> added = rules(rules.size(), size);
            rules.putAll(added);
            matcher = matcher.replace(Set.of(), added, rules::get);
        }
        assertThat(Inside.segments(matcher)).isEqualTo(3);
        List<Document> documents = IntStream.range(0, 17)
                .mapToObj(ConcurrentMatchingTest::document)
                .toList();
        Matcher naive = new NaiveMatcher(rules);
        List<List<Match>> expected = documents.stream()
                .map(document -> sorted(naive.match(document)))
                .toList();
        assertThat(expected).allSatisfy(matches -> assertThat(matches).hasSizeGreaterThan(QUERIES.size() / 2));
        assertThat(expected).doesNotHaveDuplicates();
        matchAtOnce(matcher, documents, expected);
    }

    private static void matchAtOnce(CompiledMatcher matcher, List<Document> documents, List<List<Match>> expected)
            throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> differing = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                Callable<Integer> matching = () -> {
                    ready.countDown();
                    ready.await();
                    return countDiffering(matcher, documents, expected, first);
                };
                differing.add(threads.submit(matching));
            }
            for (Future<Integer> some : differing) {
                assertThat(some.get(100, TimeUnit.SECONDS)).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int countDiffering(
            CompiledMatcher matcher, List<Document> documents, List<List<Match>> expected, int first) {
        int differing = 0;
        for (int i = first; i < first + ROUNDS * documents.size(); i++) {
            int at = i % documents.size();
            differing += sorted(matcher.match(documents.get(at))).equals(expected.get(at)) ? 0 : 1;
        }
        return differing;
    }

    /** Matchers of several segments give matches in no order that means anything. */
    private static List<Match> sorted(Matches matches) {
        assertThat(matches.setAside()).isEmpty();
        return matches.matches().stream()
                .sorted(Comparator.comparing(Match::ruleId))
                .toList();
    }

    private static Map<String, Query> rules(int from, int numbers) throws InvalidQueryException {
        Map<String, Query> rules = new LinkedHashMap<>();
        QueryParser parser = new QueryParser(Map.of());
        for (int number = from / QUERIES.size(); number < from / QUERIES.size() + numbers; number++) {
            for (int i = 0; i < QUERIES.size(); i++) {
                String query = QUERIES.get(i).replace("#", String.valueOf((char) ('a' + number)));
                rules.put("r" + number + "-" + i, parser.parse(query));
            }
        }
        return rules;
    }

    /** Matched by most rules of its own number, in its own places. */
    private static Document document(int number) {
        String letter = String.valueOf((char) ('a' + number));
        String body = ("x ".repeat(number) + "The US deal# about arms, w# and w#.\n\nA wood# deal# of w# from us. W#!")
                .replace("#", letter);
        return Document.of(
                Map.of(Field.HEADLINE, "W" + letter + " arms", Field.BODY, body, Field.SUBJECT, "s" + letter), 4);
    }
}
