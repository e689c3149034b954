package vn.bangvang.shared.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.testing.ThreadOrders;

/** The group writer, in many orders of its threads. */
class GroupAppendSchedules {

    private static AppendUnit unit() {
        return new AppendUnit(List.of(), List.of(), null, new UUID(0, 0));
    }

    @Test
    void every_unit_of_work_is_answered_however_its_submission_and_the_close_of_the_writer_fall() {
        ThreadOrders.explore(() -> {
            AppendQueue queue = new AppendQueue();
            AppendUnit unit = unit();
            ThreadOrders.together(() -> closeAndWrite(queue), () -> queue.put(unit));
            assertTrue(unit.done.isDone());
        });
    }

    private static void closeAndWrite(AppendQueue queue) {
        queue.close();
        try {
            while (!queue.isOver()) {
                queue.next(Duration.ZERO).forEach(unit -> unit.done.complete(unit.receipt(1)));
            }
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
        queue.end();
    }

    @Test
    void whoever_is_told_that_nothing_was_written_is_never_written_later() {
        ThreadOrders.explore(() -> {
            AppendUnit unit = unit();
            AtomicReference<Reason> told = new AtomicReference<>();
            AtomicReference<Boolean> written = new AtomicReference<>();
            ThreadOrders.together(
                    () -> {
                        try {
                            unit.await(Duration.ZERO);
                        } catch (Refusal refusal) {
                            told.set(refusal.reason());
                        }
                    },
                    () -> {
                        boolean begun = unit.begin();
                        written.set(begun);
                        if (begun) {
                            unit.done.complete(unit.receipt(1));
                        }
                    });
            assertEquals(!written.get(), told.get() == Reason.STORE_UNAVAILABLE);
        });
    }
}
