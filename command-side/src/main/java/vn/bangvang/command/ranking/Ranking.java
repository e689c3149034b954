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
        ClusterState cluster = References.cluster(actor, command.clusterId());
        actor.on(command.openedOn()).as(Role.ORGANISER, cluster.organiser());
        References.roster(cluster, command.period().year());
        apply(
                new RankingOpened(
                        command.rankingId(), cluster.id(), cluster.organiser(), command.period(), command.openedOn()),
                actor);
    }

    @CommandHandler
    void handle(ExcludeUnit command, Actor actor) {
        decide(command.excludedOn(), actor);
        ExclusionPolicy.checkGround(command.ground());
        checkMembers(List.of(command.unitId()), actor);
        ExclusionPolicy.checkIncluded(state, command.unitId());
        apply(new UnitExcluded(id, command.unitId(), command.ground(), command.reason(), command.excludedOn()), actor);
    }

    @CommandHandler
    void handle(LiftExclusion command, Actor actor) {
        decide(command.liftedOn(), actor);
        ExclusionPolicy.checkExcluded(state, command.unitId());
        apply(new ExclusionLifted(id, command.unitId(), command.reason(), command.liftedOn()), actor);
    }

    @CommandHandler
    void handle(RecordMembersBallot command, Actor actor) {
        decide(command.heldOn(), actor);
        checkMembers(command.votes().stream().map(UnitVotes::unitId).toList(), actor);
        int members = roster(actor).membersOn(command.heldOn()).size();
        RankingInput input = Standings.input(state, command.heldOn(), actor);
        TiePolicy.checkBallot(input, command.votes(), members, command.present());
        apply(new MembersBallotRecorded(id, command.votes(), members, command.present(), command.heldOn()), actor);
    }

    @CommandHandler
    void handle(RecordWomenShare command, Actor actor) {
        decide(command.recordedOn(), actor);
        checkMembers(List.of(command.unitId()), actor);
        TiePolicy.checkWomen(command.women(), command.staff());
        apply(
                new WomenShareRecorded(id, command.unitId(), command.women(), command.staff(), command.recordedOn()),
                actor);
    }

    @CommandHandler
    void handle(DecideTie command, Actor actor) {
        UnitId decider =
                TieDecider.authorise(state.organiser(), roster(actor), command.order(), command.decidedOn(), actor);
        DatePolicy.checkOrder(command.decidedOn(), state.inForceSince());
        TiePolicy.check(Standings.input(state, command.decidedOn(), actor), command.order());
        apply(new TieDecided(id, decider, command.order(), command.reason(), command.decidedOn()), actor);
    }

    @CommandHandler
    void handle(ProposeRanking command, Actor actor) {
        organise(command.proposedOn(), command.objectionsUntil(), actor);
        PublicationPolicy.checkProposable(state, command.proposedOn(), command.objectionsUntil());
        Standings now = Standings.compute(state, command.proposedOn(), actor);
        int version = PublicationPolicy.nextProposal(
                state, now.tables(), now.rows(), command.proposedOn(), command.objectionsUntil());
        apply(
                new RankingProposed(
                        id, version, now.tables(), now.rows(), command.objectionsUntil(), command.proposedOn()),
                actor);
    }

    @CommandHandler
    void handle(RaiseObjection command, Actor actor) {
        actor.on(command.raisedOn())
                .dueBy(state.proposal() == null ? null : state.proposal().objectionsUntil())
                .as(Role.REPRESENTATIVE, command.unitId());
        checkMembers(List.of(command.unitId()), actor);
        ObjectionPolicy.checkRaised(state, command.objectionId(), command.raisedOn());
        apply(
                new ObjectionRaised(
                        id,
                        command.objectionId(),
                        command.unitId(),
                        command.text(),
                        command.evidence(),
                        command.raisedOn()),
                actor);
    }

    @CommandHandler
    void handle(AnswerObjection command, Actor actor) {
        organise(command.answeredOn(), actor);
        ObjectionPolicy.checkAnswered(state, command.objectionId(), command.answeredOn());
        apply(
                new ObjectionAnswered(
                        id, command.objectionId(), command.upheld(), command.answer(), command.answeredOn()),
                actor);
    }

    @CommandHandler
    void handle(PublishRanking command, Actor actor) {
        organise(command.publishedOn(), actor);
        PublicationPolicy.checkPublishable(state, command.publishedOn());
        Standings now = Standings.compute(state, command.publishedOn(), actor);
        PublicationPolicy.checkAnnounced(state, now.tables(), now.rows(), command.unchangedSince());
        apply(
                new RankingPublished(
                        id,
                        state.cluster(),
                        state.organiser(),
                        state.period(),
                        1,
                        now.tables(),
                        now.rows(),
                        command.unchangedSince(),
                        command.publishedOn()),
                actor);
    }

    @CommandHandler
    void handle(PublishRankingAgain command, Actor actor) {
        organise(command.publishedOn(), actor);
        Publication before = PublicationPolicy.checkPublishableAgain(state, command.publishedOn());
        Standings now = Standings.compute(state, command.publishedOn(), actor);
        PublicationPolicy.checkChanged(before, now.rows());
        apply(
                new RankingRepublished(
                        id, before.version() + 1, now.tables(), now.rows(), command.reason(), command.publishedOn()),
                actor);
    }

    @CommandHandler
    void handle(AcclaimUnit command, Actor actor) {
        organise(command.heldOn(), actor);
        AcclamationPolicy.checkAcclaimable(state, command.heldOn());
        AcclamationPolicy.check(
                state.rows(),
                command.unitId(),
                roster(actor).membersOn(command.heldOn()).size(),
                command.electors(),
                command.present(),
                command.inFavour());
        apply(
                new UnitAcclaimed(
                        id,
                        command.unitId(),
                        command.electors(),
                        command.present(),
                        command.inFavour(),
                        command.heldOn()),
                actor);
    }

    @CommandHandler
    void handle(ConfirmAcclamation command, Actor actor) {
        Since since = lookAgain(command.confirmedOn(), actor);
        UnitId unit = DoubtPolicy.acclaimedInDoubt(state, since);
        apply(
                new AcclamationConfirmed(
                        id, unit, state.version(), since.changes(), command.reason(), command.confirmedOn()),
                actor);
    }

    @CommandHandler
    void handle(WithdrawAcclamation command, Actor actor) {
        Since since = lookAgain(command.withdrawnOn(), actor);
        UnitId unit = DoubtPolicy.acclaimedInDoubt(state, since);
        apply(new AcclamationWithdrawn(id, unit, command.reason(), command.withdrawnOn()), actor);
    }

    @CommandHandler
    void handle(ConfirmAwards command, Actor actor) {
        Since since = lookAgain(command.confirmedOn(), actor);
        DoubtPolicy.checkInDoubt(command.nominations(), state, since);
        apply(
                new AwardsConfirmed(
                        id,
                        command.nominations(),
                        state.version(),
                        since.changes(),
                        command.reason(),
                        command.confirmedOn()),
                actor);
    }

    /** Asked by the desk, which withdraws the drafts in the same unit of work. */
    void withdrawAwards(WithdrawAwards command, Actor actor) {
        keepFromStrangers(command, actor);
        Since since = lookAgain(command.withdrawnOn(), actor);
        DoubtPolicy.checkInDoubt(command.nominations(), state, since);
        apply(new AwardsWithdrawn(id, command.nominations(), command.reason(), command.withdrawnOn()), actor);
    }

    /**
     * Asked by the desk, which drafts and withdraws nominations in the same unit of work.
     *
     * @return what is proposed now
     */
    List<AwardProposal> proposeAwards(ProposeAwards command, EarlierAwards before, Actor actor) {
        keepFromStrangers(command, actor);
        organise(command.proposedOn(), actor);
        PlacesPolicy.checkProposable(state, command.proposedOn());
        List<AwardProposal> proposals = before.keeping(Places.proposals(command, state));
        apply(new AwardsProposed(id, proposals, command.proposedOn()), actor);
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
