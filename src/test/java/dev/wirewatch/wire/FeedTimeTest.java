package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sat, 02 Mar 2024 09:30:00 GMT       | 2024-03-02T09:30:00Z
            Sat, 2 Mar 2024 09:30 +0100         | 2024-03-02T08:30:00Z
            2 March 2024 09:30:00 -05:00        | 2024-03-02T14:30:00Z
            Sat, 02 Mar 24 09:30:00 EST         | 2024-03-02T14:30:00Z
            Sat, 02 Mar 1999 09:30:00 PDT       | 1999-03-02T16:30:00Z
            Sat, 02 Mar 99 09:30:00 UT          | 1999-03-02T09:30:00Z
            Saturday, 02-Mar-2024 09:30:00 CET  | 2024-03-02T08:30:00Z
            Sat, 02 Mar 2024 09:30:00 GMT+0200  | 2024-03-02T07:30:00Z
            Sat, 02 Mar 2024 09:30:00 +0100 (CET) | 2024-03-02T08:30:00Z
            Sat, 02 Mar 2024 09:30:00           | 2024-03-02T09:30:00Z
            Sat, 02 Mar 2024                    | 2024-03-02T00:00:00Z
            2024-03-02T09:30:00.5+01:00         | 2024-03-02T08:30:00.500Z
            2024-03-02                          | 2024-03-02T00:00:00Z
            """)
    void readsTimesOfFeeds(String text, Instant time) {
        assertThat(FeedTime.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "Sat, 31 Feb 2024 09:30:00 GMT",
                "Sat, 02 Mar 2024 25:30:00 GMT",
                "Sat, 02 Mar 2024 09:30:00 XYZ",
                "Sat, 02 Xyz 2024 09:30:00 GMT",
                "Sat, 02 Mar 2024 09:30:00 +9900",
                "2024-03",
                "2024",
                ""
            })
    void isNoTimeWhereTheCalendarOrTheZoneIsUnknown(String text) {
        assertThat(FeedTime.parse(text)).isEmpty();
    }
}
