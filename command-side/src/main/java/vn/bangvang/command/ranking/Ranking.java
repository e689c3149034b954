package vn.bangvang.command.ranking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.ranking.RankingCommand.AcclaimUnit;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAcclamation;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAwards;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAcclamation;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAwards;
import vn.bangvang.command.reference.Concerned;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.reference.RestsOn;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.event.RankingEvent.AcclamationConfirmed;
import vn.bangvang.shared.event.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.event.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.event.RankingEvent.AwardsProposed;
import vn.bangvang.shared.event.RankingEvent.AwardsWithdrawn;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.event.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.Distinct;
import vn.bangvang.shared.rule.scoring.AcclamationPolicy;
import vn.bangvang.shared.value.AwardProposal;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/**
 * One cluster's ranking (xếp hạng) for one period. It is computed anew from the final sheets whenever it is proposed or
 * published; what was published stays as it was, and a wrong one is published again beside it.
 */
@Aggregate(type = "Ranking", cache = "aggregateCache")
class Ranking extends RankingHearing {

    Ranking() {}

    /** Before every command: until it is published, strangers do not learn that there is a ranking. */
    @CommandHandlerInterceptor
    void keepFromStrangers(RankingCommand command, Actor actor) {
        if (!state.isPublished()) {
            actor.mustBeConcerned(
                    Concerned.inCluster(actor, state.cluster(), state.period().year()), id);
        }
    }

    @CommandHandler
    Ranking(OpenRanking command, Actor actor) {
        Cluster cluster = Known.cluster(actor, command.clusterId());
        actor.on(command.openedOn()).as(Role.ORGANISER, cluster.organiser());
        Known.roster(cluster, command.period().year());
        apply(new RankingOpened(
                command.rankingId(), cluster.id(), cluster.organiser(), command.period(), command.openedOn()));
    }

    @CommandHandler
    void handle(PublishRanking command, Actor actor) {
        organise(command.publishedOn(), actor);
        refusePublished();
        RankingProposed announced = proposed();
        objections.checkClosed(announced, command.publishedOn());
        DatePolicy.checkOrder(command.publishedOn(), decidedOn);
        Standings now = Standings.compute(state, command.publishedOn(), actor);
        if (!now.areThose(announced.tables(), announced.rows())) {
            throw new Refusal(Reason.PROPOSAL_OUTDATED, Map.of("version", announced.version()));
        }
        objections.checkFollowed(now.rows(), command.unchangedSince());
        apply(new RankingPublished(
                id,
                state.cluster(),
                state.organiser(),
                state.period(),
                1,
                now.tables(),
                now.rows(),
                command.unchangedSince(),
                command.publishedOn()));
    }

    @CommandHandler
    void handle(PublishRankingAgain command, Actor actor) {
        organise(command.publishedOn(), actor);
        DatePolicy.checkOrder(command.publishedOn(), published());
        DatePolicy.checkOrder(command.publishedOn(), decidedOn);
        Standings now = Standings.compute(state, command.publishedOn(), actor);
        if (RankingRow.agree(now.rows(), rows)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new RankingRepublished(
                id, version + 1, now.tables(), now.rows(), command.reason(), command.publishedOn()));
    }

    @CommandHandler
    void handle(AcclaimUnit command, Actor actor) {
        organise(command.heldOn(), actor);
        DatePolicy.checkOrder(command.heldOn(), published());
        if (acclaimed != null && AcclamationPolicy.leads(rows, acclaimed)) {
            throw new Refusal(Reason.ALREADY_ACCLAIMED, Map.of("unit", acclaimed));
        }
        AcclamationPolicy.check(
                rows,
                command.unitId(),
                roster(actor).membersOn(command.heldOn()).size(),
                command.electors(),
                command.present(),
                command.inFavour());
        apply(new UnitAcclaimed(
                id, command.unitId(), command.electors(), command.present(), command.inFavour(), command.heldOn()));
    }

    @CommandHandler
    void handle(ConfirmAcclamation command, Actor actor) {
        int changes = lookAgain(command.confirmedOn(), actor);
        UnitId unit = acclaimedInDoubt(actor);
        apply(new AcclamationConfirmed(id, unit, version, changes, command.reason(), command.confirmedOn()));
    }

    @CommandHandler
    void handle(WithdrawAcclamation command, Actor actor) {
        lookAgain(command.withdrawnOn(), actor);
        apply(new AcclamationWithdrawn(id, acclaimedInDoubt(actor), command.reason(), command.withdrawnOn()));
    }

    private UnitId acclaimedInDoubt(Actor actor) {
        if (acclaimed == null || !state.isAcclamationInDoubt(actor.book().since(state))) {
            throw new Refusal(Reason.NOTHING_IN_DOUBT);
        }
        return acclaimed;
    }

    @CommandHandler
    void handle(ConfirmAwards command, Actor actor) {
        int changes = lookAgain(command.confirmedOn(), actor);
        checkInDoubt(command.nominations(), actor);
        apply(new AwardsConfirmed(
                id, command.nominations(), version, changes, command.reason(), command.confirmedOn()));
    }

    /** Asked by the desk, which withdraws the drafts in the same unit of work. */
    void withdrawAwards(WithdrawAwards command, Actor actor) {
        keepFromStrangers(command, actor);
        lookAgain(command.withdrawnOn(), actor);
        checkInDoubt(command.nominations(), actor);
        apply(new AwardsWithdrawn(id, command.nominations(), command.reason(), command.withdrawnOn()));
    }

    private void checkInDoubt(List<NominationId> nominations, Actor actor) {
        Distinct.check(nominations);
        for (NominationId nomination : nominations) {
            if (!awards.containsKey(nomination)) {
                throw new Refusal(Reason.UNKNOWN_NOMINATION, Map.of("nomination", nomination));
            }
            if (!state.isInDoubt(nomination, actor.book().since(state))) {
                throw new Refusal(Reason.NOTHING_IN_DOUBT);
            }
        }
    }

    /** @return what has changed since the publication; the append is refused if what it rests on moves meanwhile */
    private int lookAgain(LocalDate day, Actor actor) {
        organise(day, actor);
        DatePolicy.checkOrder(day, published());
        return RestsOn.since(state, actor).changes();
    }

    /** Asked by the desk, which drafts and withdraws nominations in the same unit of work. */
    Awarding proposeAwards(ProposeAwards command, EarlierAwards before, Actor actor) {
        keepFromStrangers(command, actor);
        organise(command.proposedOn(), actor);
        DatePolicy.checkOrder(command.proposedOn(), published());
        if (awardedVersion == version) {
            throw new Refusal(Reason.AWARDS_ALREADY_PROPOSED, Map.of("ranking", id));
        }
        Places places = Places.of(command, rows, acclaimed).keeping(before);
        apply(new AwardsProposed(id, places.proposals(), command.proposedOn()));
        return new Awarding(
                places.drafts(state, before, command.proposedOn()),
                before.outdatedDrafts(places.proposals()),
                publishedAgainFor);
    }

    /** Every award that was proposed so far, the newest proposal of each nomination. */
    List<AwardProposal> awards() {
        return List.copyOf(awards.values());
    }
}
