package vn.bangvang.command.congress;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/** The presentations and honours of a congress. */
public sealed interface ProgrammeCommand extends CongressCommand {

    /** {@code ownUnit} is the unit of the speaker where it is one below the unit that registers. */
    record RegisterPresentation(
            @TargetAggregateIdentifier CongressId congressId,
            String code,
            String title,
            UnitId unitId,
            PersonalText speaker,
            @Nullable UnitId ownUnit,
            LocalDate registeredOn)
            implements ProgrammeCommand {}

    record AcceptPresentation(
            @TargetAggregateIdentifier CongressId congressId, String code, int order, LocalDate acceptedOn)
            implements ProgrammeCommand {}

    record DeliverPresentation(@TargetAggregateIdentifier CongressId congressId, String code, LocalDate deliveredOn)
            implements ProgrammeCommand {}

    record WithdrawPresentation(
            @TargetAggregateIdentifier CongressId congressId, String code, String reason, LocalDate withdrawnOn)
            implements ProgrammeCommand {}

    record DrawHonours(@TargetAggregateIdentifier CongressId congressId, List<Honoured> honoured, LocalDate drawnOn)
            implements ProgrammeCommand {}

    record StrikeHonour(
            @TargetAggregateIdentifier CongressId congressId,
            NominationId nominationId,
            String reason,
            LocalDate struckOn)
            implements ProgrammeCommand {}

    /** Which line of which decision; whom it honours with what is looked up there. */
    record Honoured(DecisionId decisionId, NominationId nominationId) {}
}
