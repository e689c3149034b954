package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.ranking.RankingCommand.AcclaimUnit;
import vn.bangvang.command.ranking.RankingCommand.AnswerObjection;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAcclamation;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAwards;
import vn.bangvang.command.ranking.RankingCommand.DecideTie;
import vn.bangvang.command.ranking.RankingCommand.ExcludeUnit;
import vn.bangvang.command.ranking.RankingCommand.LiftExclusion;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.ranking.RankingCommand.RaiseObjection;
import vn.bangvang.command.ranking.RankingCommand.RecordMembersBallot;
import vn.bangvang.command.ranking.RankingCommand.RecordWomenShare;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAcclamation;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAwards;
import vn.bangvang.command.reference.Concerned;
import vn.bangvang.command.reference.References;
import vn.bangvang.command.reference.RestsOn;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.AcclamationPolicy;
import vn.bangvang.shared.domain.ranking.AwardProposal;
import vn.bangvang.shared.domain.ranking.DoubtPolicy;
import vn.bangvang.shared.domain.ranking.EarlierAwards;
import vn.bangvang.shared.domain.ranking.ExclusionPolicy;
import vn.bangvang.shared.domain.ranking.ObjectionPolicy;
import vn.bangvang.shared.domain.ranking.PlacesPolicy;
import vn.bangvang.shared.domain.ranking.PublicationPolicy;
import vn.bangvang.shared.domain.ranking.RankingEvent;
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
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;
import vn.bangvang.shared.domain.ranking.Since;
import vn.bangvang.shared.domain.ranking.TiePolicy;
import vn.bangvang.shared.domain.ranking.UnitVotes;

/**
 * One cluster's ranking (xếp hạng) for one period. It is computed anew from the final sheets whenever it is proposed or
 * published. What people decide beside the scores after the publication changes nothing that is published; it takes effect
 * when the ranking is published again.
 */
@Aggregate(type = "Ranking", cache = "aggregateCache")
class Ranking {

    @AggregateIdentifier
    private RankingId id;

    private RankingState state;

    Ranking() {}

