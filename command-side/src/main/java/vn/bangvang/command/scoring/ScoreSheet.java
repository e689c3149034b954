package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.bangvang.command.reference.Concerned;
import vn.bangvang.command.reference.References;
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptConsolidation;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidateSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectAssignments;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectFinalScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.DeclineCrossScoring;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverifySheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.SubmitExplanation;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.MembershipPolicy;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.Combining;
import vn.bangvang.shared.domain.scoring.Combining.Combined;
import vn.bangvang.shared.domain.scoring.ConsolidationPolicy;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.Revision;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.ScoringPolicy;
import vn.bangvang.shared.domain.scoring.SheetPolicy;
import vn.bangvang.shared.domain.scoring.SheetStage;
import vn.bangvang.shared.domain.scoring.Supplements;

/**
 * One unit's score sheet for one quarter. The unit scores itself and every other member scores it or declines; then it is
 * settled stage by stage until it is final.
 */
@Aggregate(type = "ScoreSheet", cache = "aggregateCache")
class ScoreSheet {

    @AggregateIdentifier
    private ScoreSheetId id;

    private ScoreSheetState state;

    ScoreSheet() {}

    @EventSourcingHandler
    void on(ScoreSheetEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = ScoreSheetState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.sheetId();
    }

    /** Before every command: until the ranking is published, strangers do not learn that there is a sheet. */
    @CommandHandlerInterceptor
    void keepFromStrangers(ScoreSheetCommand command, Actor actor) {
        if (!actor.references().rankings().isClosed(state.cluster(), state.quarter())) {
            actor.mustBeConcerned(
                    Concerned.inCluster(actor, state.cluster(), state.quarter().year()), id);
        }
    }

    @CommandHandler
    ScoreSheet(OpenScoreSheet command, Actor actor) {
        var body = command.body();
        List<Assignment> assignments = body.asked();
        ClusterState cluster = References.cluster(actor, body.clusterId());
        Period quarter = body.period();
        LocalDate day = body.openedOn();
        actor.on(day).as(Role.ORGANISER, cluster.organiser());
        if (quarter.isYear()) {
            throw new Refusal(Reason.PERIOD_NOT_A_QUARTER, Map.of("period", quarter));
        }
        References.member(cluster, quarter.year(), body.unitId());
        References.notClosed(actor, cluster.id(), quarter);
        ScoreTable table = References.scoreTable(actor, cluster.id(), quarter);
        References.member(actor, cluster, quarter, body.unitId());
        ScoringPolicy.checkAssignments(table, assignments);
        DatePolicy.checkPeriod(day, body.selfDueOn());
        DatePolicy.checkPeriod(body.selfDueOn(), body.crossDueOn());
        apply(
                new ScoreSheetOpened(
                        command.sheetId(),
                        cluster.id(),
                        body.unitId(),
                        quarter,
                        table.id(),
                        table.version(),
                        assignments,
                        body.selfDueOn(),
                        body.crossDueOn(),
                        day),
                actor);
    }

    /** Also while the sheet is being settled, since a unit may explain that it was asked something else. */
    @CommandHandler
    void handle(CorrectAssignments command, Actor actor) {
        var body = command.body();
        List<Assignment> assignments = body.asked();
        actAs(Role.ORGANISER, cluster(actor).organiser(), body.correctedOn(), state.reachedOn(), actor);
        SheetPolicy.refuseFinal(state);
        notClosed(actor);
        ScoringPolicy.checkAssignments(table(actor), assignments);
        if (Set.copyOf(state.assignments()).equals(Set.copyOf(assignments))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new AssignmentsCorrected(id, assignments, body.reason(), body.correctedOn()), actor);
    }

