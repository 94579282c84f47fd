package dev.wirewatch.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Commands log warnings alone; the service also tells what it does. */
final class ServiceLog {

    private ServiceLog() {}

    /** Logs what the service does from now on. */
    static void verbose() {
        if (LoggerFactory.getLogger("dev.wirewatch") instanceof Logger logger) {
            logger.setLevel(Level.INFO);
        }
    }
}
