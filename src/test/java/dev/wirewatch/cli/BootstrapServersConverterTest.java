package dev.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class BootstrapServersConverterTest {

    private final BootstrapServersConverter converter = new BootstrapServersConverter();

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:19092", "[::1]:9092", "broker-1:9093,broker-2:65535", "a:1, b:2", "SASL_SSL://b:9"})
    void takesHostsWithPorts(String servers) {
        assertThat(converter.convert(servers)).isEqualTo(servers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "host:", ":9092", "host:0", "host:65536", "host:99999999999", "a:1,", "a:1 b:2"})
    void refusesWhatKafkaCannotBeAt(String servers) {
        assertThatThrownBy(() -> converter.convert(servers))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + servers
                        + "' is not HOST:PORT, such as 127.0.0.1:19092, or several with commas between them");
    }
}
