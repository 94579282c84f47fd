package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 3 Mar 2026 11:05:12 +0100 | 2026-03-03T10:05:12Z",
                "3 Mar 2026 11:05 -0000 | 2026-03-03T11:05:00Z",
                "Tue, 03 MAR 2026 11:05:12 GMT | 2026-03-03T11:05:12Z",
                "Tue, 3 Mar 2026 11:05:12 -0500 (EST) | 2026-03-03T16:05:12Z",
                "Tue, 3 Mar 26 11:05:12 pdt | 2026-03-03T18:05:12Z",
                "3 Mar 99 11:05:12 UT | 1999-03-03T11:05:12Z",
                "3 Mar 126 11:05:12 Z | 2026-03-03T11:05:12Z",
                "31 Dec 2016 23:59:60 +0000 | 2016-12-31T23:59:59Z",
                "Fri, 21 Nov 1997 09(comment):   55  :  06 -0600 | 1997-11-21T15:55:06Z",
            })
    void readsCurrentAndObsoleteForms(String field, Instant time) {
        assertThat(MailDate.parse(field)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-03-03T11:05:12Z",
                "Tue, 3 Mar 2026 11:05:12",
                "Tue, 3 Mar 2026 11:05:12 CET",
                "31 Feb 2026 11:05:12 +0000",
                "3 Foo 2026 11:05:12 +0000",
                "3 Mar 2026 11:05:12 +9900",
                "3 Mar 2026 25:05:12 +0000"
            })
    void isNoTimeWhereItCannotBeRead(String field) {
        assertThat(MailDate.parse(field)).isEmpty();
        assertThat(MailDate.parse("(".repeat(1000))).isEmpty();
    }
}
