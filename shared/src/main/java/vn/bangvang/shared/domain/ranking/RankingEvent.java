package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/**
 * The life of a cluster's ranking (xếp hạng) for a quarter or a year: opened, proposed, objected to, published and from
 * then on frozen; then the leading unit is acclaimed and awards are proposed by place.
 */
public sealed interface RankingEvent extends DomainEvent {

    RankingId rankingId();

    /** Whether one unit is ranked at all. */
    sealed interface OnExclusion extends RankingEvent {

        UnitId unitId();
    }

    /** What becomes of one objection. */
    sealed interface OnObjection extends RankingEvent {

        ObjectionId objectionId();
    }

    record RankingOpened(
            RankingId rankingId, ClusterId clusterId, UnitId organiserId, Period period, LocalDate openedOn)
            implements RankingEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.RANKING, clusterId, period));
        }
    }

    /** The unit is not ranked. */
    record UnitExcluded(RankingId rankingId, UnitId unitId, ExclusionGround ground, String reason, LocalDate excludedOn)
            implements OnExclusion {}

    record ExclusionLifted(RankingId rankingId, UnitId unitId, String reason, LocalDate liftedOn)
            implements OnExclusion {}

    /**
     * Votes of the members between units of the same rate. Each tie has a ballot of its own, and the last one on it counts.
     *
     * @param members how many had a vote; absent while one ballot served all ties, see {@code RankingDecisions.Ballot}
     * @param present how many of them voted
     */
    record MembersBallotRecorded(
            RankingId rankingId,
            List<UnitVotes> votes,
            @Nullable Integer members,
            @Nullable Integer present,
            LocalDate heldOn)
            implements RankingEvent {}

    /** How many of a unit's people are women, for the tie-break of the law. */
    record WomenShareRecorded(RankingId rankingId, UnitId unitId, int women, int staff, LocalDate recordedOn)
            implements RankingEvent {}

    /**
     * The leader of the cluster puts units of the same rate in order; its deputy when the leader is one of them, the
     * organiser when both are.
     */
    record TieDecided(RankingId rankingId, UnitId decidedBy, List<UnitId> order, String reason, LocalDate decidedOn)
            implements RankingEvent {}

    /** Dự kiến xếp hạng, computed from final sheets; objections are heard until the day named, inclusive. */
    record RankingProposed(
            RankingId rankingId,
            int version,
            List<TableUse> tables,
            List<RankingRow> rows,
            LocalDate objectionsUntil,
            LocalDate proposedOn)
            implements RankingEvent {}

    /** Kiến nghị of a member about its own place or another's. */
    record ObjectionRaised(
            RankingId rankingId,
            ObjectionId objectionId,
            UnitId unitId,
            String text,
            List<String> evidence,
            LocalDate raisedOn)
            implements OnObjection {}

    record ObjectionAnswered(
            RankingId rankingId, ObjectionId objectionId, boolean upheld, String answer, LocalDate answeredOn)
            implements OnObjection {}

    /**
     * Published with the tables that judged and the sheets, by sequence, that it was computed from.
     *
     * @param unchangedSince why nothing is otherwise than proposed although an objection was upheld
     */
    record RankingPublished(
            RankingId rankingId,
            ClusterId clusterId,
            UnitId organiserId,
            Period period,
            int version,
            List<TableUse> tables,
            List<RankingRow> rows,
            @Nullable String unchangedSince,
            LocalDate publishedOn)
            implements RankingEvent {}

    /** A published ranking was wrong: the new one stands beside it, with the reason. */
    record RankingRepublished(
            RankingId rankingId,
            int version,
            List<TableUse> tables,
            List<RankingRow> rows,
            String reason,
            LocalDate publishedOn)
            implements RankingEvent {}

    /** Suy tôn of the leading unit, with the votes of those entitled to one. */
    record UnitAcclaimed(RankingId rankingId, UnitId unitId, int electors, int present, int inFavour, LocalDate heldOn)
            implements RankingEvent {}

    /**
     * Awards proposed by place; each proposal is drafted as a nomination in the same breath, unless its unit was proposed
     * for the award before the ranking was published again: then that nomination goes on, by its new rank. Of earlier
     * proposals that are not repeated the drafts are withdrawn; what was submitted stays on its route.
     */
    record AwardsProposed(RankingId rankingId, List<AwardProposal> proposals, LocalDate proposedOn)
            implements RankingEvent {}

    /**
     * An acclamation stands although what it rested on has changed: scores, or the place of the unit.
     *
     * @param version of the ranking that is published
     * @param changes how many corrections since it was published were known then, see {@code Since}
     */
    record AcclamationConfirmed(
            RankingId rankingId, UnitId unitId, int version, int changes, String reason, LocalDate confirmedOn)
            implements RankingEvent {}

    /** An acclamation is taken back since what it rested on has changed; another unit may be acclaimed. */
    record AcclamationWithdrawn(RankingId rankingId, UnitId unitId, String reason, LocalDate withdrawnOn)
            implements RankingEvent {}

    /** Proposed awards stand although what they rested on has changed. {@code version}, {@code changes}: as above. */
    record AwardsConfirmed(
            RankingId rankingId,
            List<NominationId> nominations,
            int version,
            int changes,
            String reason,
            LocalDate confirmedOn)
            implements RankingEvent {}

    /** Proposed awards are taken back, and their drafts withdrawn in the same breath. */
    record AwardsWithdrawn(RankingId rankingId, List<NominationId> nominations, String reason, LocalDate withdrawnOn)
            implements RankingEvent {}
}
