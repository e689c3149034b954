package vn.bangvang.shared.history;

/** The log does not hold what a checkpoint says it did. Nothing may be signed until a person has looked. */
public final class LogChangedException extends RuntimeException {

    private final long size;

    LogChangedException(long size, String what) {
        super(what);
        this.size = size;
    }

    /** Of the checkpoint: what was changed stands at this position or before it. */
    public long size() {
        return size;
    }
}
