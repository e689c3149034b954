package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Told;
import vn.bangvang.command.nomination.Progress.Outcome;
import vn.bangvang.command.nomination.StepsTaken.Act;
import vn.bangvang.shared.event.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationDecided;
import vn.bangvang.shared.event.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.event.NominationEvent.NominationForwarded;
import vn.bangvang.shared.event.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationRejected;
import vn.bangvang.shared.event.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationReturned;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.event.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.rule.CouncilPolicy;
import vn.bangvang.shared.rule.RuleSets;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.CouncilOutcome;
import vn.bangvang.shared.value.CouncilTally;
import vn.bangvang.shared.value.Document;
import vn.bangvang.shared.value.NominatedFor;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.UnitId;

/** What a nomination knows of itself. Who drafted, submitted and endorsed is read from the metadata of its own events. */
abstract class NominationFile {

    @AggregateIdentifier
    protected NominationId id;

    protected UnitId submittedBy;
    protected Nominee nominee;
    protected NominatedFor nominatedFor;
    protected List<String> requiredDocuments = List.of();
    protected List<Document> documents = List.of();
    protected List<String> missing = List.of();
    protected String ruleSet;
    protected String citation;
    protected Progress progress;
    protected @Nullable NominationDrafted draft;
    protected @Nullable NominationSubmitted submission;
    protected final Set<Author> drafters = new HashSet<>();
    protected final Set<Author> submitters = new HashSet<>();
    protected final Map<String, Set<Author>> endorsers = new HashMap<>();
    protected boolean separateEyes;

    /** The kinds of paper that the law of this case knows. */
    protected List<String> knownPapers() {
        return RuleSets.find(ruleSet)
                .flatMap(rules -> rules.find(nominatedFor.award()))
                .map(award -> List.copyOf(award.dossier().names().keySet()))
                .orElse(requiredDocuments);
    }

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
        nominatedFor = NominatedFor.of(nominee, event.award(), event.year(), event.achievementCode());
        requiredDocuments = event.requiredDocuments();
        documents = event.documents();
        ruleSet = event.ruleSet();
        citation = event.citation();
        separateEyes = Boolean.TRUE.equals(event.separateEyes());
        submission = event;
        progress = new Progress(event.route(), event.submittedOn());
        progress.did(Act.SUBMITTED, event.submittedOn(), told);
        Told.remember(submitters, told);
    }

    @EventSourcingHandler
    void on(DossierReceived event, MetaData told) {
        judgedBy(event.ruleSet(), event.citation(), event.requiredDocuments(), event.separateEyes());
        progress.received(event.route(), event.receivedOn(), Told.mandate(told));
    }

    @EventSourcingHandler
    void on(ReceptionCorrected event) {
        judgedBy(event.ruleSet(), event.citation(), event.requiredDocuments(), event.separateEyes());
        progress.receptionCorrected(event.route(), event.receivedOn());
    }

    private void judgedBy(String law, String article, List<String> papers, @Nullable Boolean apart) {
        ruleSet = law;
        citation = article;
        requiredDocuments = papers;
        separateEyes = Boolean.TRUE.equals(apart == null ? submission.separateEyes() : apart);
    }

    @EventSourcingHandler
    void on(NominationReturned event, MetaData told) {
        progress.did(Act.RETURNED, event.returnedOn(), told);
        missing = event.missing();
        progress.returned(event.returnedOn());
    }

    @EventSourcingHandler
    void on(NominationResubmitted event, MetaData told) {
        progress.did(Act.RESUBMITTED, event.resubmittedOn(), told);
        documents = event.documents();
        missing = List.of();
        progress.resubmitted(event.resubmittedOn());
        Told.remember(submitters, told);
    }

    @EventSourcingHandler
    void on(NominationEndorsed event, MetaData told) {
        progress.did(Act.ENDORSED, event.endorsedOn(), told);
        progress.advanced(event.endorsedOn());
        Told.remember(endorsers.computeIfAbsent(event.level(), level -> new HashSet<>()), told);
    }

    @EventSourcingHandler
    void on(NominationCarriedByCouncil event, MetaData told) {
        voted(CouncilOutcome.CARRIED, event.tally(), event.heldOn(), told);
    }

    @EventSourcingHandler
    void on(NominationNotCarriedByCouncil event, MetaData told) {
        voted(CouncilPolicy.lost(event.round(), event.terms()), event.tally(), event.heldOn(), told);
    }

    @EventSourcingHandler
    void on(NominationLostInCouncil event, MetaData told) {
        voted(CouncilOutcome.LOST, event.tally(), event.heldOn(), told);
    }

    private void voted(CouncilOutcome outcome, CouncilTally tally, LocalDate heldOn, MetaData told) {
        progress.did(Act.VOTED, heldOn, told);
        int round = progress.votes().held() + 1;
        progress.voted(progress.vote(round, tally, heldOn, Told.mandate(told)), outcome);
    }

    @EventSourcingHandler
    void on(CouncilResultCorrected event) {
        progress.voted(progress.corrected(event.tally(), event.heldOn()), event.outcome());
    }

    @EventSourcingHandler
    void on(NominationRejected event, MetaData told) {
        progress.did(Act.REJECTED, event.rejectedOn(), told);
        progress.ended(Outcome.REJECTED);
    }

    @EventSourcingHandler
    void on(NominationWithdrawn event, MetaData told) {
        progress.did(Act.WITHDRAWN, event.withdrawnOn(), told);
        progress.ended(Outcome.WITHDRAWN);
    }

    @EventSourcingHandler
    void on(NominationDecided event, MetaData told) {
        progress.did(Act.DECIDED, event.decidedOn(), told);
        progress.decided(event.award(), event.decidedOn());
    }

    @EventSourcingHandler
    void on(NominationForwarded event, MetaData told) {
        progress.did(Act.FORWARDED, event.forwardedOn(), told);
        progress.advanced(event.forwardedOn());
    }

    @EventSourcingHandler
    void on(NominationDecidedExternally event, MetaData told) {
        progress.did(Act.DECIDED, event.decidedOn(), told);
        progress.decided(event.award(), event.decidedOn());
    }
}
