package vn.bangvang.shared.platform.web;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that bodies on their way may take together, so that many slow ones cannot fill it. */
final class BodyRoom {

    private final AtomicLong left;

    BodyRoom(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    boolean take(int bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }

    void giveBack(int bytes) {
        left.addAndGet(bytes);
    }
}