    /** Tự chấm. */
    @CommandHandler
    void handle(RecordSelfScore command, Actor actor) {
        var body = command.body();
        List<CriterionScore> scores = body.stated();
        score(state.unit(), state.selfDueOn(), body.scoredOn(), actor);
        SheetPolicy.refuseSecond(state, state.unit());
        int version = check(scores, actor).version();
        int daysLate = ScoringPolicy.daysLate(state.selfDueOn(), body.scoredOn());
        apply(new SelfScoreRecorded(id, state.unit(), version, scores, daysLate, body.scoredOn()), actor);
    }

    @CommandHandler
    void handle(CorrectSelfScore command, Actor actor) {
        var body = command.body();
        List<CriterionScore> scores = body.stated();
        score(state.unit(), state.selfDueOn(), body.correctedOn(), actor);
        ScoreTable table = checkAgain(state.unit(), scores, actor);
        List<String> askedAnew = Supplements.needed(versions(table, actor), state, state.unit());
        SheetPolicy.checkSelfScoreKept(state, body.correctedOn(), scores, askedAnew);
        apply(
                new SelfScoreCorrected(id, state.unit(), table.version(), scores, body.reason(), body.correctedOn()),
                actor);
    }

    /** Chấm chéo. */
    @CommandHandler
    void handle(RecordCrossScore command, Actor actor) {
        var body = command.body();
        List<CriterionScore> scores = body.stated();
        UnitId scorer = body.scorerId();
        crossScore(scorer, body.scoredOn(), actor);
        mustBeAnother(scorer, actor);
        SheetPolicy.checkSelfScored(state, body.scoredOn());
        SheetPolicy.refuseSecond(state, scorer);
        int version = check(scores, actor).version();
        int daysLate = ScoringPolicy.daysLate(state.crossDueOn(), body.scoredOn());
        apply(new CrossScoreRecorded(id, scorer, version, scores, daysLate, body.scoredOn()), actor);
    }

    @CommandHandler
    void handle(CorrectCrossScore command, Actor actor) {
        var body = command.body();
        List<CriterionScore> scores = body.stated();
        UnitId scorer = body.scorerId();
        crossScore(scorer, body.correctedOn(), actor);
        mustBeAnother(scorer, actor);
        int version = checkAgain(scorer, scores, actor).version();
        apply(new CrossScoreCorrected(id, scorer, version, scores, body.reason(), body.correctedOn()), actor);
    }

    /** Who represents the scored unit too may step back for the other, but not take back what that one scored. */
    @CommandHandler
    void handle(DeclineCrossScoring command, Actor actor) {
        var body = command.body();
        UnitId scorer = body.scorerId();
        crossScore(scorer, body.declinedOn(), actor);
        if (state.hasScored(scorer)) {
            mustBeAnother(scorer, actor);
        }
        if (state.declined().containsKey(scorer)) {
            throw new Refusal(Reason.SCORING_ALREADY_DECLINED, Map.of("unit", scorer));
        }
        apply(new CrossScoringDeclined(id, scorer, body.ground(), body.reason(), body.declinedOn()), actor);
    }

    /** Tổng hợp: the leader of the cluster makes one score of all cross-scores, the deputy on the leader's own sheet. */
    @CommandHandler
    void handle(ConsolidateSheet command, Actor actor) {
        var body = command.body();
        List<Adjustment> adjustments = body.adjustments();
        LocalDate day = body.consolidatedOn();
        UnitId consolidator = body.consolidatorId();
        Roster roster = References.roster(actor, cluster(actor), state.quarter());
        actAs(Role.REPRESENTATIVE, consolidator, day, state.scoredUpTo(), actor);
        UnitId entitled = MembershipPolicy.speaksFor(roster.leader(), roster.deputy(), state.unit());
        if (!consolidator.equals(entitled)) {
            throw new Refusal(Reason.NOT_THE_CONSOLIDATOR, Map.of("unit", entitled));
        }
        mustBeAnother(consolidator, actor);
        SeparationOfDuties.notASelfScorer(state.selfScorers(), actor.author());
        SheetPolicy.mustBe(SheetStage.SCORING, state);
        notClosed(actor);
        SheetPolicy.checkExplainUntil(day, body.explainUntil());
        actor.leavesTimeUntil(body.explainUntil(), consolidator);
        ScoreTable table = table(actor);
        Map<UnitId, List<CriterionScore>> counting =
                ConsolidationPolicy.counting(versions(table, actor), table, state, day);
        SheetPolicy.checkSelfScored(state, day);
        List<UnitId> others = ConsolidationPolicy.others(roster.members(), state.unit());
        SheetPolicy.checkCrossScored(state, consolidator, others, counting.keySet(), day);
        Combined combined =
                Combining.combine(table, state.assignments(), counting, shifts(table, counting, roster, day, actor));
        var revision = new Revision(table, state.assignments(), body.changed(), adjustments);
        apply(
                new SheetConsolidated(
                        id,
                        consolidator,
                        table.version(),
                        revision.settle(combined),
                        adjustments,
                        body.explainUntil(),
                        day),
                actor);
    }

