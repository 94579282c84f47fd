package dev.wirewatch.feed;

/**
 * A feed that the service runs itself: it takes wire messages from somewhere and puts them on {@code wire-raw}. Once
 * started it does not give up: what goes wrong it tells {@link FeedHealth}, and tries again. Only a fault of the Java
 * machine, such as want of memory, ends it: it shows as failing until the service is started again.
 */
public interface Feed extends AutoCloseable {

    /** Starts to take messages, on threads of its own; returns at once. */
    void start();

    /** Asks it to stop, and does not wait: several that are asked first end together. */
    void stop();

    /** Stops, and waits a short while for what is under way. Also where it was not started. */
    @Override
    void close();
}
