package vn.bangvang.shared.domain.ranking;

import java.util.List;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.Adding;
import vn.bangvang.shared.domain.scoring.LeafPoints;
import vn.bangvang.shared.domain.scoring.Reference;
import vn.bangvang.shared.domain.scoring.ScoredSheet;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.SheetPoints;
import vn.bangvang.shared.domain.scoring.SheetTotals;

/** The points of one sheet while the bars move: kept in place, since one moved bar may touch thousands of sheets. */
final class LiveSheet {

    private final ScoredSheet scored;
    private final LeafPoints[] leaves;
    private final Adding adding;
    private SheetTotals totals;

    LiveSheet(ScoreTable table, SheetInput sheet, Reference[] references) {
        scored = new ScoredSheet(table, sheet);
        leaves = new LeafPoints[references.length];
        adding = new Adding(table);
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = scored.leaf(i, references[i]);
            adding.plus(i, leaves[i]);
        }
        totals = adding.done(sheet);
    }

    ScoredSheet scored() {
        return scored;
    }

    SheetTotals totals() {
        return totals;
    }

    SheetPoints points() {
        return new SheetPoints(totals, List.of(leaves));
    }

    /** Compares these criteria with their bars anew, and says whether that changed any points. */
    boolean compare(int[] columns, Reference[] references) {
        boolean changed = false;
        for (int column : columns) {
            LeafPoints before = leaves[column];
            if (before.isCompared()) {
                LeafPoints after = scored.leaf(column, references[column]);
                if (!after.equals(before)) {
                    leaves[column] = after;
                    adding.minus(column, before);
                    adding.plus(column, after);
                    changed = true;
                }
            }
        }
        if (changed) {
            totals = adding.done(scored.sheet());
        }
        return changed;
    }
}
