package vn.bangvang.query.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.scoring.EntryForm.By;
import vn.bangvang.query.scoring.EntryForm.Entry;
import vn.bangvang.query.scoring.SheetFiles.SheetFile;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.Combining;
import vn.bangvang.shared.domain.scoring.Combining.Combined;
import vn.bangvang.shared.domain.scoring.ConsolidationPolicy;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetPolicy;
import vn.bangvang.shared.domain.scoring.SheetStage;
import vn.bangvang.shared.domain.scoring.Supplements;

/** The forms in which the reader may enter scores on a sheet: what is due from them first, then what they may correct. */
final class SheetForms {

    private final SheetFile file;
    private final SheetGrid grid;
    private final ScoreTableState versions;
    private final ScoreTable table;
    private final DueToday due;
    private final Viewer viewer;
    private final List<EntryForm> forms = new ArrayList<>();

    private SheetForms(SheetFile file, SheetGrid grid, ScoreTableState versions, DueToday due, Viewer viewer) {
        this.file = file;
        this.grid = grid;
        this.versions = versions;
        this.table = versions.in(file.state().quarter()).orElseThrow().toTable();
        this.due = due;
        this.viewer = viewer;
    }

    static List<EntryForm> of(SheetFile file, SheetGrid grid, ScoreTableState versions, DueToday due, Viewer viewer) {
        return new SheetForms(file, grid, versions, due, viewer).offered();
    }

    private List<EntryForm> offered() {
        ScoreSheetState sheet = file.state();
        if (!due.mine(TaskKind.SELF_SCORE).isEmpty()) {
            forms.add(new EntryForm(
                    "selfScore", "self-scores", "scores", null, "scoredOn", false, false, false, entries(List.of())));
        }
        if (!due.mine(TaskKind.CONSOLIDATE).isEmpty()) {
            forms.add(consolidation(due.mine(TaskKind.CONSOLIDATE).get(0).unit(), combined(sheet)));
        }
        for (DueTask task : due.mine(TaskKind.CROSS_SCORE)) {
            forms.add(new EntryForm(
                    "crossScore",
                    "cross-scores",
                    "scores",
                    scorer(task.unit()),
                    "scoredOn",
                    false,
                    false,
                    file.whole(),
                    entries(List.of())));
        }
        if (!due.mine(TaskKind.REVERIFY).isEmpty()) {
            List<CriterionScore> counting = Supplements.counting(table, sheet.assignments(), settled(sheet));
            forms.add(revision(
                    "reverify",
                    "re-verifications",
                    "reverifiedOn",
                    EntryForm.entries(grid, counting, Supplements.neededToSettle(versions, sheet))));
        }
        corrections(sheet);
        return List.copyOf(forms);
    }

    private void corrections(ScoreSheetState sheet) {
        if (sheet.stage() == SheetStage.SCORING && !file.row().published()) {
            represented().filter(sheet::hasScored).forEach(unit -> correction(sheet, unit));
        } else if (sheet.isFinal() && holds(Role.ORGANISER, organiser())) {
            forms.add(revision(
                    "correctFinal",
                    "finalisations/corrections",
                    "correctedOn",
                    EntryForm.entries(grid, settled(sheet), List.of())));
        }
    }

    /** A self-score stands once its day has passed, but for what is asked anew. */
    private void correction(ScoreSheetState sheet, UnitId unit) {
        boolean self = unit.equals(sheet.unit());
        List<String> anew = Supplements.needed(versions, sheet, unit);
        if (self && SheetPolicy.isOver(sheet.selfDueOn(), viewer.today()) && anew.isEmpty()) {
            return;
        }
        List<Entry> entries =
                EntryForm.entries(grid, Supplements.counting(table, sheet.assignments(), sheet.scoresOf(unit)), anew);
        forms.add(
                self
                        ? new EntryForm(
                                "correctSelf",
                                "self-scores/corrections",
                                "scores",
                                null,
                                "correctedOn",
                                true,
                                false,
                                false,
                                entries)
                        : new EntryForm(
                                "correctCross",
                                "cross-scores/corrections",
                                "scores",
                                scorer(unit),
                                "correctedOn",
                                true,
                                false,
                                file.whole(),
                                entries));
    }

    private EntryForm consolidation(UnitId by, Combined combined) {
        return new EntryForm(
                "consolidate",
                "consolidations",
                "changes",
                new By("consolidatorId", named(by)),
                "consolidatedOn",
                false,
                true,
                true,
                EntryForm.entries(grid, combined.scores(), combined.unsettled()));
    }

    private static EntryForm revision(String act, String path, String day, List<Entry> entries) {
        return new EntryForm(act, path, "changes", null, day, false, true, true, entries);
    }

    /** What the consolidation would make of the cross-scores today. */
    private Combined combined(ScoreSheetState sheet) {
        Map<UnitId, List<CriterionScore>> counting =
                ConsolidationPolicy.counting(versions, table, sheet, viewer.today());
        Map<UnitId, Map<String, Ratio>> shifts = Map.of();
        if (table.terms().normalised()) {
            List<ScoreSheetState> others =
                    viewer.references().scores().of(sheet.cluster(), List.of(sheet.quarter())).stream()
                            .filter(other -> !other.id().equals(sheet.id()))
                            .toList();
            shifts = ConsolidationPolicy.shifts(table, counting, others);
        }
        return Combining.combine(table, sheet.assignments(), counting, shifts);
    }

    private List<Entry> entries(List<CriterionScore> given) {
        return EntryForm.entries(grid, given, List.of());
    }

    private By scorer(UnitId unit) {
        return new By("scorerId", named(unit));
    }

    private Named named(UnitId unit) {
        return Named.unit(unit, viewer.references().units());
    }

    private static List<CriterionScore> settled(ScoreSheetState sheet) {
        return sheet.settled() == null ? List.of() : sheet.settled();
    }

    private Stream<UnitId> represented() {
        return viewer.mandates().stream()
                .filter(mandate -> mandate.role() == Role.REPRESENTATIVE)
                .map(mandate -> mandate.unit())
                .distinct();
    }

    private @Nullable UnitId organiser() {
        return viewer.references()
                .clusters()
                .find(file.state().cluster())
                .map(cluster -> cluster.organiser())
                .orElse(null);
    }

    private boolean holds(Role role, @Nullable UnitId unit) {
        return viewer.mandates().stream()
                .anyMatch(mandate -> mandate.role() == role && mandate.unit().equals(unit));
    }
}
