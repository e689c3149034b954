package vn.bangvang.shared.domain.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;

/** The sheets of a quarter as a live ranking knows them. Sheets never change in place, so another object is another state. */
final class QuarterCache {

    private final ScoreTable table;
    private Map<ScoreSheetId, ScoreSheetState> seen = Map.of();
    private Map<UnitId, Map<String, Ratio>> shifts = Map.of();

    QuarterCache(ScoreTable table) {
        this.table = table;
    }

    /** Tells the live ranking what is not as it was at the last look. */
    void look(List<ScoreSheetState> opened, LiveRanking live) {
        Map<ScoreSheetId, ScoreSheetState> now = new HashMap<>();
        opened.forEach(sheet -> now.put(sheet.id(), sheet));
        seen.values().stream()
                .filter(sheet -> !now.containsKey(sheet.id()))
                .forEach(sheet -> live.remove(sheet.unit(), sheet.quarter()));
        changed(opened).forEach(sheet -> live.put(Counting.known(sheet, table, shifts)));
        seen = now;
    }

    /** All of them, when scorers turn out harsher or more lenient than it seemed. */
    private List<ScoreSheetState> changed(List<ScoreSheetState> opened) {
        List<ScoreSheetState> changed =
                opened.stream().filter(sheet -> seen.get(sheet.id()) != sheet).toList();
        Map<UnitId, Map<String, Ratio>> before = shifts;
        shifts = Counting.shifts(opened, table);
        return shifts.equals(before) ? changed : opened;
    }
}
