package vn.bangvang.command.scoring;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.MandateBook;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.ScoringPolicy;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

/** One unit's score sheet for one quarter. The unit scores itself once, every other member scores it once. */
@Aggregate(cache = "aggregateCache")
class ScoreSheet {

    @AggregateIdentifier
    private ScoreSheetId id;

    private ClusterId cluster;
    private UnitId unit;
    private Period period;
    private List<Criterion> criteria = List.of();
    private LocalDate openedOn;
    private final Map<UnitId, List<CriterionScore>> scores = new HashMap<>();

    ScoreSheet() {}

    @CommandHandler
    ScoreSheet(OpenScoreSheet command, Actor actor) {
        Cluster organised = Known.cluster(actor, command.clusterId());
        actor.actAs(Role.ORGANISER, organised.organiser());
        actor.dates(command.openedOn(), organised.organiser());
        if (command.period().isYear()) {
            throw new Refusal(Reason.PERIOD_NOT_A_QUARTER, Map.of("period", command.period()));
        }
        Known.member(organised, command.period().year(), List.of(command.unitId()));
        ScoringPolicy.checkTable(command.criteria());
        apply(new ScoreSheetOpened(
                command.sheetId(),
                command.clusterId(),
                command.unitId(),
                command.period(),
                command.criteria(),
                command.openedOn()));
    }

    @CommandHandler
    void handle(RecordSelfScore command, Actor actor) {
        score(unit, command.scoredOn(), actor);
        first(unit, command.scores());
        apply(new SelfScoreRecorded(id, unit, command.scores(), command.scoredOn()));
    }

    @CommandHandler
    void handle(CorrectSelfScore command, Actor actor) {
        score(unit, command.correctedOn(), actor);
        again(unit, command.scores());
        apply(new SelfScoreCorrected(id, unit, command.scores(), command.reason(), command.correctedOn()));
    }

    @CommandHandler
    void handle(RecordCrossScore command, Actor actor) {
        cross(command.scorerId(), command.scoredOn(), actor);
        first(command.scorerId(), command.scores());
        apply(new CrossScoreRecorded(id, command.scorerId(), command.scores(), command.scoredOn()));
    }

    @CommandHandler
    void handle(CorrectCrossScore command, Actor actor) {
        cross(command.scorerId(), command.correctedOn(), actor);
        again(command.scorerId(), command.scores());
        apply(new CrossScoreCorrected(
                id, command.scorerId(), command.scores(), command.reason(), command.correctedOn()));
    }

    private void score(UnitId scorer, LocalDate day, Actor actor) {
        actor.actAs(Role.REPRESENTATIVE, scorer);
        actor.dates(day, scorer);
        DatePolicy.checkOrder(day, openedOn);
    }

    private void cross(UnitId scorer, LocalDate day, Actor actor) {
        score(scorer, day, actor);
        MandateBook mandates = actor.book().mandates();
        boolean representsScored = mandates.authorising(actor.account(), Role.REPRESENTATIVE, unit, actor.today())
                .isPresent();
        SeparationOfDuties.notTheOwnUnit(scorer, unit, representsScored);
        Known.member(Known.cluster(actor, cluster), period.year(), List.of(scorer));
    }

    private void first(UnitId scorer, List<CriterionScore> given) {
        if (scores.containsKey(scorer)) {
            throw new Refusal(Reason.ALREADY_SCORED, Map.of("unit", scorer));
        }
        ScoringPolicy.checkScores(criteria, given);
    }

    private void again(UnitId scorer, List<CriterionScore> given) {
        @Nullable List<CriterionScore> standing = scores.get(scorer);
        if (standing == null) {
            throw new Refusal(Reason.NOT_YET_SCORED, Map.of("unit", scorer));
        }
        ScoringPolicy.checkScores(criteria, given);
        if (standing.equals(given)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    @EventSourcingHandler
    void on(ScoreSheetOpened event) {
        id = event.sheetId();
        cluster = event.clusterId();
        unit = event.unitId();
        period = event.period();
        criteria = event.criteria();
        openedOn = event.openedOn();
    }

    @EventSourcingHandler
    void on(SelfScoreRecorded event) {
        scores.put(event.unitId(), event.scores());
    }

    @EventSourcingHandler
    void on(SelfScoreCorrected event) {
        scores.put(event.unitId(), event.scores());
    }

    @EventSourcingHandler
    void on(CrossScoreRecorded event) {
        scores.put(event.scorerId(), event.scores());
    }

    @EventSourcingHandler
    void on(CrossScoreCorrected event) {
        scores.put(event.scorerId(), event.scores());
    }
}
