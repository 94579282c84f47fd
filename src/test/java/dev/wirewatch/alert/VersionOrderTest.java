package dev.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {

    @ParameterizedTest
    @CsvSource({
        // numbers, whatever the times say
        "1,   ,           2,   ,           -1",
        "9,   ,           10,  ,           -1",
        "010, ,           9,   ,            1",
        "2,   2024-01-01, 1,   2024-01-02,  1",
        "999999999999999998, , 999999999999999999, , -1",
        "999999, 2024-01-01, 999998, 2024-01-02, 1",
        "1000000, 2024-01-01, 999999, 2024-01-02, -1",
        "999999, 2024-01-01, 1000000, 2024-01-02, -1",
        "20240303, 2024-01-01, 20240302, 2024-01-02, -1",
        // numbers that count nothing: times, where they are known and differ
        "1542761538, 2024-01-01, 978556838, 2024-01-02, -1",
        "1542761538, 2024-01-01, 978556838, 2024-01-01, 1",
        "1542761538, , 978556838, 2024-01-02, 1",
        // equal numbers, or none: times
        "1,   2024-01-01, 1,   2024-01-02, -1",
        ",    2024-01-02, ,    2024-01-01,  1",
        "1,   2024-01-01, ,    2024-01-02, -1",
        "a,   2024-01-01, b,   2024-01-02, -1",
        "1.2, 2024-01-02, 1.10, 2024-01-01, 1",
        "-1,  2024-01-01, 2,   2024-01-02, -1",
        "9999999999999999999, 2024-01-02, 1, 2024-01-01, 1",
        "'',  2024-01-01, 5,   2024-01-02, -1",
        "٣,   2024-01-02, 2,   2024-01-01,  1",
        // nothing tells
        ",    ,           ,    ,            0",
        "1,   ,           1,   ,            0",
        "1,   ,           01,  ,            0",
        "a,   ,           b,   ,            0",
        "1,   2024-01-01, ,    ,            0",
        "1,   2024-01-01, 1,   2024-01-01,  0",
    })
    void numbersTellBeforeTimes(String left, String leftDay, String right, String rightDay, int order) {
        assertThat(Integer.signum(compare(left, leftDay, right, rightDay))).isEqualTo(order);
        assertThat(Integer.signum(compare(right, rightDay, left, leftDay))).isEqualTo(-order);
    }

    @ParameterizedTest
    @CsvSource({
        "2, ,           1, ,           true",
        "2, ,           2, ,           true",
        "2, ,           3, ,           false",
        " , 2024-01-02,  , 2024-01-01, true",
        " , 2024-01-02,  , 2024-01-02, false",
        "2, 2024-01-02, 2, 2024-01-03, false",
        " , ,            , ,           false",
        "a, ,           a, ,           false",
    })
    void whatIsNotLaterThanItsWithdrawalIsWithdrawn(
            String withdrawn, String withdrawnDay, String version, String day, boolean is) {
        assertThat(VersionOrder.isWithdrawn(item(withdrawn, withdrawnDay), item(version, day)))
                .isEqualTo(is);
    }

    private static NewsItem item(String version, String day) {
        return NewsItems.empty()
                .setVersion(version)
                .setVersioncreated(midnight(day))
                .build();
    }

    private static int compare(String left, String leftDay, String right, String rightDay) {
        return VersionOrder.compare(
                Detected.item(left, midnight(leftDay), Detected.RECEIVED),
                Detected.item(right, midnight(rightDay), Detected.RECEIVED));
    }

    private static Instant midnight(String day) {
        return day == null ? null : Instant.parse(day + "T00:00:00Z");
    }
}
