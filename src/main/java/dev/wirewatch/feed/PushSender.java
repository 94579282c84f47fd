package dev.wirewatch.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a request comes from somebody who may push. */
final class PushSender {

    private static final String BEARER = "bearer ";

    /** The names of this machine on itself, with or without a port. */
    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?");

    private final Optional<Token> token;

    PushSender(Optional<Token> token) {
        this.token = token;
    }

    /** Refuses all others. */
    void require(PushRequest request) throws PushRefusal {
        if (token.isPresent()) {
            requireToken(request, token.get());
        } else {
            refuseWebPages(request);
        }
    }

    private static void requireToken(PushRequest request, Token token) throws PushRefusal {
        String shown = request.header("Authorization").orElse("");
        boolean bearer = shown.toLowerCase(Locale.ROOT).startsWith(BEARER);
        if (!bearer || !token.isShown(shown.substring(BEARER.length()).strip())) {
            throw new PushRefusal(
                    FeedFault.UNAUTHORIZED, 401, bearer ? "wrong token" : "show the token: Authorization: Bearer ...");
        }
    }

    /** Without a token, any page that somebody on this machine looks at could push: browsers name the page's origin. */
    private static void refuseWebPages(PushRequest request) throws PushRefusal {
        String host = request.header("Host").orElse("localhost").toLowerCase(Locale.ROOT);
        if (request.header("Origin").isPresent() || !LOOPBACK_HOST.matcher(host).matches()) {
            throw new PushRefusal(
                    FeedFault.UNAUTHORIZED,
                    403,
                    "no web page may push, nor may anybody under another name than localhost");
        }
    }
}
