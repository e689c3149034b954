package vn.bangvang.query.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.ScoreEntry;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetStage;
import vn.bangvang.shared.domain.unit.UnitTree;

/** What a score sheet says now, by stage; null where it has not come so far. */
record SheetDetails(
        List<Assignment> assignments,
        List<Evidence> evidence,
        @Nullable Scored selfScore,
        List<Scored> crossScores,
        List<Declined> declined,
        @Nullable Settled consolidation,
        @Nullable LocalDate acceptedOn,
        @Nullable Explained explanation,
        @Nullable Settled reverification,
        @Nullable Settled finalResult,
        @Nullable Score lateDeduction) {

    /** What the unit has named for a criterion when it scored itself. */
    record Evidence(String criterion, List<String> evidence) {}

    /**
     * @param daysLate as it was when the score first came
     * @param reason of the last correction; null where there was none
     */
    record Scored(
            Named scorer,
            int tableVersion,
            List<CriterionScore> scores,
            int daysLate,
            LocalDate scoredOn,
            @Nullable String reason) {}

    record Declined(Named scorer, DeclineGround ground, String reason, LocalDate declinedOn) {}

    /** @param adjustments values that were set otherwise than they followed, with the reason of each */
    record Settled(
            Named by,
            int tableVersion,
            List<CriterionScore> scores,
            List<Adjustment> adjustments,
            @Nullable LocalDate explainUntil,
            LocalDate on) {}

    record Explained(List<Explanation> explanations, LocalDate explainedOn) {}

    static SheetDetails of(List<Logged> stream, UnitTree units) {
        Map<Long, ScoreSheetEvent> events =
                stream.stream().collect(Collectors.toMap(Logged::sequence, logged -> (ScoreSheetEvent) logged.event()));
        ScoreSheetState sheet = ScoreSheetState.FOLD.all(stream.stream()
                .map(logged -> logged.envelope(ScoreSheetEvent.class))
                .toList());
        return new Written(sheet, events, units).details();
    }

    /** A sheet with the events that hold the words it rests on. */
    private record Written(ScoreSheetState sheet, Map<Long, ScoreSheetEvent> events, UnitTree units) {

        SheetDetails details() {
            ConsolidationAccepted accepted = event(SheetStage.ACCEPTED, ConsolidationAccepted.class);
            ExplanationSubmitted explained = event(SheetStage.EXPLAINED, ExplanationSubmitted.class);
            return new SheetDetails(
                    sheet.assignments(),
                    evidence(),
                    self(),
                    sheet.crossScorers().stream().map(this::crossScore).toList(),
                    sheet.decliners().stream().map(this::declined).toList(),
                    consolidation(),
                    accepted == null ? null : accepted.acceptedOn(),
                    explained == null ? null : new Explained(explained.explanations(), explained.explainedOn()),
                    reverification(),
                    finalResult(),
                    sheet.isFinal() ? sheet.lateDeduction() : null);
        }

        private List<Evidence> evidence() {
            return sheet.scoresOf(sheet.unit()).stream()
                    .filter(score -> !score.evidence().isEmpty())
                    .map(score -> new Evidence(score.criterion(), score.evidence()))
                    .toList();
        }

        private @Nullable Scored self() {
            ScoreEntry entry = sheet.selfEntry();
            return entry == null ? null : scored(sheet.unit(), entry, entry.on());
        }

        /** A scorer is called as it was when it first scored. */
        private Scored crossScore(UnitId scorer) {
            ScoreEntry entry = entry(scorer);
            return scored(scorer, entry, entry.firstOn());
        }

        private Scored scored(UnitId scorer, ScoreEntry entry, LocalDate called) {
            return new Scored(
                    named(scorer, called),
                    entry.tableVersion(),
                    sheet.scoresOf(scorer),
                    entry.daysLate(),
                    entry.on(),
                    reason(events.get(entry.at())));
        }

        private static @Nullable String reason(ScoreSheetEvent entered) {
            if (entered instanceof SelfScoreCorrected e) {
                return e.reason();
            }
            return entered instanceof CrossScoreCorrected e ? e.reason() : null;
        }

        private Declined declined(UnitId scorer) {
            ScoreEntry entry = entry(scorer);
            var e = (CrossScoringDeclined) events.get(entry.at());
            return new Declined(named(scorer, entry.on()), e.ground(), e.reason(), entry.on());
        }

        private ScoreEntry entry(UnitId scorer) {
            return Objects.requireNonNull(sheet.entries().get(scorer));
        }

        private @Nullable Settled consolidation() {
            SheetConsolidated e = event(SheetStage.CONSOLIDATED, SheetConsolidated.class);
            return e == null
                    ? null
                    : new Settled(
                            named(e.consolidatorId(), e.consolidatedOn()),
                            e.tableVersion(),
                            e.scores(),
                            e.adjustments(),
                            e.explainUntil(),
                            e.consolidatedOn());
        }

        private @Nullable Settled reverification() {
            SheetReverified e = event(SheetStage.REVERIFIED, SheetReverified.class);
            return e == null
                    ? null
                    : settled(e.organiserId(), e.tableVersion(), e.scores(), e.adjustments(), e.reverifiedOn());
        }

        private @Nullable Settled finalResult() {
            ScoreSheetEvent last = event(SheetStage.FINAL, ScoreSheetEvent.class);
            if (last instanceof SheetFinalised e) {
                return settled(e.organiserId(), e.tableVersion(), e.scores(), List.of(), e.finalisedOn());
            } else if (last instanceof FinalScoreCorrected e) {
                return settled(e.organiserId(), e.tableVersion(), e.scores(), e.adjustments(), e.correctedOn());
            }
            return null;
        }

        private Settled settled(
                UnitId by, int tableVersion, List<CriterionScore> scores, List<Adjustment> adjustments, LocalDate day) {
            return new Settled(named(by, day), tableVersion, scores, adjustments, null, day);
        }

        /** What brought the sheet to a stage; null where it has not come so far. */
        private <E extends ScoreSheetEvent> @Nullable E event(SheetStage stage, Class<E> type) {
            Long at = sheet.steps().get(stage);
            return at == null ? null : type.cast(events.get(at));
        }

        private Named named(UnitId unit, LocalDate day) {
            return Named.unit(unit, units, day);
        }
    }
}
