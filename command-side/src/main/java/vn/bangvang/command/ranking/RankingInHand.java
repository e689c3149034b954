package vn.bangvang.command.ranking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.ranking.RankingCommand.DecideTie;
import vn.bangvang.command.ranking.RankingCommand.ExcludeUnit;
import vn.bangvang.command.ranking.RankingCommand.LiftExclusion;
import vn.bangvang.command.ranking.RankingCommand.RecordMembersBallot;
import vn.bangvang.command.ranking.RankingCommand.RecordWomenShare;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.event.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.event.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.event.RankingEvent.TieDecided;
import vn.bangvang.shared.event.RankingEvent.UnitExcluded;
import vn.bangvang.shared.event.RankingEvent.WomenShareRecorded;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.scoring.RankingInput;
import vn.bangvang.shared.rule.scoring.TiePolicy;
import vn.bangvang.shared.value.ExclusionGround;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.UnitVotes;

/**
 * What people decide for a ranking beside the scores. Decided after the publication, it changes nothing that is published;
 * it takes effect when the ranking is published again.
 */
abstract class RankingInHand extends RankingFile {

    @CommandHandler
    void handle(ExcludeUnit command, Actor actor) {
        decide(command.excludedOn(), actor);
        if (command.ground() == ExclusionGround.PART_OF_YEAR) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "ground"));
        }
        checkMembers(List.of(command.unitId()), actor);
        if (isExcluded(command.unitId())) {
            throw new Refusal(Reason.ALREADY_EXCLUDED, Map.of("unit", command.unitId()));
        }
        apply(new UnitExcluded(id, command.unitId(), command.ground(), command.reason(), command.excludedOn()));
    }

    @CommandHandler
    void handle(LiftExclusion command, Actor actor) {
        decide(command.liftedOn(), actor);
        if (!isExcluded(command.unitId())) {
            throw new Refusal(Reason.NOT_EXCLUDED, Map.of("unit", command.unitId()));
        }
        apply(new ExclusionLifted(id, command.unitId(), command.reason(), command.liftedOn()));
    }

    @CommandHandler
    void handle(RecordMembersBallot command, Actor actor) {
        decide(command.heldOn(), actor);
        checkMembers(command.votes().stream().map(UnitVotes::unitId).toList(), actor);
        int members = roster(actor).membersOn(command.heldOn()).size();
        RankingInput input = Standings.input(state, command.heldOn(), actor);
        TiePolicy.checkBallot(input, command.votes(), members, command.present());
        apply(new MembersBallotRecorded(id, command.votes(), members, command.present(), command.heldOn()));
    }

    @CommandHandler
    void handle(RecordWomenShare command, Actor actor) {
        decide(command.recordedOn(), actor);
        checkMembers(List.of(command.unitId()), actor);
        if (command.women() > command.staff()) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "women"));
        }
        apply(new WomenShareRecorded(id, command.unitId(), command.women(), command.staff(), command.recordedOn()));
    }

    @CommandHandler
    void handle(DecideTie command, Actor actor) {
        UnitId decider =
                TieDecider.authorise(state.organiser(), roster(actor), command.order(), command.decidedOn(), actor);
        DatePolicy.checkOrder(command.decidedOn(), since());
        TiePolicy.check(Standings.input(state, command.decidedOn(), actor), command.order());
        apply(new TieDecided(id, decider, command.order(), command.reason(), command.decidedOn()));
    }

    private void decide(LocalDate day, Actor actor) {
        organise(day, actor);
        DatePolicy.checkOrder(day, since());
    }

    private LocalDate since() {
        return publishedOn == null ? openedOn : publishedOn;
    }

    private boolean isExcluded(UnitId unit) {
        return state.decisions().excluded().containsKey(unit);
    }

    protected final void organise(LocalDate day, Actor actor) {
        organise(day, null, actor);
    }

    /** @param dueOn the day up to which it had to be done; null when none was set */
    protected final void organise(LocalDate day, @Nullable LocalDate dueOn, Actor actor) {
        actor.on(day).dueBy(dueOn).as(Role.ORGANISER, state.organiser());
        DatePolicy.checkOrder(day, openedOn);
    }

    protected final void refusePublished() {
        if (state.isPublished()) {
            throw new Refusal(Reason.RANKING_ALREADY_PUBLISHED, Map.of("ranking", id));
        }
    }

    /** @return the day of the publication in force */
    protected final LocalDate published() {
        if (publishedOn == null) {
            throw new Refusal(Reason.RANKING_NOT_PUBLISHED);
        }
        return publishedOn;
    }

    protected final RankingProposed proposed() {
        if (proposal == null) {
            throw new Refusal(Reason.RANKING_NOT_PROPOSED);
        }
        return proposal;
    }

    protected final Roster roster(Actor actor) {
        return Known.roster(
                Known.cluster(actor, state.cluster()), state.period().year());
    }

    /** They are members in the period: in its quarter, or in any of its year. */
    protected final void checkMembers(List<UnitId> units, Actor actor) {
        var cluster = Known.cluster(actor, state.cluster());
        units.forEach(unit -> {
            if (state.period().isYear()) {
                Known.member(cluster, state.period().year(), unit);
            } else {
                Known.member(actor, cluster, state.period(), unit);
            }
        });
    }
}
