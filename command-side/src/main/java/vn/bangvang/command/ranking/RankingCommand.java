package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.UnitVotes;

/** What can be asked of a ranking. */
public sealed interface RankingCommand extends AggregateCommand {

    RankingId rankingId();

    @Override
    default Object aggregateId() {
        return rankingId();
    }

    record OpenRanking(
            @TargetAggregateIdentifier RankingId rankingId, ClusterId clusterId, Period period, LocalDate openedOn)
            implements RankingCommand {}

    record ExcludeUnit(
            @TargetAggregateIdentifier RankingId rankingId,
            UnitId unitId,
            ExclusionGround ground,
            String reason,
            LocalDate excludedOn)
            implements RankingCommand {}

    record LiftExclusion(
            @TargetAggregateIdentifier RankingId rankingId, UnitId unitId, String reason, LocalDate liftedOn)
            implements RankingCommand {}

    /** {@code present}: how many members voted; null where that was not counted. */
    record RecordMembersBallot(
            @TargetAggregateIdentifier RankingId rankingId,
            List<UnitVotes> votes,
            @Nullable Integer present,
            LocalDate heldOn)
            implements RankingCommand {}

    record RecordWomenShare(
            @TargetAggregateIdentifier RankingId rankingId, UnitId unitId, int women, int staff, LocalDate recordedOn)
            implements RankingCommand {}

    record DecideTie(
            @TargetAggregateIdentifier RankingId rankingId, List<UnitId> order, String reason, LocalDate decidedOn)
            implements RankingCommand {}

    record ProposeRanking(
            @TargetAggregateIdentifier RankingId rankingId, LocalDate objectionsUntil, LocalDate proposedOn)
            implements RankingCommand {}

    /** {@code unitId}: the member that objects. */
    record RaiseObjection(
            @TargetAggregateIdentifier RankingId rankingId,
            ObjectionId objectionId,
            UnitId unitId,
            String text,
            List<String> evidence,
            LocalDate raisedOn)
            implements RankingCommand {}

    record AnswerObjection(
            @TargetAggregateIdentifier RankingId rankingId,
            ObjectionId objectionId,
            boolean upheld,
            String answer,
            LocalDate answeredOn)
            implements RankingCommand {}

    /** {@code unchangedSince}: why nothing is otherwise than proposed although an objection was upheld. */
    record PublishRanking(
            @TargetAggregateIdentifier RankingId rankingId,
            @Nullable String unchangedSince,
            LocalDate publishedOn) implements RankingCommand {}

    record PublishRankingAgain(@TargetAggregateIdentifier RankingId rankingId, String reason, LocalDate publishedOn)
            implements RankingCommand {}

    record AcclaimUnit(
            @TargetAggregateIdentifier RankingId rankingId,
            UnitId unitId,
            int electors,
            int present,
            int inFavour,
            LocalDate heldOn)
            implements RankingCommand {}

    /** What rested on places stands although scores have changed since. */
    record ConfirmAcclamation(@TargetAggregateIdentifier RankingId rankingId, String reason, LocalDate confirmedOn)
            implements RankingCommand {}

    record WithdrawAcclamation(@TargetAggregateIdentifier RankingId rankingId, String reason, LocalDate withdrawnOn)
            implements RankingCommand {}

    record ConfirmAwards(
            @TargetAggregateIdentifier RankingId rankingId,
            List<NominationId> nominations,
            String reason,
            LocalDate confirmedOn)
            implements RankingCommand {}

    /** Their drafts are withdrawn in the same unit of work. */
    record WithdrawAwards(RankingId rankingId, List<NominationId> nominations, String reason, LocalDate withdrawnOn)
            implements RankingCommand {

        @Override
        public List<?> alsoTouches() {
            return nominations;
        }
    }

    /** A unit that is to be proposed, and the nomination drafted for it unless an earlier one goes on. */
    record Place(UnitId unitId, NominationId nominationId) {}

    /**
     * One flag for the first of the places and certificates for the others; the units are named in the order of their
     * ranks.
     *
     * @param certificate null when there are no certificates
     */
    record ProposeAwards(
            RankingId rankingId,
            String flag,
            @Nullable String certificate,
            int certificates,
            List<Place> places,
            LocalDate proposedOn)
            implements RankingCommand {

        @Override
        public List<?> alsoTouches() {
            return places.stream().map(Place::nominationId).toList();
        }
    }
}
