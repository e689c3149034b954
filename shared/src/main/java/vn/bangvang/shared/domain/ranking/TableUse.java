package vn.bangvang.shared.domain.ranking;

import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;

/** Which version of which score table judged a quarter. */
public record TableUse(Period quarter, ScoreTableId tableId, int version) {

    /** Of the tables by quarter, in the order of the quarters. */
    public static List<TableUse> of(Map<Period, ScoreTable> tables) {
        return tables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        (one, other) -> one.isBefore(other) ? -1 : other.isBefore(one) ? 1 : 0))
                .map(table -> new TableUse(
                        table.getKey(), table.getValue().id(), table.getValue().version()))
                .toList();
    }
}
