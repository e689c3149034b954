package vn.bangvang.command.nomination;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Told;
import vn.bangvang.command.nomination.Progress.Outcome;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationDecided;
import vn.bangvang.shared.event.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.event.NominationEvent.NominationForwarded;
import vn.bangvang.shared.event.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationRejected;
import vn.bangvang.shared.event.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationReturned;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.UnitId;

/** What a nomination knows of itself. Who drafted, submitted and endorsed is read from the metadata of its own events. */
abstract class NominationFile {

    @AggregateIdentifier
    protected NominationId id;

    protected UnitId submittedBy;
    protected Nominee nominee;
    protected List<String> requiredDocuments = List.of();
    protected String citation;
    protected Progress progress;
    protected @Nullable NominationDrafted draft;
    protected @Nullable NominationSubmitted submission;
    protected final Set<Author> drafters = new HashSet<>();
    protected final Set<Author> submitters = new HashSet<>();
    protected final Set<Author> endorsers = new HashSet<>();

    @EventSourcingHandler
    void on(NominationDrafted event, MetaData told) {
        id = event.nominationId();
        submittedBy = event.submittedBy();
        nominee = event.nominee();
        draft = event;
        progress = Progress.drafted(event.submittedBy(), event.draftedOn());
        Told.remember(drafters, told);
    }

    @EventSourcingHandler
    void on(NominationSubmitted event, MetaData told) {
        id = event.nominationId();
        submittedBy = event.submittedBy();
        nominee = event.nominee();
        requiredDocuments = event.requiredDocuments();
        citation = event.citation();
        submission = event;
        progress = new Progress(event.route(), event.submittedOn());
        Told.remember(submitters, told);
    }

    @EventSourcingHandler
    void on(DossierReceived event) {
        requiredDocuments = event.requiredDocuments();
        citation = event.citation();
        progress.received(event.route(), event.receivedOn());
    }

    @EventSourcingHandler
    void on(NominationReturned event) {
        progress.returned(event.returnedOn());
    }

    @EventSourcingHandler
    void on(NominationResubmitted event, MetaData told) {
        progress.resubmitted(event.resubmittedOn());
        Told.remember(submitters, told);
    }

    @EventSourcingHandler
    void on(NominationEndorsed event, MetaData told) {
        progress.advanced(event.endorsedOn());
        Told.remember(endorsers, told);
    }

    @EventSourcingHandler
    void on(NominationCarriedByCouncil event) {
        progress.advanced(event.heldOn());
    }

    @EventSourcingHandler
    void on(NominationLostInCouncil event) {
        progress.ended(Outcome.LOST_IN_COUNCIL);
    }

    @EventSourcingHandler
    void on(NominationRejected event) {
        progress.ended(Outcome.REJECTED);
    }

    @EventSourcingHandler
    void on(NominationWithdrawn event) {
        progress.ended(Outcome.WITHDRAWN);
    }

    @EventSourcingHandler
    void on(NominationDecided event) {
        progress.decided(event.award(), event.decidedOn());
    }

    @EventSourcingHandler
    void on(NominationForwarded event) {
        progress.advanced(event.forwardedOn());
    }

    @EventSourcingHandler
    void on(NominationDecidedExternally event) {
        progress.decided(event.award(), event.decidedOn());
    }
}
