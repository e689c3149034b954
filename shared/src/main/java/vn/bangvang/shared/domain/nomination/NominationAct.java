package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;

/**
 * What somebody did with a nomination, and when: told to whoever meant to do the same and comes too late.
 *
 * @param step the step at which it was done; null at a draft
 * @param by null in the first events, which name nobody
 */
public record NominationAct(
        Act act, @Nullable RouteStep step, @Nullable AccountId by, LocalDate on) {

    /** The names have words among the codes. */
    public enum Act {
        SUBMITTED,
        ENDORSED,
        RETURNED,
        RESUBMITTED,
        VOTED,
        REJECTED,
        WITHDRAWN,
        DECIDED,
        FORWARDED;

        /** Whether it takes its step, so that nobody else can. */
        boolean completesStep() {
            return this == ENDORSED || this == VOTED || this == DECIDED || this == FORWARDED;
        }
    }
}
