package vn.bangvang.query.scoreboard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.scoreboard.SheetDetails.Declined;
import vn.bangvang.query.scoreboard.SheetDetails.Evidence;
import vn.bangvang.query.scoreboard.SheetDetails.Explained;
import vn.bangvang.query.scoreboard.SheetDetails.Scored;
import vn.bangvang.query.scoreboard.SheetDetails.Settled;
import vn.bangvang.shared.book.UnitTree;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.event.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.value.Assignment;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.UnitId;

/** Folds the stream of a sheet into what it says stage by stage. */
final class SheetFold {

    private final UnitTree units;
    private List<Assignment> assignments = List.of();
    private @Nullable Scored self;
    private final Map<UnitId, Scored> crossed = new LinkedHashMap<>();
    private final Map<UnitId, Declined> declined = new LinkedHashMap<>();
    private @Nullable Settled consolidated;
    private @Nullable LocalDate acceptedOn;
    private @Nullable Explained explained;
    private @Nullable Settled reverified;
    private @Nullable Settled settled;
    private @Nullable Score lateDeduction;

    private SheetFold(UnitTree units) {
        this.units = units;
    }

    static SheetDetails of(List<ScoreSheetEvent> events, UnitTree units) {
        SheetFold fold = new SheetFold(units);
        events.forEach(fold::on);
        return new SheetDetails(
                fold.assignments,
                fold.evidence(),
                fold.self,
                List.copyOf(fold.crossed.values()),
                List.copyOf(fold.declined.values()),
                fold.consolidated,
                fold.acceptedOn,
                fold.explained,
                fold.reverified,
                fold.settled,
                fold.lateDeduction);
    }

    private List<Evidence> evidence() {
        return self == null
                ? List.of()
                : self.scores().stream()
                        .filter(score -> !score.evidence().isEmpty())
                        .map(score -> new Evidence(score.criterion(), score.evidence()))
                        .toList();
    }

    private void on(ScoreSheetEvent event) {
        if (event instanceof ScoreSheetOpened e) {
            assignments = e.assignments();
        } else if (event instanceof AssignmentsCorrected e) {
            assignments = e.assignments();
        } else if (event instanceof SelfScoreRecorded e) {
            self = new Scored(
                    named(e.unitId(), e.scoredOn()), e.tableVersion(), e.scores(), e.daysLate(), e.scoredOn(), null);
        } else if (event instanceof SelfScoreCorrected e) {
            int late = Objects.requireNonNull(self).daysLate();
            self = new Scored(
                    named(e.unitId(), e.correctedOn()),
                    e.tableVersion(),
                    e.scores(),
                    late,
                    e.correctedOn(),
                    e.reason());
        } else {
            onOthers(event);
        }
    }

    private void onOthers(ScoreSheetEvent event) {
        if (event instanceof CrossScoreRecorded e) {
            declined.remove(e.scorerId());
            Named scorer = named(e.scorerId(), e.scoredOn());
            crossed.put(
                    e.scorerId(), new Scored(scorer, e.tableVersion(), e.scores(), e.daysLate(), e.scoredOn(), null));
        } else if (event instanceof CrossScoreCorrected e) {
            crossed.computeIfPresent(
                    e.scorerId(),
                    (unit, old) -> new Scored(
                            old.scorer(), e.tableVersion(), e.scores(), old.daysLate(), e.correctedOn(), e.reason()));
        } else if (event instanceof CrossScoringDeclined e) {
            crossed.remove(e.scorerId());
            declined.put(
                    e.scorerId(),
                    new Declined(named(e.scorerId(), e.declinedOn()), e.ground(), e.reason(), e.declinedOn()));
        } else {
            onSettling(event);
        }
    }

    private void onSettling(ScoreSheetEvent event) {
        if (event instanceof SheetConsolidated e) {
            consolidated = new Settled(
                    named(e.consolidatorId(), e.consolidatedOn()),
                    e.tableVersion(),
                    e.scores(),
                    e.adjustments(),
                    e.explainUntil(),
                    e.consolidatedOn());
        } else if (event instanceof ConsolidationAccepted e) {
            acceptedOn = e.acceptedOn();
        } else if (event instanceof ExplanationSubmitted e) {
            explained = new Explained(e.explanations(), e.explainedOn());
        } else if (event instanceof SheetReverified e) {
            reverified = new Settled(
                    named(e.organiserId(), e.reverifiedOn()),
                    e.tableVersion(),
                    e.scores(),
                    e.adjustments(),
                    null,
                    e.reverifiedOn());
        } else if (event instanceof SheetFinalised e) {
            lateDeduction = e.lateDeduction();
            settled = new Settled(
                    named(e.organiserId(), e.finalisedOn()),
                    e.tableVersion(),
                    e.scores(),
                    List.of(),
                    null,
                    e.finalisedOn());
        } else if (event instanceof FinalScoreCorrected e) {
            settled = new Settled(
                    named(e.organiserId(), e.correctedOn()),
                    e.tableVersion(),
                    e.scores(),
                    e.adjustments(),
                    null,
                    e.correctedOn());
        }
    }

    private Named named(UnitId unit, LocalDate day) {
        return Named.unit(unit, units, day);
    }
}
