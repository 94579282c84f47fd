package dev.wirewatch.feed;

import java.util.Optional;

/**
 * Messages pushed over HTTP.
 *
 * @param token what senders must show; empty where none is asked for, which only a service on loopback may do
 */
public record PushSettings(Optional<Token> token) {}
