package vn.bangvang.shared.domain.scoring;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
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

/**
 * A score sheet as it stands (phiếu chấm điểm). What each of its events means is said here and nowhere else. Reasons,
 * adjustments and explanations are no part of it: it names the events that they stand in, by their place in the stream.
 *
 * @param assignedAt the event that laid down what the unit is asked
 * @param assignedOn the business date of the last correction of what it is asked; null before the first
 * @param selfDueOn the last day, inclusive; null where none is set
 * @param crossDueOn the last day, inclusive; null where none is set
 * @param crossScores the lists that stand, by scorer
 * @param declined who does not cross-score it, and why
 * @param entries by unit, of the list that stands or the declining; the unit's own list is among them
 * @param selfScorers who entered the unit's own list, once or again
 * @param scoredUpTo the last business date of scoring, on which it may be consolidated at the earliest
 * @param settlement null while it is scored
 * @param explainUntil the last day to explain, as the consolidation set it; null where it set none
 * @param stageSince the business date on which it came to its stage; a final score that is corrected stays final
 * @param reachedOn the day from which on the next step may be taken
 * @param steps the event that brought each stage it has passed, by its place in the stream
 * @param sequence the last event of its stream, for a guard
 */
@RecordBuilder
public record ScoreSheetState(
        ScoreSheetId id,
        ClusterId cluster,
        UnitId unit,
        Period quarter,
        ScoreTableId table,
        List<Assignment> assignments,
        long assignedAt,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate selfDueOn,
        @Nullable LocalDate crossDueOn,
        LocalDate openedOn,
        @Nullable List<CriterionScore> selfScore,
        Map<UnitId, List<CriterionScore>> crossScores,
        Map<UnitId, DeclineGround> declined,
        Map<UnitId, ScoreEntry> entries,
        Set<Author> selfScorers,
        LocalDate scoredUpTo,
        @Nullable Settlement settlement,
        @Nullable LocalDate explainUntil,
        Score lateDeduction,
        SheetStage stage,
        LocalDate stageSince,
        LocalDate reachedOn,
        Map<SheetStage, Long> steps,
        long sequence)
        implements ScoreSheetStateBuilder.With {

    public static final Fold<ScoreSheetState, ScoreSheetEvent> FOLD =
            new Fold<>(ScoreSheetState::first, ScoreSheetState::after);

    /**
     * The same, without the values that were scored, for whoever follows how far many sheets have come: no event's meaning
     * depends on a value that was scored before.
     */
    public static final Fold<ScoreSheetState, ScoreSheetEvent> PROGRESS = new Fold<>(
            event -> first(event).withoutValues(),
            (before, event) -> before.after(event).withoutValues());

    private static ScoreSheetState first(EventEnvelope<ScoreSheetEvent> envelope) {
        if (envelope.event() instanceof ScoreSheetOpened e) {
            return opened(e, envelope.sequence());
        }
        throw new IllegalArgumentException("A score sheet begins with its opening");
    }

    private static ScoreSheetState opened(ScoreSheetOpened event, long sequence) {
        return ScoreSheetStateBuilder.builder()
                .id(event.sheetId())
                .cluster(event.clusterId())
                .unit(event.unitId())
                .quarter(event.period())
                .table(event.tableId())
                .assignments(event.assignments())
                .assignedAt(sequence)
                .selfDueOn(event.selfDueOn())
                .crossDueOn(event.crossDueOn())
                .openedOn(event.openedOn())
                .crossScores(Map.of())
                .declined(Map.of())
                .entries(Map.of())
                .selfScorers(Set.of())
                .scoredUpTo(event.openedOn())
                .lateDeduction(Score.ZERO)
                .stage(SheetStage.SCORING)
                .stageSince(event.openedOn())
                .reachedOn(event.openedOn())
                .steps(Map.of())
                .sequence(sequence)
                .build();
    }

    public ScoreSheetState after(EventEnvelope<ScoreSheetEvent> envelope) {
        return withSequence(envelope.sequence()).scored(envelope.event(), envelope.actor());
    }

    private ScoreSheetState scored(ScoreSheetEvent event, ActorMetadata actor) {
        if (event instanceof AssignmentsCorrected e) {
            return with(s -> s.assignments(e.assignments()).assignedAt(sequence).assignedOn(e.correctedOn()));
        } else if (event instanceof SelfScoreRecorded e) {
            return selfScored(e.scores(), actor).entered(unit, recorded(e.tableVersion(), e.daysLate(), e.scoredOn()));
        } else if (event instanceof SelfScoreCorrected e) {
            return selfScored(e.scores(), actor).entered(unit, corrected(unit, e.tableVersion(), e.correctedOn()));
        } else if (event instanceof CrossScoreRecorded e) {
            return crossScored(e.scorerId(), e.scores())
                    .entered(e.scorerId(), recorded(e.tableVersion(), e.daysLate(), e.scoredOn()));
        } else if (event instanceof CrossScoreCorrected e) {
            return crossScored(e.scorerId(), e.scores())
                    .entered(e.scorerId(), corrected(e.scorerId(), e.tableVersion(), e.correctedOn()));
        } else if (event instanceof CrossScoringDeclined e) {
            return declined(e.scorerId(), e.ground())
                    .entered(e.scorerId(), ScoreEntry.declined(e.declinedOn(), sequence));
        }
        return settled(event);
    }

    private ScoreSheetState settled(ScoreSheetEvent event) {
        if (event instanceof SheetConsolidated e) {
            return settled(e.consolidatorId(), e.tableVersion(), e.scores())
                    .withExplainUntil(e.explainUntil())
                    .at(SheetStage.CONSOLIDATED, e.consolidatedOn());
        } else if (event instanceof ConsolidationAccepted e) {
            return at(SheetStage.ACCEPTED, e.acceptedOn());
        } else if (event instanceof ExplanationSubmitted e) {
            return at(SheetStage.EXPLAINED, e.explainedOn());
        } else if (event instanceof SheetReverified e) {
            return settled(e.organiserId(), e.tableVersion(), e.scores()).at(SheetStage.REVERIFIED, e.reverifiedOn());
        } else if (event instanceof SheetFinalised e) {
            return settled(e.organiserId(), e.tableVersion(), e.scores())
                    .withLateDeduction(e.lateDeduction())
                    .at(SheetStage.FINAL, e.finalisedOn());
        } else if (event instanceof FinalScoreCorrected e) {
            return settled(e.organiserId(), e.tableVersion(), e.scores())
                    .at(SheetStage.FINAL, e.correctedOn())
                    .withStageSince(stageSince);
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private ScoreSheetState selfScored(List<CriterionScore> scores, ActorMetadata actor) {
        return with(s -> s.selfScore(scores).selfScorers(actor.joining(selfScorers)));
    }

    /** Who declined may score after all. */
    private ScoreSheetState crossScored(UnitId scorer, List<CriterionScore> scores) {
        return with(s -> s.crossScores(changed(crossScores, lists -> lists.put(scorer, scores)))
                .declined(changed(declined, units -> units.remove(scorer))));
    }

    /** What the unit had scored before does not count any more. */
    private ScoreSheetState declined(UnitId scorer, DeclineGround ground) {
        return with(s -> s.crossScores(changed(crossScores, lists -> lists.remove(scorer)))
                .declined(changed(declined, units -> units.put(scorer, ground))));
    }

    private ScoreEntry recorded(int tableVersion, int daysLate, LocalDate day) {
        return ScoreEntry.recorded(tableVersion, daysLate, day, sequence);
    }

    private ScoreEntry corrected(UnitId scorer, int tableVersion, LocalDate day) {
        ScoreEntry before = entries.get(scorer);
        return before == null ? recorded(tableVersion, 0, day) : before.corrected(tableVersion, day, sequence);
    }

    private ScoreSheetState entered(UnitId scorer, ScoreEntry entry) {
        return with(s -> s.entries(changed(entries, all -> all.put(scorer, entry)))
                .scoredUpTo(entry.on().isAfter(scoredUpTo) ? entry.on() : scoredUpTo));
    }

    private ScoreSheetState settled(UnitId by, int tableVersion, List<CriterionScore> scores) {
        return withSettlement(new Settlement(by, tableVersion, scores, sequence));
    }

    private ScoreSheetState at(SheetStage reached, LocalDate day) {
        return with(s -> s.stage(reached)
                .stageSince(day)
                .reachedOn(day)
                .steps(changed(steps, all -> all.put(reached, sequence))));
    }

    private static <K, V> Map<K, V> changed(Map<K, V> before, Consumer<Map<K, V>> change) {
        Map<K, V> copy = new HashMap<>(before);
        change.accept(copy);
        return Map.copyOf(copy);
    }

    /** How far it has come, without the values that were scored. */
    public ScoreSheetState withoutValues() {
        return with(s -> s.selfScore(selfScore == null ? null : List.of())
                .crossScores(changed(crossScores, lists -> lists.replaceAll((scorer, scores) -> List.of())))
                .settlement(
                        settlement == null
                                ? null
                                : new Settlement(
                                        settlement.by(), settlement.tableVersion(), List.of(), settlement.at())));
    }

    /** The scores of the stage it has come to: consolidated, re-verified or final; null before. */
    public @Nullable List<CriterionScore> settled() {
        return settlement == null ? null : settlement.scores();
    }

    /** The list that a unit has given, the sheet's own unit or another; empty where none stands. */
    public List<CriterionScore> scoresOf(UnitId scorer) {
        List<CriterionScore> given = scorer.equals(unit) ? selfScore : crossScores.get(scorer);
        return given == null ? List.of() : given;
    }

    public boolean hasScored(UnitId scorer) {
        return scorer.equals(unit) ? selfScore != null : crossScores.containsKey(scorer);
    }

    /** The version of the table that the unit's list was checked against; 0 where it has given none. */
    public int versionOf(UnitId scorer) {
        ScoreEntry entry = entries.get(scorer);
        return entry == null ? 0 : entry.tableVersion();
    }

    /** The unit's own list; null before it has scored itself. */
    public @Nullable ScoreEntry selfEntry() {
        return entries.get(unit);
    }

    /** Whose lists stand, in the order in which they first came in. */
    public List<UnitId> crossScorers() {
        return inOrder(crossScores.keySet().stream());
    }

    /** Who declined, in the order in which they did. */
    public List<UnitId> decliners() {
        return inOrder(declined.keySet().stream());
    }

    private List<UnitId> inOrder(Stream<UnitId> units) {
        return units.sorted(Comparator.comparing(scorer -> entries.get(scorer).firstAt()))
                .toList();
    }

    /** Other units whose list or declining is of the last event. */
    public List<UnitId> othersEnteredLast() {
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getValue().at() == sequence && !entry.getKey().equals(unit))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Until when the unit may explain; null where no day is set, and once the sheet has come further. */
    public @Nullable LocalDate mayExplainUntil() {
        return stage == SheetStage.CONSOLIDATED ? explainUntil : null;
    }

    /** Whether assignments were corrected since the scores were settled. */
    public boolean isAssignedSinceSettled() {
        return settlement != null && assignedAt > settlement.at();
    }

    /** Whether the self-score came after its day, or not at all by the time the others' scores were consolidated. */
    public boolean isLate() {
        ScoreEntry own = selfEntry();
        boolean missed = selfScore == null && selfDueOn != null && stage != SheetStage.SCORING;
        return own != null && own.daysLate() > 0 || missed;
    }

    public boolean isFinal() {
        return stage == SheetStage.FINAL;
    }
}
