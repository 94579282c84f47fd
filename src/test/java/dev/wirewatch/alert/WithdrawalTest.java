package dev.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.NewsItems;
import dev.wirewatch.message.PubStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = PubStatus.class,
            names = {"WITHHELD", "CANCELED"})
    void whatIsWithheldOrCancelledIsRememberedAndWhatIsFromBeforeThatIsNotUsable(PubStatus status) {
        Optional<NewsItem> last = Withdrawal.next(Optional.empty(), item("2", status));
        assertThat(last).isPresent();
        assertThat(Withdrawal.isUsable(last, item("1", PubStatus.USABLE))).isFalse();
        assertThat(Withdrawal.isUsable(last, item("3", PubStatus.USABLE))).isTrue();
        assertThat(Withdrawal.isUsable(Optional.empty(), item("2", status))).isFalse();
    }

    @Test
    void whatIsUsableIsNotRemembered() {
        assertThat(Withdrawal.next(Optional.empty(), item("2", PubStatus.USABLE)))
                .isEmpty();
    }

    @Test
    void anEarlierWithdrawalDoesNotTakeThePlaceOfALaterOne() {
        Optional<NewsItem> last = Withdrawal.next(Optional.empty(), item("3", PubStatus.CANCELED));
        assertThat(Withdrawal.next(last, item("2", PubStatus.WITHHELD))).isEmpty();
        assertThat(Withdrawal.next(last, item("4", PubStatus.WITHHELD)))
                .hasValueSatisfying(next -> assertThat(next.getVersion()).isEqualTo("4"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08T12:00:00Z, false", "2026-03-08T12:00:00.001Z, true"})
    void aWithdrawalIsForgottenMoreThanSevenDaysAfterItWasReceived(Instant now, boolean is) {
        assertThat(Withdrawal.isForgotten(item("1", PubStatus.CANCELED), now)).isEqualTo(is);
    }

    private static NewsItem item(String version, PubStatus status) {
        return NewsItems.empty()
                .setVersion(version)
                .setPubstatus(status)
                .setReceived(NOON)
                .build();
    }
}
