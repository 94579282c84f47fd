package dev.wirewatch.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A request that pushes a wire message, whatever server received it. */
public interface PushRequest {

    /** The feed that its address names. */
    String feed();

    /**
     * A header.
     *
     * @param name its name, in any case
     * @return its value; empty where it is not there
     */
    Optional<String> header(String name);

    /** How many bytes the body has; negative where the sender does not say. */
    long contentLength();

    /** The body. */
    InputStream body() throws IOException;
}
