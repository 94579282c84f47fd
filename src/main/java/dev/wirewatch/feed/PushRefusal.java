package dev.wirewatch.feed;

/** A pushed request is not taken. */
final class PushRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final FeedFault fault;
    private final transient PushAnswer answer;

    PushRefusal(FeedFault fault, int status, String text) {
        this(fault, PushAnswer.of(status, text));
    }

    PushRefusal(FeedFault fault, PushAnswer answer) {
        super(answer.text(), null, false, false);
        this.fault = fault;
        this.answer = answer;
    }

    FeedFault fault() {
        return fault;
    }

    PushAnswer answer() {
        return answer;
    }
}
