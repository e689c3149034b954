package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.AcclamationConfirmed;
import vn.bangvang.shared.event.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.event.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.event.RankingEvent.AwardsProposed;
import vn.bangvang.shared.event.RankingEvent.AwardsWithdrawn;
import vn.bangvang.shared.event.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.event.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.event.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.event.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.event.RankingEvent.TieDecided;
import vn.bangvang.shared.event.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.event.RankingEvent.UnitExcluded;
import vn.bangvang.shared.event.RankingEvent.WomenShareRecorded;
import vn.bangvang.shared.value.AwardProposal;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.UnitId;

/** What a ranking knows of itself. */
abstract class RankingFile {

    @AggregateIdentifier
    protected RankingId id;

    /** Cluster, period and what was decided; folded as the books fold it. */
    protected RankingState state;

    protected LocalDate openedOn;

    /** The last day on which anything was decided that the ranks follow from. */
    protected LocalDate decidedOn;

    protected @Nullable RankingProposed proposal;
    protected final Objections objections = new Objections();
    protected int version;
    protected List<RankingRow> rows = List.of();
    protected @Nullable LocalDate publishedOn;
    protected @Nullable UnitId acclaimed;

    /** The version of the ranking by which awards were proposed; 0 before. */
    protected int awardedVersion;

    protected final Map<NominationId, AwardProposal> awards = new LinkedHashMap<>();

    /** The reason of the last publication; empty before it was published again. */
    protected String publishedAgainFor = "";

    @EventSourcingHandler
    void on(RankingOpened event) {
        id = event.rankingId();
        state = RankingState.opened(event, 0);
        openedOn = event.openedOn();
        decidedOn = event.openedOn();
    }

    @EventSourcingHandler
    void on(UnitExcluded event) {
        decided(event, event.excludedOn());
    }

    @EventSourcingHandler
    void on(ExclusionLifted event) {
        decided(event, event.liftedOn());
    }

    @EventSourcingHandler
    void on(MembersBallotRecorded event) {
        decided(event, event.heldOn());
    }

    @EventSourcingHandler
    void on(WomenShareRecorded event) {
        decided(event, event.recordedOn());
    }

    @EventSourcingHandler
    void on(TieDecided event) {
        decided(event, event.decidedOn());
    }

    private void decided(RankingEvent event, LocalDate day) {
        state = state.after(event, 0);
        decidedOn = day.isAfter(decidedOn) ? day : decidedOn;
    }

    @EventSourcingHandler
    void on(RankingProposed event) {
        proposal = event;
    }

    @EventSourcingHandler
    void on(ObjectionRaised event) {
        objections.on(event, proposal == null ? List.of() : proposal.rows());
    }

    @EventSourcingHandler
    void on(ObjectionAnswered event) {
        objections.on(event);
    }

    @EventSourcingHandler
    void on(RankingPublished event) {
        state = state.after(event, 0);
        stand(event.version(), event.rows(), event.publishedOn());
    }

    @EventSourcingHandler
    void on(RankingRepublished event) {
        state = state.after(event, 0);
        stand(event.version(), event.rows(), event.publishedOn());
        publishedAgainFor = event.reason();
    }

    private void stand(int newest, List<RankingRow> ranked, LocalDate day) {
        version = newest;
        rows = ranked;
        publishedOn = day;
    }

    @EventSourcingHandler
    void on(UnitAcclaimed event) {
        state = state.after(event, 0);
        acclaimed = event.unitId();
    }

    @EventSourcingHandler
    void on(AcclamationConfirmed event) {
        state = state.after(event, 0);
    }

    @EventSourcingHandler
    void on(AcclamationWithdrawn event) {
        state = state.after(event, 0);
        acclaimed = null;
    }

    @EventSourcingHandler
    void on(AwardsConfirmed event) {
        state = state.after(event, 0);
    }

    @EventSourcingHandler
    void on(AwardsWithdrawn event) {
        state = state.after(event, 0);
        event.nominations().forEach(awards::remove);
    }

    @EventSourcingHandler
    void on(AwardsProposed event) {
        state = state.after(event, 0);
        awardedVersion = version;
        event.proposals().forEach(award -> awards.put(award.nominationId(), award));
    }
}
