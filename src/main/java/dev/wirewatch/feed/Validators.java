package dev.wirewatch.feed;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * What a server said of a document, so that it can be asked whether there is another (RFC 9110, section 8.8).
 *
 * @param etag its entity tag, as sent
 * @param lastModified when it was changed, as sent
 */
record Validators(Optional<String> etag, Optional<String> lastModified) {

    private static final int LONGEST = 512;

    static Validators none() {
        return new Validators(Optional.empty(), Optional.empty());
    }

    static Validators of(HttpHeaders headers) {
        return new Validators(value(headers, "ETag"), value(headers, "Last-Modified"));
    }

    /** Whatever a server sends, we can send back. */
    private static Optional<String> value(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .filter(value -> value.chars().allMatch(c -> c >= ' ' && c < 0x7F));
    }

    void addTo(HttpRequest.Builder request) {
        etag.ifPresent(tag -> request.setHeader("If-None-Match", tag));
        lastModified.ifPresent(time -> request.setHeader("If-Modified-Since", time));
    }
}
