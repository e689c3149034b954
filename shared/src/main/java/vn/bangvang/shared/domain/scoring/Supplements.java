package vn.bangvang.shared.domain.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoretable.ScoreTableState.Version;
import vn.bangvang.shared.domain.scoretable.TableEffect;
import vn.bangvang.shared.domain.scoretable.TablePolicy;

/** What an amended table or corrected assignments ask of scores that were given before (chấm bổ sung). */
public final class Supplements {

    private Supplements() {}

    /** The criteria on which a unit's list has to be given anew. */
    public static List<String> needed(ScoreTableState table, ScoreSheetState sheet, UnitId scorer) {
        return needed(table, sheet, sheet.versionOf(scorer), sheet.scoresOf(scorer));
    }

    /** The criteria that have to be settled anew. */
    public static List<String> neededToSettle(ScoreTableState table, ScoreSheetState sheet) {
        Settlement settled = sheet.settlement();
        return settled == null
                ? needed(table, sheet, 0, List.of())
                : needed(table, sheet, settled.tableVersion(), settled.scores());
    }

    private static List<String> needed(
            ScoreTableState table, ScoreSheetState sheet, int version, List<CriterionScore> scores) {
        ScoreTable inForce = table.in(sheet.quarter()).orElseThrow().toTable();
        ScoreTable under = table.version(version).map(Version::toTable).orElse(inForce);
        return needed(under, inForce, sheet.assignments(), scores);
    }

    /**
     * The assigned criteria that have no score yet, or one that was given while they were worth or counted otherwise.
     *
     * @param under the version the scores were given under
     */
    public static List<String> needed(
            ScoreTable under, ScoreTable inForce, List<Assignment> assignments, List<CriterionScore> scores) {
        TableEffect effect = TablePolicy.effect(under, inForce);
        Set<String> standing = new HashSet<>();
        scores.forEach(score -> standing.add(score.criterion()));
        effect.added().forEach(standing::remove);
        effect.changed().forEach(standing::remove);
        return inForce.assignedLeaves(assignments).stream()
                .map(Criterion::code)
                .filter(code -> !standing.contains(code))
                .toList();
    }

    /** The scores that still count: those on criteria that the unit has to be scored on now. */
    public static List<CriterionScore> counting(
            ScoreTable inForce, List<Assignment> assignments, List<CriterionScore> scores) {
        List<String> asked = inForce.assignedLeaves(assignments).stream()
                .map(Criterion::code)
                .toList();
        return scores.stream()
                .filter(score -> asked.contains(score.criterion()))
                .toList();
    }
}
