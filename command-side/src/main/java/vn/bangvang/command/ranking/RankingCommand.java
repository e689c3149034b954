package vn.bangvang.command.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
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

    record RankingBody(
            @Nullable RankingId id,
            @NotNull ClusterId clusterId,
            @NotNull Period period,
            @NotNull LocalDate openedOn) {}

    record OpenRanking(@TargetAggregateIdentifier RankingId rankingId, RankingBody body) implements RankingCommand {
        public OpenRanking(RankingBody body) {
            this(NewIds.or(body.id(), RankingId::new), body);
        }
    }

    record ExclusionBody(
            @NotNull UnitId unitId,
            @NotNull ExclusionGround ground,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate excludedOn) {}

    record ExcludeUnit(@TargetAggregateIdentifier RankingId rankingId, ExclusionBody body) implements RankingCommand {}

    record LiftBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate liftedOn) {}

    record LiftExclusion(@TargetAggregateIdentifier RankingId rankingId, LiftBody body) implements RankingCommand {}

    record VotesBody(
            @NotNull UnitId unitId,
            @NotNull @PositiveOrZero @Max(10000) Integer votes) {}

    /** {@code present}: how many members voted; null where that was not counted. */
    record BallotBody(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid VotesBody> votes,
            @Nullable @PositiveOrZero @Max(10000) Integer present,
            @NotNull LocalDate heldOn) {

        List<UnitVotes> unitVotes() {
            return votes.stream()
                    .map(one -> new UnitVotes(one.unitId(), one.votes()))
                    .toList();
        }
    }

    record RecordMembersBallot(@TargetAggregateIdentifier RankingId rankingId, BallotBody body)
            implements RankingCommand {}

    record WomenShareBody(
            @NotNull UnitId unitId,
            @NotNull @PositiveOrZero @Max(1000000) Integer women,
            @NotNull @Positive @Max(1000000) Integer staff,
            @NotNull LocalDate recordedOn) {}

    record RecordWomenShare(@TargetAggregateIdentifier RankingId rankingId, WomenShareBody body)
            implements RankingCommand {}

    record TieDecisionBody(
            @NotNull @Size(min = 2, max = 200) List<@NotNull UnitId> order,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate decidedOn) {}

    record DecideTie(@TargetAggregateIdentifier RankingId rankingId, TieDecisionBody body) implements RankingCommand {}

    record ProposalBody(
            @NotNull LocalDate objectionsUntil, @NotNull LocalDate proposedOn) {}

    record ProposeRanking(@TargetAggregateIdentifier RankingId rankingId, ProposalBody body)
            implements RankingCommand {}

    /** {@code unitId}: the member that objects. */
    record ObjectionBody(
            @Nullable ObjectionId id,
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> evidence,
            @NotNull LocalDate raisedOn) {

        List<String> papers() {
            return evidence == null ? List.of() : evidence;
        }
    }

    record RaiseObjection(@TargetAggregateIdentifier RankingId rankingId, ObjectionId objectionId, ObjectionBody body)
            implements RankingCommand {
        public RaiseObjection(RankingId rankingId, ObjectionBody body) {
            this(rankingId, NewIds.or(body.id(), ObjectionId::new), body);
        }
    }

    record AnswerBody(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 4000) String answer,
            @NotNull LocalDate answeredOn) {}

    record AnswerObjection(@TargetAggregateIdentifier RankingId rankingId, ObjectionId objectionId, AnswerBody body)
            implements RankingCommand {}

    /** {@code unchangedSince}: asked for where an objection was upheld and nothing is otherwise than proposed. */
    record PublicationBody(
            @Nullable @Size(min = 1, max = 1000) String unchangedSince,
            @NotNull LocalDate publishedOn) {}

    record PublishRanking(@TargetAggregateIdentifier RankingId rankingId, PublicationBody body)
            implements RankingCommand {}

    record NewPublicationBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate publishedOn) {}

    record PublishRankingAgain(@TargetAggregateIdentifier RankingId rankingId, NewPublicationBody body)
            implements RankingCommand {}

    record AcclamationBody(
            @NotNull UnitId unitId,
            @NotNull @Positive @Max(10000) Integer electors,
            @NotNull @PositiveOrZero @Max(10000) Integer present,
            @NotNull @PositiveOrZero @Max(10000) Integer inFavour,
            @NotNull LocalDate heldOn) {}

    record AcclaimUnit(@TargetAggregateIdentifier RankingId rankingId, AcclamationBody body)
            implements RankingCommand {}

    record AcclamationConfirmationBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate confirmedOn) {}

    /** What rested on places stands although scores have changed since. */
    record ConfirmAcclamation(@TargetAggregateIdentifier RankingId rankingId, AcclamationConfirmationBody body)
            implements RankingCommand {}

    record AcclamationWithdrawalBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate withdrawnOn) {}

    record WithdrawAcclamation(@TargetAggregateIdentifier RankingId rankingId, AcclamationWithdrawalBody body)
            implements RankingCommand {}

    record AwardsConfirmationBody(
            @NotEmpty @Size(max = 200) List<@NotNull NominationId> nominations,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate confirmedOn) {}

    record ConfirmAwards(@TargetAggregateIdentifier RankingId rankingId, AwardsConfirmationBody body)
            implements RankingCommand {}

    record AwardsWithdrawalBody(
            @NotEmpty @Size(max = 200) List<@NotNull NominationId> nominations,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate withdrawnOn) {}

    /** Their drafts are withdrawn in the same unit of work. */
    record WithdrawAwards(RankingId rankingId, AwardsWithdrawalBody body) implements RankingCommand {

        @Override
        public List<?> alsoTouches() {
            return body.nominations();
        }
    }

    /** A unit that is to be proposed, and the nomination drafted for it unless an earlier one goes on. */
    record Place(UnitId unitId, NominationId nominationId) {}

    /** Without an id the nomination gets a new one; a unit that keeps its award keeps its nomination. */
    record PlaceBody(@NotNull UnitId unitId, @Nullable NominationId nominationId) {

        Place place() {
            return new Place(unitId, NewIds.or(nominationId, NominationId::new));
        }
    }

    /**
     * One flag for the first of the places and certificates for the others; the units are named in the order of their
     * ranks.
     *
     * @param certificate null when there are no certificates
     */
    record AwardsBody(
            @NotNull @Pattern(regexp = AwardsBody.AWARD) String flag,
            @Nullable @Pattern(regexp = AwardsBody.AWARD) String certificate,
            @NotNull @PositiveOrZero @Max(199) Integer certificates,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid PlaceBody> places,
            @NotNull LocalDate proposedOn) {
        private static final String AWARD = "[A-Z0-9_]{1,20}";
    }

    record ProposeAwards(RankingId rankingId, AwardsBody body, List<Place> places) implements RankingCommand {
        public ProposeAwards(RankingId rankingId, AwardsBody body) {
            this(rankingId, body, body.places().stream().map(PlaceBody::place).toList());
        }

        @Override
        public List<?> alsoTouches() {
            return places.stream().map(Place::nominationId).toList();
        }
    }
}
