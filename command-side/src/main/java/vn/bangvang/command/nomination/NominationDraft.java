package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationDraftCommand.BeginNominationDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.DiscardDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.EditNominationDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.ReturnDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.SendDraftForSignature;
import vn.bangvang.command.nomination.NominationDraftCommand.SignDraft;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.DraftPolicy;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftBegun;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftDiscarded;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftEdited;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftReturned;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftSentForSignature;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftSigned;
import vn.bangvang.shared.domain.nomination.NominationDraftId;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationPolicy;
import vn.bangvang.shared.domain.nomination.Preparation;

/** What a unit prepares: its preparers write it, somebody else signs it for the unit. */
@Aggregate(type = "NominationDraft", cache = "aggregateCache")
class NominationDraft {

    @AggregateIdentifier
    private NominationDraftId id;

    private NominationDraftState state;

    NominationDraft() {}

    @EventSourcingHandler
    void on(NominationDraftEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = NominationDraftState.FOLD.after(
                state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.draftId();
    }

    @CommandHandler
    NominationDraft(BeginNominationDraft command, Actor actor) {
        var body = command.body();
        DraftContents contents = body.contents().contents();
        References.unit(actor, body.unitId());
        actor.on(body.preparedOn()).as(DraftPolicy.PREPARER, body.unitId());
        check(contents, actor);
        Individuals.asRegistered(contents.nominee(), body.preparedOn(), actor);
        apply(new NominationDraftBegun(command.draftId(), body.unitId(), contents, body.preparedOn()), actor);
    }

    @CommandHandler
    void handle(EditNominationDraft command, Actor actor) {
        var body = command.body();
        act(DraftPolicy.PREPARER, body.preparedOn(), actor);
        edit(body.contents().contents(), body.preparedOn(), actor);
    }

    /** What the signer is sent can be signed: it is judged as it will be then. */
    @CommandHandler
    void handle(SendDraftForSignature command, Actor actor) {
        var body = command.body();
        act(DraftPolicy.PREPARER, body.preparedOn(), actor);
        DraftPolicy.checkOpen(state);
        if (body.contents() != null && !body.contents().contents().equals(state.contents())) {
            edit(body.contents().contents(), body.preparedOn(), actor);
        }
        Individuals.keepApart(state.contents().nominee(), actor);
        Individuals.asRegistered(state.contents().nominee(), body.preparedOn(), actor);
        Submission.of(state, null, body.preparedOn()).judge(actor);
        CaseText note = body.note() == null ? null : about(body.note());
        apply(new NominationDraftSentForSignature(id, note, body.preparedOn()), actor);
    }

    @CommandHandler
    void handle(ReturnDraft command, Actor actor) {
        var body = command.body();
        act(DraftPolicy.SIGNER, body.returnedOn(), actor);
        DraftPolicy.checkSent(state);
        apply(new NominationDraftReturned(id, about(body.reason()), body.returnedOn()), actor);
    }

    @CommandHandler
    void handle(DiscardDraft command, Actor actor) {
        var body = command.body();
        act(DraftPolicy.PREPARER, body.discardedOn(), actor);
        DraftPolicy.checkOpen(state);
        apply(new NominationDraftDiscarded(id, body.discardedOn()), actor);
    }

    /**
     * Signed for the unit; the command handler begins the nomination in the same unit of work.
     *
     * @return what is submitted by that
     */
    Submission sign(SignDraft command, Actor actor) {
        var body = command.body();
        act(DraftPolicy.SIGNER, body.signedOn(), actor);
        DraftPolicy.checkSent(state);
        Individuals.keepApart(state.contents().nominee(), actor);
        SeparationOfDuties.notAPreparer(state.preparers(), actor.author());
        DraftPolicy.checkPaper(body.paperNumber(), actor.author());
        Submission submission = Submission.of(state, command.nominationId(), body.signedOn());
        apply(new NominationDraftSigned(id, command.nominationId(), body.paperNumber(), body.signedOn()), actor);
        return submission;
    }

    Preparation preparation() {
        return state.preparation();
    }

    private void edit(DraftContents contents, LocalDate day, Actor actor) {
        DraftPolicy.checkEdit(state, contents);
        check(contents, actor);
        if (!contents.nominee().equals(state.contents().nominee())) {
            Individuals.asRegistered(contents.nominee(), day, actor);
        }
        apply(new NominationDraftEdited(id, contents, day), actor);
    }

    private static void check(DraftContents contents, Actor actor) {
        NominationPolicy.checkComplete(contents.nominee());
        Individuals.keepApart(contents.nominee(), actor);
    }

    private void act(Role role, LocalDate day, Actor actor) {
        actor.mustBeConcerned(List.of(state.unit()), id);
        actor.on(day).as(role, state.unit());
        DatePolicy.checkOrder(day, state.since());
    }

    private CaseText about(String text) {
        return CaseText.about(state.contents().nominee(), text);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(NominationDraftEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
