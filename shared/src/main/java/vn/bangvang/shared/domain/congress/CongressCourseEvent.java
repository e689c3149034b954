package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The course of a congress: convened, perhaps as a pilot, held, resolved, and the next period set out on. */
public sealed interface CongressCourseEvent extends CongressEvent {

    /** Each year of the period is claimed, so that no two periods of a unit overlap. */
    record CongressConvened(
            CongressId congressId,
            UnitId unitId,
            String level,
            String name,
            CongressPeriod period,
            int cycleYears,
            CongressPeriod nextPeriod,
            LocalDate plannedOn,
            String place,
            @Nullable CongressId superiorId,
            LocalDate convenedOn)
            implements CongressCourseEvent {
        @Override
        public List<Claim> claims() {
            return IntStream.range(period.from(), period.to())
                    .mapToObj(year -> Claim.of(ClaimKind.CONGRESS, unitId, year))
                    .toList();
        }
    }

    /** The congress that shows the others how it is done (làm điểm): one for each period of a superior unit. */
    record PilotDesignated(
            CongressId congressId, UnitId designatedBy, CongressPeriod period, String reason, LocalDate designatedOn)
            implements CongressCourseEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.CONGRESS_PILOT, designatedBy, period.from(), period.to()));
        }
    }

    record PilotRevoked(CongressId congressId, UnitId revokedBy, String reason, LocalDate revokedOn)
            implements CongressCourseEvent {
        @Override
        public List<String> releases() {
            return List.of(ClaimKind.CONGRESS_PILOT.stored());
        }
    }

    record CongressPostponed(
            CongressId congressId, LocalDate plannedOn, String place, String reason, LocalDate postponedOn)
            implements CongressCourseEvent {}

    record CongressCancelled(CongressId congressId, String reason, LocalDate cancelledOn)
            implements CongressCourseEvent {
        @Override
        public List<String> releases() {
            return List.of(ClaimKind.CONGRESS.stored(), ClaimKind.CONGRESS_PILOT.stored());
        }
    }

    /** {@code summoned}: all delegates called, elected or by office; {@code present}: those who came. */
    record CongressHeld(CongressId congressId, int summoned, int present, LocalDate heldOn)
            implements CongressCourseEvent {}

    record CongressHeldCorrected(
            CongressId congressId, int summoned, int present, LocalDate heldOn, String reason, LocalDate correctedOn)
            implements CongressCourseEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof CongressHeld;
        }
    }

    /** The resolution (nghị quyết) with the directions (phương hướng) for the period that follows. */
    record ResolutionAdopted(
            CongressId congressId, String text, List<String> directions, CongressVote vote, LocalDate adoptedOn)
            implements CongressCourseEvent {}

    record ResolutionCorrected(
            CongressId congressId,
            String text,
            List<String> directions,
            CongressVote vote,
            LocalDate adoptedOn,
            String reason,
            LocalDate correctedOn)
            implements CongressCourseEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof ResolutionAdopted;
        }
    }

    record NextPeriodLaunched(
            CongressId congressId, CongressPeriod period, String theme, List<String> contents, LocalDate launchedOn)
            implements CongressCourseEvent {}
}
