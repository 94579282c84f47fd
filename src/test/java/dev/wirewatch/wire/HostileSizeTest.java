package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as large as they may be, made so that work for each part times the size of all would take many seconds. */
class HostileSizeTest {

    private static final int MOST = WireLimits.MAX_MESSAGE_BYTES - 1024;

    /** With room for a machine that has compiled nothing yet; before, each took several times as long. */
    private static final Duration SOON = Duration.ofSeconds(2);

    static Stream<Arguments> messages() {
        String component = "<NewsComponent>";
        String deep = component.repeat(200)
                + "<ContentItem><DataContent><p>x</p></DataContent></ContentItem>"
                + "</NewsComponent>".repeat(200);
        String paragraph = "<ContentItem><DataContent>x</DataContent></ContentItem>";
        return Stream.of(
                named("RSS without guids", "<rss><channel>", "<item><title>t</title></item>", "</channel></rss>"),
                named("Atom without ids", "<feed>", "<entry><title>t</title></entry>", "</feed>"),
                named(
                        "NewsML 1 without identifiers",
                        "<NewsML>",
                        "<NewsItem><NewsComponent><NewsLines><HeadLine>h</HeadLine></NewsLines></NewsComponent></NewsItem>",
                        "</NewsML>"),
                named(
                        "Ritzau without numbers",
                        "<XMLNewsQueuedResponse>",
                        "<RBNews><headline>h</headline></RBNews>",
                        "</XMLNewsQueuedResponse>"),
                Arguments.of(
                        "AP without item ids",
                        "{\"api_version\":\"1\",\"x\":[" + ("\"" + "y".repeat(1_000_000) + "\",").repeat(4)
                                + "1],\"data\":{\"items\":[" + "{\"item\":{\"headline\":\"h\"}},".repeat(999)
                                + "{\"item\":{\"headline\":\"h\"}}]}}"),
                Arguments.of(
                        "NewsML 1, many deep components",
                        "<NewsML><NewsItem>" + component + deep.repeat((MOST - 100) / deep.length())
                                + "</NewsComponent></NewsItem></NewsML>"),
                Arguments.of(
                        "NewsML 1, deep components with much content",
                        "<NewsML><NewsItem>" + component.repeat(200)
                                + paragraph.repeat((MOST - 10_000) / paragraph.length())
                                + "</NewsComponent>".repeat(200) + "</NewsItem></NewsML>"));
    }

    private static Arguments named(String name, String start, String item, String end) {
        String items = start + item.repeat(WireLimits.MAX_ITEMS) + end;
        return Arguments.of(name, "<?xml version='1.0'?><!--" + "x".repeat(MOST - items.length()) + "-->" + items);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void areReadSoon(String name, String message) {
        assertThat(CpuTime.of(() -> assertThat(Messages.read(message)).as(name).isInstanceOf(Reading.Items.class)))
                .isLessThan(SOON);
    }
}