    @CommandHandler
    void handle(AcceptConsolidation command, Actor actor) {
        var body = command.body();
        represent(body.acceptedOn(), actor);
        SheetPolicy.mustBe(SheetStage.CONSOLIDATED, state);
        notClosed(actor);
        apply(new ConsolidationAccepted(id, state.unit(), body.acceptedOn()), actor);
    }

    /** Giải trình. */
    @CommandHandler
    void handle(SubmitExplanation command, Actor actor) {
        var body = command.body();
        List<Explanation> explanations = body.explained();
        represent(body.explainedOn(), actor);
        SheetPolicy.checkExplanation(state, body.explainedOn());
        notClosed(actor);
        List<String> criteria =
                explanations.stream().map(Explanation::criterion).toList();
        Distinct.check(criteria);
        criteria.forEach(criterion -> SheetPolicy.mustBeSettled(state, criterion));
        apply(new ExplanationSubmitted(id, state.unit(), explanations, body.explainedOn()), actor);
    }

    /** Phúc tra. */
    @CommandHandler
    void handle(ReverifySheet command, Actor actor) {
        var body = command.body();
        List<Adjustment> adjustments = body.adjustments();
        UnitId organiser = organise(body.reverifiedOn(), actor);
        SheetPolicy.checkReverification(state, body.reverifiedOn());
        notClosed(actor);
        ScoreTable table = table(actor);
        var revision = new Revision(table, state.assignments(), body.changed(), adjustments);
        revision.refuseUnseen(Supplements.neededToSettle(versions(table, actor), state), organiser);
        apply(
                new SheetReverified(
                        id,
                        organiser,
                        table.version(),
                        revision.revise(stillCounting(table)),
                        adjustments,
                        body.reverifiedOn()),
                actor);
    }

    @CommandHandler
    void handle(FinaliseSheet command, Actor actor) {
        var body = command.body();
        UnitId organiser = organise(body.finalisedOn(), actor);
        ScoreTable table = table(actor);
        boolean outdated =
                !Supplements.neededToSettle(versions(table, actor), state).isEmpty();
        SheetPolicy.checkFinalisation(state, body.finalisedOn(), outdated);
        notClosed(actor);
        apply(
                new SheetFinalised(
                        id,
                        organiser,
                        table.version(),
                        stillCounting(table),
                        state.isLate() ? table.terms().lateDeduction() : Score.ZERO,
                        body.finalisedOn()),
                actor);
    }

    /** Also when a published ranking rests on it: that one is then published again. */
    @CommandHandler
    void handle(CorrectFinalScore command, Actor actor) {
        var body = command.body();
        List<Adjustment> adjustments = body.adjustments();
        UnitId organiser = organise(body.correctedOn(), actor);
        SheetPolicy.mustBe(SheetStage.FINAL, state);
        ScoreTable table = table(actor);
        var revision = new Revision(table, state.assignments(), body.changed(), adjustments);
        List<CriterionScore> revised = revision.revise(settled());
        if (new HashSet<>(revised).equals(new HashSet<>(settled()))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new FinalScoreCorrected(id, organiser, table.version(), revised, adjustments, body.correctedOn()), actor);
    }

