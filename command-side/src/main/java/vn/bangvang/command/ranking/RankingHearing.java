package vn.bangvang.command.ranking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.ranking.RankingCommand.AnswerObjection;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.RaiseObjection;
import vn.bangvang.shared.event.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.event.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.ObjectionPolicy;
import vn.bangvang.shared.value.Role;

/** A ranking that is proposed to the members, and hears what they object. */
abstract class RankingHearing extends RankingInHand {

    @CommandHandler
    void handle(ProposeRanking command, Actor actor) {
        organise(command.proposedOn(), command.objectionsUntil(), actor);
        refusePublished();
        ObjectionPolicy.checkPeriod(command.proposedOn(), command.objectionsUntil());
        DatePolicy.checkOrder(command.proposedOn(), decidedOn);
        Standings now = Standings.compute(state, command.proposedOn(), actor);
        if (proposal != null) {
            DatePolicy.checkOrder(command.proposedOn(), proposal.proposedOn());
            refuseSameProposal(now, command.objectionsUntil());
        }
        int next = proposal == null ? 1 : proposal.version() + 1;
        apply(new RankingProposed(id, next, now.tables(), now.rows(), command.objectionsUntil(), command.proposedOn()));
    }

    /** The same ranks are proposed again only to hear objections for longer or shorter. */
    private void refuseSameProposal(Standings now, LocalDate objectionsUntil) {
        RankingProposed before = proposed();
        if (now.areThose(before.tables(), before.rows()) && objectionsUntil.equals(before.objectionsUntil())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    @CommandHandler
    void handle(RaiseObjection command, Actor actor) {
        actor.on(command.raisedOn())
                .dueBy(proposal == null ? null : proposal.objectionsUntil())
                .as(Role.REPRESENTATIVE, command.unitId());
        checkMembers(List.of(command.unitId()), actor);
        refusePublished();
        RankingProposed announced = proposed();
        objections.checkInTime(command.objectionId(), announced, command.raisedOn());
        apply(new ObjectionRaised(
                id, command.objectionId(), command.unitId(), command.text(), command.evidence(), command.raisedOn()));
    }

    @CommandHandler
    void handle(AnswerObjection command, Actor actor) {
        organise(command.answeredOn(), actor);
        objections.checkOpen(command.objectionId(), command.answeredOn());
        apply(new ObjectionAnswered(
                id, command.objectionId(), command.upheld(), command.answer(), command.answeredOn()));
    }
}
