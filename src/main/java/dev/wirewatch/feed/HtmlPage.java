package dev.wirewatch.feed;

import dev.wirewatch.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells web pages, which servers send with status 200 where there is nothing, or something to sign first. */
final class HtmlPage {

    private static final int OPENING = 1024;

    private static final Pattern PAGE = Pattern.compile("(?:\\xEF\\xBB\\xBF)?\\s*<(?:!doctype\\s+html|html)\\b");
    private static final Pattern FEED = Pattern.compile("<(?:\\w+:)?(?:rss|feed|rdf)\\b");

    private HtmlPage() {}

    /** By its bytes, or by its declaration where the bytes do not speak against it: feeds are declared as HTML too. */
    static boolean is(WireMessage message) {
        byte[] bytes = message.bytes();
        String opening = new String(bytes, 0, Math.min(bytes.length, OPENING), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        String type = message.contentType().toLowerCase(Locale.ROOT);
        boolean declared = type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
        return PAGE.matcher(opening).lookingAt()
                || (declared && !FEED.matcher(opening).find());
    }
}
