package dev.wirewatch.feed;

import java.security.Security;
import java.util.Optional;

/**
 * How long this Java keeps the addresses of a host that it has looked up. Polled feeds check a host's addresses before
 * and after they connect; that holds only where the addresses are not looked up anew at each step.
 */
public final class LookupCache {

    private static final String SETTING = "networkaddress.cache.ttl";

    /** Java's own setting where there is none, and the time that a polled answer has. */
    private static final int LEAST_SECONDS = 30;

    private LookupCache() {}

    /**
     * What is wrong with Java's setting, in one line; empty where all is well.
     *
     * @return a problem that the owner of the service must mend
     */
    public static Optional<String> problem() {
        return problem(Security.getProperty(SETTING), System.getProperty("sun.net.inetaddr.ttl"));
    }

    /** The second one counts where the first is none (java.net.InetAddress); below 0 is for ever. */
    static Optional<String> problem(String security, String system) {
        return seconds(security)
                .or(() -> seconds(system))
                .filter(seconds -> seconds >= 0 && seconds < LEAST_SECONDS)
                .map(seconds -> "Java keeps the addresses of hosts for " + seconds + " s alone, by its setting "
                        + SETTING + "; to poll feeds it must be " + LEAST_SECONDS + " or more, or not be set");
    }

    private static Optional<Integer> seconds(String setting) {
        try {
            return Optional.ofNullable(setting).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
