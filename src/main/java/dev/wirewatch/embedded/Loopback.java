package dev.wirewatch.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The one address that embedded servers listen on, and its ports. */
final class Loopback {
    static final String HOST = "127.0.0.1";

    private static final byte[] ADDRESS = {127, 0, 0, 1};

    private Loopback() {}

    /**
     * A port that nothing listens on: the wanted one, or any where 0 is wanted.
     *
     * <p>It is free when looked at. Servers that bind it a moment later may still find it taken, which is rare enough;
     * the look gives a plain message in the usual case.
     *
     * @param purpose what it is for, in a message
     * @throws EmbeddedStartException if something listens on the wanted port
     */
    static int freePort(int wanted, String purpose) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), wanted));
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw inUse(wanted, purpose, taken);
        } catch (IOException | IllegalArgumentException unusable) {
            throw new EmbeddedStartException(
                    "port " + wanted + " on " + HOST + " cannot be used for " + purpose + ": " + unusable.getMessage(),
                    unusable);
        }
    }

    static EmbeddedStartException inUse(int port, String purpose, Exception cause) {
        return new EmbeddedStartException(
                "port " + port + " on " + HOST
                        + " is in use: stop the program that holds it, or choose another port for " + purpose,
                cause);
    }
}
