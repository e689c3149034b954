package vn.bangvang.shared.domain.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;

/**
 * What a score sheet asks of whom, from the self-score to the final score: what {@link SheetPolicy} and {@link
 * ConsolidationPolicy} take. Whom a last day has kept waiting is waited for no longer from the day after.
 */
public final class SheetTasks {

    /**
     * What a sheet does not know of itself.
     *
     * @param organiser of the cluster; empty where it is not known
     * @param consolidator the member that consolidates this sheet: the cluster's leader, or its deputy
     * @param members of the quarter
     * @param table the one that judges the quarter
     * @param sheets of the quarter, this one among them
     * @param closed whether a published ranking rests on the quarter
     */
    public record Quarter(
            Optional<UnitId> organiser,
            Optional<UnitId> consolidator,
            List<UnitId> members,
            Optional<ScoreTableState> table,
            Collection<ScoreSheetState> sheets,
            boolean closed) {

        private boolean isNormalised(ScoreSheetState sheet) {
            return table.flatMap(known -> known.in(sheet.quarter()))
                    .filter(version -> version.terms().normalised())
                    .isPresent();
        }
    }

    private SheetTasks() {}

    public static List<DueTask> due(ScoreSheetState sheet, Quarter quarter) {
        if (sheet.isFinal() || quarter.closed()) {
            return List.of();
        }
        return sheet.stage() == SheetStage.SCORING ? scoring(sheet, quarter) : settling(sheet, quarter);
    }

    private static List<DueTask> scoring(ScoreSheetState sheet, Quarter quarter) {
        List<DueTask> due = new ArrayList<>();
        if (sheet.selfScore() == null) {
            due.add(represent(TaskKind.SELF_SCORE, sheet.unit(), sheet).dueBy(sheet.selfDueOn()));
        }
        List<UnitId> others = ConsolidationPolicy.others(quarter.members(), sheet.unit());
        others.stream()
                .filter(other -> SheetPolicy.isSilent(sheet, other))
                .map(other -> represent(TaskKind.CROSS_SCORE, other, sheet)
                        .from(selfAwaited(sheet))
                        .dueBy(sheet.crossDueOn()))
                .forEach(due::add);
        Stream.concat(Stream.of(sheet.unit()), others.stream())
                .filter(scorer -> isOutdated(sheet, scorer, quarter))
                .map(scorer -> represent(TaskKind.SUPPLEMENT, scorer, sheet).withSince(outdatedSince(sheet, quarter)))
                .forEach(due::add);
        quarter.consolidator()
                .filter(consolidator -> mayConsolidate(sheet, consolidator, quarter))
                .map(consolidator -> represent(TaskKind.CONSOLIDATE, consolidator, sheet)
                        .from(Days.later(selfAwaited(sheet), othersAwaited(sheet, others, quarter))))
                .ifPresent(due::add);
        return due;
    }

    private static DueTask represent(TaskKind kind, UnitId unit, ScoreSheetState sheet) {
        return DueTask.of(kind, Role.REPRESENTATIVE, unit, sheet.stageSince());
    }

    /** The day from which the others need not wait for the self-score; null where they need not at all. */
    private static @Nullable LocalDate selfAwaited(ScoreSheetState sheet) {
        return sheet.selfScore() == null ? dayAfter(sheet.selfDueOn()) : null;
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate dueOn) {
        return dueOn == null ? null : dueOn.plusDays(1);
    }

    /** Somebody's scores count or will, or whoever would consolidate has stepped back like all others. */
    private static boolean mayConsolidate(ScoreSheetState sheet, UnitId consolidator, Quarter quarter) {
        boolean scored = sheet.crossScorers().stream().anyMatch(scorer -> !isOutdated(sheet, scorer, quarter));
        boolean all = !quarter.isNormalised(sheet)
                || quarter.members().stream().allMatch(member -> sheetOf(member, sheet, quarter) != null);
        return all && (scored || sheet.declined().containsKey(consolidator));
    }

    /** The day from which nobody's scores are waited for; null where they are not at all. */
    private static @Nullable LocalDate othersAwaited(ScoreSheetState sheet, List<UnitId> others, Quarter quarter) {
        LocalDate from = awaited(sheet, others);
        if (isOutdated(sheet, sheet.unit(), quarter)) {
            from = Days.later(from, dayAfter(sheet.selfDueOn()));
        }
        if (sheet.crossScorers().stream().anyMatch(scorer -> isOutdated(sheet, scorer, quarter))) {
            from = Days.later(from, dayAfter(sheet.crossDueOn()));
        }
        if (quarter.isNormalised(sheet)) {
            from = quarter.members().stream()
                    .map(member -> awaited(
                            Objects.requireNonNull(sheetOf(member, sheet, quarter)),
                            ConsolidationPolicy.others(quarter.members(), member)))
                    .reduce(from, Days::later);
        }
        return from;
    }

    private static @Nullable LocalDate awaited(ScoreSheetState sheet, List<UnitId> others) {
        return others.stream().anyMatch(other -> SheetPolicy.isSilent(sheet, other))
                ? dayAfter(sheet.crossDueOn())
                : null;
    }

    private static @Nullable ScoreSheetState sheetOf(UnitId member, ScoreSheetState sheet, Quarter quarter) {
        Predicate<ScoreSheetState> ofMember = one -> one.unit().equals(member);
        return member.equals(sheet.unit())
                ? sheet
                : quarter.sheets().stream().filter(ofMember).findFirst().orElse(null);
    }

    /** A list that stands and has to be given anew, in part at least. */
    private static boolean isOutdated(ScoreSheetState sheet, UnitId scorer, Quarter quarter) {
        return sheet.hasScored(scorer)
                && quarter.table()
                        .filter(table -> mayBeOutdated(table, sheet, scorer))
                        .filter(table ->
                                !Supplements.needed(table, sheet, scorer).isEmpty())
                        .isPresent();
    }

    /** Otherwise scores were complete under their version, and nothing has moved since. */
    private static boolean mayBeOutdated(ScoreTableState table, ScoreSheetState sheet, UnitId scorer) {
        return sheet.assignedOn() != null
                || table.in(sheet.quarter())
                        .filter(inForce -> inForce.version() != sheet.versionOf(scorer))
                        .isPresent();
    }

    private static LocalDate outdatedSince(ScoreSheetState sheet, Quarter quarter) {
        LocalDate amended = quarter.table().map(ScoreTableState::amendedOn).orElse(null);
        LocalDate since = Days.later(amended, sheet.assignedOn());
        return since == null ? sheet.stageSince() : since;
    }

    private static List<DueTask> settling(ScoreSheetState sheet, Quarter quarter) {
        List<DueTask> due = new ArrayList<>();
        if (sheet.mayExplainUntil() != null) {
            due.add(represent(TaskKind.EXPLAIN_OR_ACCEPT, sheet.unit(), sheet)
                    .until(sheet.mayExplainUntil())
                    .dueBy(sheet.mayExplainUntil()));
        }
        boolean outdated = quarter.table()
                .filter(table -> !Supplements.neededToSettle(table, sheet).isEmpty())
                .isPresent();
        TaskKind next = SheetPolicy.mustBeReverified(sheet, outdated) ? TaskKind.REVERIFY : TaskKind.FINALISE;
        quarter.organiser()
                .map(organiser -> DueTask.of(next, Role.ORGANISER, organiser, sheet.stageSince())
                        .from(dayAfter(sheet.mayExplainUntil())))
                .ifPresent(due::add);
        return due;
    }
}
