package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.MandateId;

/**
 * A vote of a council as it was recorded (kết quả bỏ phiếu của hội đồng).
 *
 * @param step the index of the council's step
 * @param round counted from 1
 * @param reachedOn when the nomination had come to this vote
 * @param mandate under which it was recorded; the first events tell none
 */
public record CouncilVote(
        int step,
        int round,
        LocalDate reachedOn,
        CouncilTally tally,
        LocalDate heldOn,
        @Nullable MandateId mandate) {

    public boolean says(CouncilTally other, LocalDate day) {
        return tally.equals(other) && heldOn.equals(day);
    }

    CouncilVote corrected(CouncilTally right, LocalDate day) {
        return new CouncilVote(step, round, reachedOn, right, day, mandate);
    }
}
