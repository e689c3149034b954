package vn.bangvang.shared.platform.web;

/** A request is turned away by a filter, for a reason that needs no more words than its own. */
public final class Turned extends RuntimeException {

    private final WebReason reason;

    public Turned(WebReason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    WebReason reason() {
        return reason;
    }
}
