package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.CouncilPolicy;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.Quorum;

/** What a council's numbers mean for a nomination, by the terms pinned in its route. */
final class CouncilResult {

    private CouncilResult() {}

    static NominationEvent judge(
            NominationId id, int index, RouteStep step, int round, CouncilTally tally, LocalDate heldOn) {
        CouncilTerms terms = Objects.requireNonNull(step.council());
        return switch (CouncilPolicy.outcome(tally, terms, round)) {
            case CARRIED ->
                new NominationCarriedByCouncil(id, index, step.level(), step.unitId(), tally, terms, heldOn);
            case NEXT_ROUND, COMPETENT_PERSON ->
                new NominationNotCarriedByCouncil(id, index, step.level(), step.unitId(), round, tally, terms, heldOn);
            case LOST -> new NominationLostInCouncil(id, index, step.level(), step.unitId(), tally, terms, heldOn);
            case NOT_HELD -> throw notHeld(tally, terms);
        };
    }

    private static Refusal notHeld(CouncilTally tally, CouncilTerms terms) {
        Quorum quorum = terms.quorum();
        if (quorum != null && tally.attending() < quorum.of(tally.members())) {
            return new Refusal(
                            Reason.TOO_FEW_PRESENT,
                            Map.of(
                                    "attending", tally.attending(),
                                    "members", tally.members(),
                                    "required", quorum.of(tally.members())))
                    .citing(quorum.citation());
        }
        return new Refusal(
                        Reason.COUNCIL_NOT_QUORATE,
                        Map.of(
                                "present", CouncilPolicy.present(tally),
                                "members", tally.members(),
                                "required", terms.attendancePercent()))
                .citing(terms.citation());
    }
}
