package dev.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionNameTest {

    @Test
    void isAPlaceOnWireRejectedOrARecordPutAside() {
        assertThat(RejectionName.parse("2-17")).contains(new RejectionName("wire-rejected", 2, 17));
        assertThat(RejectionName.parse("wire-rejected-2-17")).contains(new RejectionName("wire-rejected", 2, 17));
        assertThat(RejectionName.parse("wire-raw-3-1042")).contains(new RejectionName("wire-raw", 3, 1042));
        assertThat(RejectionName.parse("desk-7-3-1042")).contains(new RejectionName("desk-7", 3, 1042));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "2-", "-17", "wire-raw", "wire-raw-3", "a b-1-2", "1-99999999999999999999", "2-1x"})
    void isNothingElse(String name) {
        assertThat(RejectionName.parse(name)).isEmpty();
    }
}
