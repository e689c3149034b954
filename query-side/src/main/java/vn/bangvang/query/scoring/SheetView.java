package vn.bangvang.query.scoring;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.scoring.ScoreSheets.ScoreSheetRow;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.Assigning;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.OfScorer;

/**
 * What a reader may see of a sheet. A member that scores another one sees what is assigned, the evidence, and what it has
 * recorded itself; before the ranking is published it sees no other score.
 */
record SheetView(boolean whole, Set<UnitId> acting) {

    static SheetView of(ScoreSheetRow sheet, Viewer viewer) {
        ScoreVisibility viewers =
                ScoreVisibility.of(viewer, new ClusterId(sheet.cluster().id()), Period.of(sheet.period()));
        return new SheetView(viewers.sees(new UnitId(sheet.unit().id())), viewer.acting());
    }

    boolean shows(ScoreSheetEvent event) {
        return whole || event instanceof Assigning || event instanceof OfScorer e && acting.contains(e.scorerId());
    }

    SheetDetails of(SheetDetails all) {
        if (whole) {
            return all;
        }
        Set<UUID> own = acting.stream().map(UnitId::value).collect(Collectors.toSet());
        return new SheetDetails(
                all.assignments(),
                all.evidence(),
                null,
                all.crossScores().stream()
                        .filter(score -> own.contains(score.scorer().id()))
                        .toList(),
                all.declined().stream()
                        .filter(declined -> own.contains(declined.scorer().id()))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