    @EventSourcingHandler
    void on(RankingEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = RankingState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.rankingId();
    }

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
        var body = command.body();
        ClusterState cluster = References.cluster(actor, body.clusterId());
        actor.on(body.openedOn()).as(Role.ORGANISER, cluster.organiser());
        References.roster(cluster, body.period().year());
        apply(
                new RankingOpened(
                        command.rankingId(), cluster.id(), cluster.organiser(), body.period(), body.openedOn()),
                actor);
    }

    @CommandHandler
    void handle(ExcludeUnit command, Actor actor) {
        var body = command.body();
        decide(body.excludedOn(), actor);
        ExclusionPolicy.checkGround(body.ground());
        checkMembers(List.of(body.unitId()), actor);
        ExclusionPolicy.checkIncluded(state, body.unitId());
        apply(new UnitExcluded(id, body.unitId(), body.ground(), body.reason(), body.excludedOn()), actor);
    }

    @CommandHandler
    void handle(LiftExclusion command, Actor actor) {
        var body = command.body();
        decide(body.liftedOn(), actor);
        ExclusionPolicy.checkExcluded(state, body.unitId());
        apply(new ExclusionLifted(id, body.unitId(), body.reason(), body.liftedOn()), actor);
    }

    @CommandHandler
    void handle(RecordMembersBallot command, Actor actor) {
        var body = command.body();
        List<UnitVotes> votes = body.unitVotes();
        decide(body.heldOn(), actor);
        checkMembers(votes.stream().map(UnitVotes::unitId).toList(), actor);
        int members = roster(actor).membersOn(body.heldOn()).size();
        RankingInput input = Standings.input(state, body.heldOn(), actor);
        TiePolicy.checkBallot(input, votes, members, body.present());
        apply(new MembersBallotRecorded(id, votes, members, body.present(), body.heldOn()), actor);
    }

    @CommandHandler
    void handle(RecordWomenShare command, Actor actor) {
        var body = command.body();
        decide(body.recordedOn(), actor);
        checkMembers(List.of(body.unitId()), actor);
        TiePolicy.checkWomen(body.women(), body.staff());
        apply(new WomenShareRecorded(id, body.unitId(), body.women(), body.staff(), body.recordedOn()), actor);
    }

    @CommandHandler
    void handle(DecideTie command, Actor actor) {
        var body = command.body();
        UnitId decider = TieDecider.authorise(state.organiser(), roster(actor), body.order(), body.decidedOn(), actor);
        DatePolicy.checkOrder(body.decidedOn(), state.inForceSince());
        TiePolicy.check(Standings.input(state, body.decidedOn(), actor), body.order());
        apply(new TieDecided(id, decider, body.order(), body.reason(), body.decidedOn()), actor);
    }

    @CommandHandler
    void handle(ProposeRanking command, Actor actor) {
        var body = command.body();
        organise(body.proposedOn(), body.objectionsUntil(), actor);
        PublicationPolicy.checkProposable(state, body.proposedOn(), body.objectionsUntil());
        Standings now = Standings.compute(state, body.proposedOn(), actor);
        int version = PublicationPolicy.nextProposal(
                state, now.tables(), now.rows(), body.proposedOn(), body.objectionsUntil());
        apply(
                new RankingProposed(id, version, now.tables(), now.rows(), body.objectionsUntil(), body.proposedOn()),
                actor);
    }

    @CommandHandler
    void handle(RaiseObjection command, Actor actor) {
        var body = command.body();
        actor.on(body.raisedOn())
                .dueBy(state.proposal() == null ? null : state.proposal().objectionsUntil())
                .as(Role.REPRESENTATIVE, body.unitId());
        checkMembers(List.of(body.unitId()), actor);
        ObjectionPolicy.checkRaised(state, command.objectionId(), body.raisedOn());
        apply(
                new ObjectionRaised(
                        id, command.objectionId(), body.unitId(), body.text(), body.papers(), body.raisedOn()),
                actor);
    }

    @CommandHandler
    void handle(AnswerObjection command, Actor actor) {
        var body = command.body();
        organise(body.answeredOn(), actor);
        ObjectionPolicy.checkAnswered(state, command.objectionId(), body.answeredOn());
        apply(new ObjectionAnswered(id, command.objectionId(), body.upheld(), body.answer(), body.answeredOn()), actor);
    }

    @CommandHandler
    void handle(PublishRanking command, Actor actor) {
        var body = command.body();
        organise(body.publishedOn(), actor);
        PublicationPolicy.checkPublishable(state, body.publishedOn());
        Standings now = Standings.compute(state, body.publishedOn(), actor);
        PublicationPolicy.checkAnnounced(state, now.tables(), now.rows(), body.unchangedSince());
        apply(
                new RankingPublished(
                        id,
                        state.cluster(),
                        state.organiser(),
                        state.period(),
                        1,
                        now.tables(),
                        now.rows(),
                        body.unchangedSince(),
                        body.publishedOn()),
                actor);
    }

    @CommandHandler
    void handle(PublishRankingAgain command, Actor actor) {
        var body = command.body();
        organise(body.publishedOn(), actor);
        Publication before = PublicationPolicy.checkPublishableAgain(state, body.publishedOn());
        Standings now = Standings.compute(state, body.publishedOn(), actor);
        PublicationPolicy.checkChanged(before, now.rows());
        apply(
                new RankingRepublished(
                        id, before.version() + 1, now.tables(), now.rows(), body.reason(), body.publishedOn()),
                actor);
    }

    @CommandHandler
    void handle(AcclaimUnit command, Actor actor) {
        var body = command.body();
        organise(body.heldOn(), actor);
        AcclamationPolicy.checkAcclaimable(state, body.heldOn());
        AcclamationPolicy.check(
                state.rows(),
                body.unitId(),
                roster(actor).membersOn(body.heldOn()).size(),
                body.electors(),
                body.present(),
                body.inFavour());
        apply(
                new UnitAcclaimed(id, body.unitId(), body.electors(), body.present(), body.inFavour(), body.heldOn()),
                actor);
    }

    @CommandHandler
    void handle(ConfirmAcclamation command, Actor actor) {
        var body = command.body();
        Since since = lookAgain(body.confirmedOn(), actor);
        UnitId unit = DoubtPolicy.acclaimedInDoubt(state, since);
        apply(
                new AcclamationConfirmed(id, unit, state.version(), since.changes(), body.reason(), body.confirmedOn()),
                actor);
    }

    @CommandHandler
    void handle(WithdrawAcclamation command, Actor actor) {
        var body = command.body();
        Since since = lookAgain(body.withdrawnOn(), actor);
        UnitId unit = DoubtPolicy.acclaimedInDoubt(state, since);
        apply(new AcclamationWithdrawn(id, unit, body.reason(), body.withdrawnOn()), actor);
    }

    @CommandHandler
    void handle(ConfirmAwards command, Actor actor) {
        var body = command.body();
        Since since = lookAgain(body.confirmedOn(), actor);
        DoubtPolicy.checkInDoubt(body.nominations(), state, since);
        apply(
                new AwardsConfirmed(
                        id, body.nominations(), state.version(), since.changes(), body.reason(), body.confirmedOn()),
                actor);
    }

    /** Asked by the command handler, which withdraws the drafts in the same unit of work. */
    void withdrawAwards(WithdrawAwards command, Actor actor) {
        var body = command.body();
        keepFromStrangers(command, actor);
        Since since = lookAgain(body.withdrawnOn(), actor);
        DoubtPolicy.checkInDoubt(body.nominations(), state, since);
        apply(new AwardsWithdrawn(id, body.nominations(), body.reason(), body.withdrawnOn()), actor);
    }

    /**
     * Asked by the command handler, which drafts and withdraws nominations in the same unit of work.
     *
     * @return what is proposed now
     */
    List<AwardProposal> proposeAwards(ProposeAwards command, EarlierAwards before, Actor actor) {
        var body = command.body();
        keepFromStrangers(command, actor);
        organise(body.proposedOn(), actor);
        PlacesPolicy.checkProposable(state, body.proposedOn());
        List<AwardProposal> proposals = before.keeping(Places.proposals(command, state));
        apply(new AwardsProposed(id, proposals, body.proposedOn()), actor);
        return proposals;
    }

    RankingState state() {
        return state;
    }

    private void decide(LocalDate day, Actor actor) {
        organise(day, actor);
        DatePolicy.checkOrder(day, state.inForceSince());
    }

    /** @return what has changed since the publication; the append is refused if what it rests on moves meanwhile */
    private Since lookAgain(LocalDate day, Actor actor) {
        organise(day, actor);
        PublicationPolicy.checkPublished(state, day);
        return RestsOn.since(state, actor);
    }

    private void organise(LocalDate day, Actor actor) {
        organise(day, null, actor);
    }

    /** @param dueOn the day up to which it had to be done; null when none was set */
    private void organise(LocalDate day, @Nullable LocalDate dueOn, Actor actor) {
        actor.on(day).dueBy(dueOn).as(Role.ORGANISER, state.organiser());
        DatePolicy.checkOrder(day, state.openedOn());
    }

    private Roster roster(Actor actor) {
        return References.roster(
                References.cluster(actor, state.cluster()), state.period().year());
    }

    /** They are members in the period: in its quarter, or in any of its year. */
    private void checkMembers(List<UnitId> units, Actor actor) {
        ClusterState cluster = References.cluster(actor, state.cluster());
        units.forEach(unit -> {
            if (state.period().isYear()) {
                References.member(cluster, state.period().year(), unit);
            } else {
                References.member(actor, cluster, state.period(), unit);
            }
        });
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(RankingEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
