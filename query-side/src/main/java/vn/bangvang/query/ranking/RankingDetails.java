package vn.bangvang.query.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.ChangedSince;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.scoretable.TieBreak;

/** All that was decided, proposed, objected to and published for one ranking. The newest of each comes first. */
record RankingDetails(
        List<Exclusion> exclusions,
        List<Ballot> ballots,
        List<Women> womenShares,
        List<TieDecision> tieDecisions,
        List<Version> proposals,
        List<Objection> objections,
        List<Version> versions,
        @Nullable Acclamation acclamation,
        List<Award> awards,
        List<Review> reviews,
        @Nullable ChangedSince changedSince) {

    record Exclusion(
            Named unit,
            ExclusionGround ground,
            String reason,
            LocalDate excludedOn,
            @Nullable LocalDate liftedOn,
            @Nullable String liftReason) {}

    record Votes(Named unit, int votes) {}

    /**
     * Between units that were equal; of the ballots on one tie the last one counts.
     *
     * @param members how many had a vote; not known of old ballots
     */
    record Ballot(
            List<Votes> votes,
            @Nullable Integer members,
            @Nullable Integer present,
            LocalDate heldOn) {}

    record Women(Named unit, int women, int staff, LocalDate recordedOn) {}

    record TieDecision(Named decidedBy, List<Named> order, String reason, LocalDate decidedOn) {}

    /**
     * @param rank null for a unit that is not ranked
     * @param rate total over maximum in percent, rounded down for reading; what is compared is exact
     */
    record Place(
            @Nullable Integer rank,
            Named unit,
            Score total,
            Score maximum,
            Score rate,
            Score firstSection,
            Score deductions,
            @Nullable TieBreak decidedBy,
            @Nullable ExclusionGround excluded,
            @Nullable List<Period> memberIn,
            List<SheetResult> sheets) {}

    /** Which version of which score table judged a quarter. */
    record JudgedBy(Period quarter, Named table, int version) {}

    /**
     * @param places in the order of their ranks
     * @param unranked units that are not ranked, each with the ground for it
     * @param objectionsUntil of a proposal
     * @param reason why it was published again, or why nothing changed although an objection was upheld
     */
    record Version(
            int version,
            List<JudgedBy> tables,
            List<Place> places,
            List<Place> unranked,
            @Nullable LocalDate objectionsUntil,
            @Nullable String reason,
            LocalDate on,
            long position) {}

    record Objection(
            UUID id,
            Named unit,
            String text,
            List<String> evidence,
            LocalDate raisedOn,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {}

    /** {@code inDoubt}: the scores or the place it rests on have changed, and nobody has confirmed it since. */
    record Acclamation(Named unit, int electors, int present, int inFavour, LocalDate heldOn, boolean inDoubt) {}

    /**
     * What rested on places was looked at again after scores had changed.
     *
     * @param nomination of an award; null for the acclamation
     * @param confirmed false when it was taken back
     */
    record Review(@Nullable UUID nomination, @Nullable Named unit, boolean confirmed, String reason, LocalDate on) {}

    /**
     * @param current false when the ranking was published again and proposed other awards since: a draft was then
     *     withdrawn, and what had been submitted went on and is to be looked at by whoever decides it
     * @param inDoubt the scores or the place it rests on have changed, and nobody has confirmed it since
     */
    record Award(UUID nomination, Named unit, int rank, String award, boolean current, boolean inDoubt) {}
}
