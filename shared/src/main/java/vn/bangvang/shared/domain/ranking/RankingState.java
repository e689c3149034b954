package vn.bangvang.shared.domain.ranking;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingDecisions.Ballot;
import vn.bangvang.shared.domain.ranking.RankingDecisions.WomenShare;
import vn.bangvang.shared.domain.ranking.RankingEvent.AcclamationConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsWithdrawn;
import vn.bangvang.shared.domain.ranking.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.domain.ranking.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.TieDecided;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingEvent.WomenShareRecorded;

/**
 * The ranking of a cluster for one period as it stands (xếp hạng). What each of its events means is said here and nowhere
 * else. It holds rows once, and of texts only the reason that a withdrawal repeats: nodes keep many of them.
 *
 * @param decidedOn the last day on which anything was decided that the ranks follow from
 * @param decidedSince how many decisions on ties and exclusions came after the publication, which it does not know yet
 * @param proposal what was proposed last; null before
 * @param objections in the order in which they were raised
 * @param publication what is published; null before
 * @param honours what rests on its places
 * @param sequence the last event of the ranking's stream, for a guard
 */
@RecordBuilder
public record RankingState(
        RankingId id,
        ClusterId cluster,
        UnitId organiser,
        Period period,
        LocalDate openedOn,
        RankingDecisions decisions,
        LocalDate decidedOn,
        int decidedSince,
        @Nullable Proposal proposal,
        List<Objection> objections,
        @Nullable Publication publication,
        Honours honours,
        long sequence)
        implements RankingStateBuilder.With {

    /** How far a ranking has come (trạng thái xếp hạng). */
    public enum Status {
        /** Đã mở. */
        OPEN,
        /** Dự kiến, đang lấy ý kiến. */
        PROPOSED,
        /** Đã công bố. */
        PUBLISHED
    }

    /**
     * What the members may object to.
     *
     * @param objectionsUntil the last day for objections
     * @param rows none once the ranking is published: those of the publication took their place
     */
    public record Proposal(
            int version,
            LocalDate proposedOn,
            LocalDate objectionsUntil,
            List<TableUse> tables,
            List<RankingRow> rows) {

        /** The last day for objections is a whole day: nothing is published on it. */
        public LocalDate publishableFrom() {
            return objectionsUntil.plusDays(1);
        }

        private Proposal published() {
            return new Proposal(version, proposedOn, objectionsUntil, List.of(), List.of());
        }
    }

    /**
     * A version with its rows, and the sheets, by sequence, that they follow from.
     *
     * @param reason why it was published again; null for the first version
     * @param sequence of the event that published it
     */
    public record Publication(
            int version,
            List<RankingRow> rows,
            LocalDate publishedOn,
            @Nullable String reason,
            long sequence) {

        /** From 1; 0 for a unit that is not ranked or no member. */
        public int rank(UnitId unit) {
            return rows.stream()
                    .filter(row -> row.unitId().equals(unit))
                    .findFirst()
                    .map(RankingRow::rank)
                    .orElse(0);
        }

        public Stream<SheetResult> sheets() {
            return rows.stream().flatMap(row -> row.sheets().stream());
        }
    }

    public static final Fold<RankingState, RankingEvent> FOLD = new Fold<>(RankingState::first, RankingState::after);

    private static RankingState first(EventEnvelope<RankingEvent> envelope) {
        if (envelope.event() instanceof RankingOpened e) {
            return RankingStateBuilder.builder()
                    .id(e.rankingId())
                    .cluster(e.clusterId())
                    .organiser(e.organiserId())
                    .period(e.period())
                    .openedOn(e.openedOn())
                    .decisions(RankingDecisions.NONE)
                    .decidedOn(e.openedOn())
                    .objections(List.of())
                    .honours(Honours.NONE)
                    .sequence(envelope.sequence())
                    .build();
        }
        throw new IllegalArgumentException("A ranking begins with its opening");
    }

    public RankingState after(EventEnvelope<RankingEvent> envelope) {
        return withSequence(envelope.sequence()).happened(envelope.event());
    }

    private RankingState happened(RankingEvent event) {
        if (event instanceof UnitExcluded e) {
            return decided(decisions.excluding(e.unitId(), e.ground()), e.excludedOn());
        } else if (event instanceof ExclusionLifted e) {
            return decided(decisions.admitting(e.unitId()), e.liftedOn());
        } else if (event instanceof MembersBallotRecorded e) {
            return decided(decisions.voted(Ballot.of(e.votes(), e.members() != null)), e.heldOn());
        } else if (event instanceof WomenShareRecorded e) {
            return decided(decisions.counted(e.unitId(), new WomenShare(e.women(), e.staff())), e.recordedOn());
        } else if (event instanceof TieDecided e) {
            return decided(decisions.ordered(e.order()), e.decidedOn());
        }
        return heard(event);
    }

    private RankingState decided(RankingDecisions now, LocalDate day) {
        return with(s -> s.decisions(now)
                .decidedOn(day.isAfter(decidedOn) ? day : decidedOn)
                .decidedSince(isPublished() ? decidedSince + 1 : 0));
    }

    private RankingState heard(RankingEvent event) {
        if (event instanceof RankingProposed e) {
            return withProposal(new Proposal(e.version(), e.proposedOn(), e.objectionsUntil(), e.tables(), e.rows()));
        } else if (event instanceof ObjectionRaised e) {
            List<Objection> all = new ArrayList<>(objections);
            all.add(Objection.raised(
                    e.objectionId(), e.unitId(), e.raisedOn(), proposal == null ? List.of() : proposal.rows()));
            return withObjections(List.copyOf(all));
        } else if (event instanceof ObjectionAnswered e) {
            return withObjections(objections(objection -> objection.id().equals(e.objectionId())
                    ? objection.answered(e.answeredOn(), e.upheld())
                    : objection));
        } else if (event instanceof RankingPublished e) {
            return published(new Publication(e.version(), e.rows(), e.publishedOn(), null, sequence));
        } else if (event instanceof RankingRepublished e) {
            return published(new Publication(e.version(), e.rows(), e.publishedOn(), e.reason(), sequence));
        }
        return honoured(event);
    }

    /** What was proposed and objected to is settled by now, so that the rows of the publication are enough. */
    private RankingState published(Publication newest) {
        return with(s -> s.publication(newest)
                .decidedSince(0)
                .proposal(proposal == null ? null : proposal.published())
                .objections(objections(Objection::settled)));
    }

    private List<Objection> objections(UnaryOperator<Objection> change) {
        return objections.stream().map(change).toList();
    }

    private RankingState honoured(RankingEvent event) {
        if (event instanceof UnitAcclaimed e) {
            return withHonours(honours.acclaimed(e.unitId(), e.electors(), e.present(), e.inFavour(), e.heldOn()));
        } else if (event instanceof AcclamationConfirmed e) {
            return withHonours(honours.acclamationConfirmed(e.version(), e.changes()));
        } else if (event instanceof AcclamationWithdrawn) {
            return withHonours(honours.acclamationWithdrawn());
        } else if (event instanceof AwardsProposed e) {
            return withHonours(honours.proposed(e.proposals(), version(), e.proposedOn()));
        } else if (event instanceof AwardsConfirmed e) {
            return withHonours(honours.confirmed(e.nominations(), e.version(), e.changes()));
        } else if (event instanceof AwardsWithdrawn e) {
            return withHonours(honours.withdrawn(e.nominations()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    public Status status() {
        return isPublished() ? Status.PUBLISHED : proposal == null ? Status.OPEN : Status.PROPOSED;
    }

    public boolean isPublished() {
        return publication != null;
    }

    /** Of what was published last, else of what was proposed last; 0 before. */
    public int version() {
        return publication != null ? publication.version() : proposal == null ? 0 : proposal.version();
    }

    /** The rows that are published; none before. */
    public List<RankingRow> rows() {
        return publication == null ? List.of() : publication.rows();
    }

    /** Since when the ranks that are in force may be decided about: the publication, or the opening. */
    public LocalDate inForceSince() {
        return publication == null ? openedOn : publication.publishedOn();
    }

    public Optional<Objection> objection(ObjectionId objection) {
        return objections.stream()
                .filter(raised -> raised.id().equals(objection))
                .findFirst();
    }

    /** The unit that leads and was acclaimed (suy tôn); null while none is. */
    public @Nullable UnitId acclaimed() {
        return honours.acclamation() == null
                ? null
                : honours.acclamation().honour().unit();
    }
}
