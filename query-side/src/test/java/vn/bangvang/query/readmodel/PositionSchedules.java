package vn.bangvang.query.readmodel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.bangvang.query.probe.Probe;
import vn.bangvang.shared.testing.ThreadOrders;

/** Those who wait for a read model, in many orders of their threads and its processor's. */
class PositionSchedules {

    private static final Probe MODEL = new Probe();

    /** Where a wake-up that is missed is a thread that hangs. */
    private static final class WithoutLookingUp extends CommittedPositions {

        @Override
        void await(long millis) throws InterruptedException {
            wait();
        }
    }

    @Test
    void whoever_waits_for_a_position_is_woken_when_it_is_committed() {
        ThreadOrders.explore(() -> {
            CommittedPositions positions = new WithoutLookingUp();
            boolean[] came = new boolean[2];
            ThreadOrders.together(() -> came[0] = await(positions, 2), () -> came[1] = await(positions, 1), () -> {
                positions.committed(MODEL, 1);
                positions.committed(MODEL, 2);
            });
            assertTrue(came[0] && came[1]);
        });
    }

    private static boolean await(CommittedPositions positions, long position) {
        while (!positions.includes(MODEL, position)) {
            positions.pause(MODEL, position, 25);
        }
        return true;
    }

    @Test
    void a_claim_that_is_given_up_beside_a_commit_leaves_what_was_committed_or_nothing() {
        ThreadOrders.explore(() -> {
            CommittedPositions positions = new CommittedPositions();
            positions.committed(MODEL, 1);
            ThreadOrders.together(() -> positions.forget(MODEL), () -> positions.committed(MODEL, 2));
            assertTrue(positions.includes(MODEL, 2) || !positions.includes(MODEL, 1));
            assertFalse(positions.includes(MODEL, 3));
        });
    }
}
