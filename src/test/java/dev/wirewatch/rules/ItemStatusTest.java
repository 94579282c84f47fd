package dev.wirewatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItems;
import dev.wirewatch.message.PubStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemStatusTest {

    @ParameterizedTest
    @EnumSource(PubStatus.class)
    void noStatusButOneMayRaiseAlerts(PubStatus status) {
        assertThat(ItemStatus.isUsable(NewsItems.empty().setPubstatus(status).build()))
                .isEqualTo(status == PubStatus.USABLE);
    }
}
