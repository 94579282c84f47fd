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
        this(fault, answer, answer.text());
    }

    /**
     * @param detail what the owner of the service is told, where that is more than the sender is told
     */
    PushRefusal(FeedFault fault, PushAnswer answer, String detail) {
        super(detail, null, false, false);
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
