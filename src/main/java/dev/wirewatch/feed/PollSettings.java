package dev.wirewatch.feed;

import java.net.URI;
import java.time.Duration;

/**
 * An RSS or Atom feed that is polled.
 *
 * @param name name of the feed
 * @param url its address: http or https
 * @param interval how often it is asked
 * @param allowPrivate whether the address may be on this machine or in a private network
 */
public record PollSettings(String name, URI url, Duration interval, boolean allowPrivate) {}
