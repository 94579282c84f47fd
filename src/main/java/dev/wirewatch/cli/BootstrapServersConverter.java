package dev.wirewatch.cli;

import java.util.Arrays;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Kafka's bootstrap servers: hosts with their ports, from 1 to 65535, with commas between them. */
final class BootstrapServersConverter implements ITypeConverter<String> {

    private static final int HIGHEST_PORT = 65_535;

    @Override
    public String convert(String value) {
        if (Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(BootstrapServersConverter::isServer)) {
            return value;
        }
        throw new TypeConversionException(
                "'" + value + "' is not HOST:PORT, such as 127.0.0.1:19092, or several with commas between them");
    }

    private static boolean isServer(String server) {
        String host = Utils.getHost(server);
        Integer port;
        try {
            port = Utils.getPort(server);
        } catch (NumberFormatException e) {
            return false; // more digits than a number has
        }
        return host != null && !host.isEmpty() && port != null && port >= 1 && port <= HIGHEST_PORT;
    }
}
