package vn.bangvang.shared.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.web.ReadShares.Answer;
import vn.bangvang.shared.platform.web.ReadShares.Terms;
import vn.bangvang.shared.testing.ThreadOrders;

/** The reads of one account, in many orders of their threads. */
class ReadShareSchedules {

    private static final Terms ONE_AT_A_TIME = new Terms(1, 1, 1, Duration.ofSeconds(2), Duration.ofSeconds(5), 4);

    /** Reads of one account, each ended as soon as it has begun. */
    private static final class Reads {

        private final ReadShares shares = new ReadShares(ONE_AT_A_TIME, () -> 0);
        private final AtomicInteger underWay = new AtomicInteger();
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        void read() {
            if (shares.ask("lan", false, () -> begins -> run()) == Answer.BEGINS) {
                run();
            }
        }

        private void run() {
            begun.incrementAndGet();
            int now = underWay.incrementAndGet();
            if (now > most.get()) {
                most.set(now);
            }
            underWay.decrementAndGet();
            shares.end("lan", false);
        }
    }

    @Test
    void a_read_that_waits_has_its_turn_once_and_never_beside_another() {
        ThreadOrders.explore(() -> {
            Reads reads = new Reads();
            ThreadOrders.together(reads::read, reads::read, reads.shares::look);
            assertEquals(2, reads.begun.get());
            assertTrue(reads.most.get() == 1);
        });
    }
}
