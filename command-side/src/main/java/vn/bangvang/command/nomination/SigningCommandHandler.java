package vn.bangvang.command.nomination;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationDraftCommand.SignDraft;
import vn.bangvang.shared.domain.nomination.Preparation;

/** Where a draft is signed and the nomination that it becomes begins, in one unit of work: one append, all or nothing. */
@Component
class SigningCommandHandler {

    private final Repository<NominationDraft> drafts;
    private final Repository<Nomination> nominations;

    SigningCommandHandler(Repository<NominationDraft> drafts, Repository<Nomination> nominations) {
        this.drafts = drafts;
        this.nominations = nominations;
    }

    @CommandHandler
    void handle(SignDraft command, Actor actor) throws Exception {
        Aggregate<NominationDraft> draft = drafts.load(command.draftId().toString());
        Submission submission = draft.invoke(one -> one.sign(command, actor));
        Preparation preparation = draft.invoke(NominationDraft::preparation);
        nominations.newInstance(() -> new Nomination(submission, preparation, actor));
    }
}
