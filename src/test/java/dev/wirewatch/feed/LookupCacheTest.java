package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupCacheTest {

    @ParameterizedTest
    @CsvSource({",", ",30", "30,0", "-1,", "-1,0", "3600,", "soon,", "soon,60"})
    void isWellWhereAddressesAreKept(String security, String system) {
        assertThat(LookupCache.problem(security, system)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,", "0,60", "29,", ",5", "soon,5"})
    void tellsWhereTheyAreNot(String security, String system) {
        assertThat(LookupCache.problem(security, system))
                .hasValueSatisfying(problem -> assertThat(problem).contains("networkaddress.cache.ttl", "30 or more"));
    }
}
