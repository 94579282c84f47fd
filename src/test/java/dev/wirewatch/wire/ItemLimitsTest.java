package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.item;
import static dev.wirewatch.wire.Messages.items;
import static dev.wirewatch.wire.Messages.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a small message must not become. */
class ItemLimitsTest {

    private static final String LONGEST = "n".repeat(WireLimits.MAX_NAME);

    @Test
    void readsNamesUpToTheLimit() {
        assertThat(item("{\"id\":\"1\",\"headline\":\"Ban\",\"byline\":\"" + LONGEST + "\"}")
                        .getByline())
                .isEqualTo(LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"byline\":\"%s\"",
                "\"slugline\":\"%s\"",
                "\"provider\":\"%s\"",
                "\"version\":\"%s\"",
                "\"subjects\":[\"%s\"]",
                "\"places\":[{\"name\":\"Oslo\",\"code\":\"%s\"}]",
                "\"replaces\":[\"%s\"]"
            })
    void refusesLongerOnesWhateverTheyName(String field) {
        Reading.Rejected rejected =
                rejected("{\"id\":\"1\",\"headline\":\"Ban\"," + field.formatted(LONGEST + "m") + "}");

        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
        assertThat(rejected.detail())
                .isEqualTo("a name or code of 8193 characters, and the limit is 8192: it begins with '" + "n".repeat(40)
                        + "'");
    }

    @Test
    void readsTheAuthorAndTheTitleOfAFeedOnceForAllItsEntries() {
        String huge = "x".repeat(2_000_000);
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>" + huge + "</title><author><name>" + huge
                + "</name></author>" + repeated("<entry><id>%d</id><title>t</title></entry>") + "</feed>";
        String channel = "<rss><channel><title>" + huge + "</title>"
                + repeated("<item><guid>%d</guid><title>t</title></item>") + "</channel></rss>";

        // 1,000 copies of each would take 4 GB, and the limits are looked at when all is read.
        for (String text : List.of(feed, channel)) {
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> rejected(text))
                            .reason())
                    .isEqualTo(RejectionReason.TOO_COMPLEX);
        }
    }

    @Test
    void refusesWhatRepeatsOneValueInManyItems() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>%s</name></author>"
                + repeated("<entry><id>%d</id><title>t</title></entry>") + "</feed>";

        assertThat(items(feed.formatted("n".repeat(100)), "")).hasSize(1000);
        assertThat(rejected(feed.formatted("n".repeat(5_000))).detail())
                .endsWith("the limit of a message of "
                        + feed.formatted("n".repeat(5_000)).length()
                        + " bytes: it repeats one long value in many of them");
    }

    @Test
    void refusesTheLongNameOfATopicThatManyCodesShare() {
        String codes = repeated("<FormalName>1%07d</FormalName>");
        String subjects = repeated("<SubjectCode><Subject FormalName='1%07d'/></SubjectCode>");
        String message = "<NewsML><NewsItem><NewsComponent><TopicSet><Topic>" + codes
                + "<Description>%s</Description></Topic></TopicSet><NewsLines><HeadLine>Ban</HeadLine></NewsLines>"
                + "<DescriptiveMetadata>" + subjects + "</DescriptiveMetadata></NewsComponent></NewsItem></NewsML>";

        assertThat(items(message.formatted("Trade"), "").get(0).getSubjects()).hasSize(1000);
        assertThat(rejected(message.formatted("x".repeat(5_000))).detail()).contains("repeats one long value");
        assertThat(rejected(message.formatted("x".repeat(100_000))).detail()).startsWith("a name or code of 100000");
    }

    @Test
    void readsTheNameOfAnAssertedConceptOnceForAllThatReferToIt() {
        String subjects = "<subject qcode=\"m:1\"/>".repeat(100_000);
        String named = "<assert qcode=\"m:1\"><name>%s</name><name role=\"short\">T</name></assert>";

        NewsItem item = items(
                        G2.item("newsItem", "", "<headline>Ban</headline>" + subjects, named.formatted("Trade")), "")
                .get(0);
        assertThat(item.getSubjects()).containsExactly(new Concept("Trade", "m:1"));
        assertThat(assertTimeoutPreemptively(
                                Duration.ofSeconds(60),
                                () -> rejected(G2.item(
                                        "newsItem",
                                        "",
                                        "<headline>Ban</headline>" + subjects,
                                        named.formatted("x".repeat(1_000_000)))))
                        .detail())
                .startsWith("a name or code of 1000000 characters");
    }

    @Test
    void refusesAnAssertionThatTellsTooMuch() {
        String facts = "<assert qcode=\"m:1\">" + "<broader qcode=\"m:2\"/>".repeat(401) + "</assert>";

        assertThat(rejected(G2.item("newsItem", "", "<headline>Ban</headline>", facts))
                        .detail())
                .isEqualTo("an assertion of 401 facts, and the limit is 400");
    }

    private static String repeated(String pattern) {
        return IntStream.range(0, 1000).mapToObj(pattern::formatted).collect(Collectors.joining());
    }
}
