package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import vn.bangvang.shared.event.NominationEvent;
import vn.bangvang.shared.event.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CouncilPolicy;
import vn.bangvang.shared.value.CouncilTally;
import vn.bangvang.shared.value.CouncilTerms;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.RouteStep;

/** What a council's numbers mean for a nomination, by the terms pinned in its route. */
final class CouncilResult {

    private CouncilResult() {}

    static NominationEvent judge(NominationId id, int index, RouteStep step, CouncilTally tally, LocalDate heldOn) {
        CouncilTerms terms = Objects.requireNonNull(step.council());
        return switch (CouncilPolicy.judge(tally, terms)) {
            case CARRIED ->
                new NominationCarriedByCouncil(id, index, step.level(), step.unitId(), tally, terms, heldOn);
            case LOST -> new NominationLostInCouncil(id, index, step.level(), step.unitId(), tally, terms, heldOn);
            case NOT_QUORATE -> throw notQuorate(tally, terms);
            case MISCOUNTED -> throw miscounted(tally);
        };
    }

    private static Refusal notQuorate(CouncilTally tally, CouncilTerms terms) {
        return new Refusal(
                        Reason.COUNCIL_NOT_QUORATE,
                        Map.of(
                                "present", CouncilPolicy.present(tally),
                                "members", tally.members(),
                                "required", terms.attendancePercent()))
                .citing(terms.citation());
    }

    private static Refusal miscounted(CouncilTally tally) {
        return new Refusal(
                Reason.TALLY_MISCOUNTED,
                Map.of(
                        "members", tally.members(),
                        "attending", tally.attending(),
                        "writtenOpinions", tally.writtenOpinions(),
                        "inFavour", tally.inFavour()));
    }
}