    /** Normalised scores rest on all sheets of the quarter: none of them may move before the append. */
    private Map<UnitId, Map<String, Ratio>> shifts(
            ScoreTable table, Map<UnitId, List<CriterionScore>> counting, Roster roster, LocalDate day, Actor actor) {
        if (!table.terms().normalised()) {
            return Map.of();
        }
        List<ScoreSheetState> quarter = actor.references().scores().of(state.cluster(), List.of(state.quarter()));
        ConsolidationPolicy.checkQuarterScored(state, quarter, roster.members(), day);
        List<ScoreSheetState> others =
                quarter.stream().filter(one -> !one.id().equals(id)).toList();
        others.forEach(other -> actor.guard(other.id().value(), other.sequence()));
        return ConsolidationPolicy.shifts(table, counting, others);
    }

    private void crossScore(UnitId scorer, LocalDate day, Actor actor) {
        score(scorer, state.crossDueOn(), day, actor);
        if (scorer.equals(state.unit())) {
            throw new Refusal(Reason.OWN_UNIT_SCORED, Map.of("unit", scorer));
        }
        References.member(actor, cluster(actor), state.quarter(), scorer);
    }

    private void score(UnitId scorer, @Nullable LocalDate dueOn, LocalDate day, Actor actor) {
        actor.on(day).dueBy(dueOn).as(Role.REPRESENTATIVE, scorer);
        DatePolicy.checkOrder(day, state.openedOn());
        SheetPolicy.mustBe(SheetStage.SCORING, state);
        notClosed(actor);
    }

    private void represent(LocalDate day, Actor actor) {
        actor.on(day).dueBy(state.explainUntil()).as(Role.REPRESENTATIVE, state.unit());
        DatePolicy.checkOrder(day, state.reachedOn());
    }

    /** @return the organiser of the sheet's cluster */
    private UnitId organise(LocalDate day, Actor actor) {
        UnitId organiser = cluster(actor).organiser();
        actAs(Role.ORGANISER, organiser, day, state.reachedOn(), actor);
        SeparationOfDuties.notASelfScorer(state.selfScorers(), actor.author());
        SeparationOfDuties.notOfTheUnit(state.unit(), actor.represents(state.unit()));
        return organiser;
    }

    private static void actAs(Role role, UnitId unit, LocalDate day, LocalDate earliest, Actor actor) {
        actor.on(day).as(role, unit);
        DatePolicy.checkOrder(day, earliest);
    }

    private void mustBeAnother(UnitId scorer, Actor actor) {
        SeparationOfDuties.notTheOwnUnit(scorer, state.unit(), actor.represents(state.unit()));
    }

    private ScoreTable check(List<CriterionScore> given, Actor actor) {
        ScoreTable table = table(actor);
        ScoringPolicy.checkScores(table, state.assignments(), given);
        return table;
    }

    private ScoreTable checkAgain(UnitId scorer, List<CriterionScore> given, Actor actor) {
        SheetPolicy.mustHaveScored(state, scorer);
        ScoreTable table = check(given, actor);
        SheetPolicy.checkChanged(state, scorer, table.version(), given);
        return table;
    }

    private List<CriterionScore> settled() {
        return state.settled() == null ? List.of() : state.settled();
    }

    private List<CriterionScore> stillCounting(ScoreTable table) {
        return Supplements.counting(table, state.assignments(), settled());
    }

    private void notClosed(Actor actor) {
        References.notClosed(actor, state.cluster(), state.quarter());
    }

    private ClusterState cluster(Actor actor) {
        return References.cluster(actor, state.cluster());
    }

    private ScoreTable table(Actor actor) {
        return References.scoreTable(actor, state.cluster(), state.quarter());
    }

    private static ScoreTableState versions(ScoreTable table, Actor actor) {
        return actor.references().tables().find(table.id()).orElseThrow();
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(ScoreSheetEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
