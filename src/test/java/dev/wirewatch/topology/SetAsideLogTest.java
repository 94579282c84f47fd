package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SetAsideLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(SetAsideLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Instant now = Instant.EPOCH;
    private final SetAsideLog log = new SetAsideLog(() -> now);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
    }

    @AfterEach
    void stop() {
        logger.setAdditive(true);
        logger.detachAppender(lines);
    }

    @Test
    void namesRuleAndItem() {
        log.setAside("dear", item());

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getKeyValuePairs())
                    .extracting(pair -> pair.key + "=" + pair.value)
                    .containsExactly("rule=dear", "item=urn:x:1", "version=3", "provider=Wire");
        });
    }

    @Test
    void tellsOfEachRuleOnceAMinute() {
        List.of("dear", "dear", "other").forEach(rule -> log.setAside(rule, item()));
        now = now.plus(SetAsideLog.PAUSE).minus(Duration.ofMillis(1));
        log.setAside("dear", item());
        now = now.plusMillis(1);
        log.setAside("dear", item());

        assertThat(lines.list)
                .extracting(line -> line.getKeyValuePairs().get(0).value)
                .containsExactly("dear", "other", "dear");
    }

    @Test
    void remembersNoMoreRulesThanItMust() {
        for (int i = 0; i < 1_001; i++) {
            log.setAside("rule-" + i, item());
        }
        log.setAside("rule-1", item());
        log.setAside("rule-0", item());

        assertThat(lines.list).hasSize(1_002);
    }

    private static NewsItem item() {
        return NewsItems.empty().setProvider("Wire").setVersion("3").build();
    }
}
