package vn.bangvang.query.scoreboard;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bangvang.query.readmodel.Reader;
import vn.bangvang.query.readmodel.ScoreViewers;
import vn.bangvang.query.scoreboard.ScoreSheets.ScoreSheetRow;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.UnitId;

/**
 * What a reader may see of a sheet. A member that scores another one sees what is assigned, the evidence, and what it has
 * recorded itself; before the ranking is published it sees no other score.
 */
record SheetView(boolean whole, Set<UnitId> acting) {

    static SheetView of(ScoreSheetRow sheet, Reader reader) {
        ScoreViewers viewers =
                ScoreViewers.of(reader, new ClusterId(sheet.cluster().id()), Period.of(sheet.period()));
        return new SheetView(viewers.sees(new UnitId(sheet.unit().id())), reader.acting());
    }

    boolean shows(ScoreSheetEvent event) {
        if (event instanceof CrossScoreRecorded e) {
            return whole || acting.contains(e.scorerId());
        } else if (event instanceof CrossScoreCorrected e) {
            return whole || acting.contains(e.scorerId());
        } else if (event instanceof CrossScoringDeclined e) {
            return whole || acting.contains(e.scorerId());
        }
        return whole || event instanceof ScoreSheetOpened || event instanceof AssignmentsCorrected;
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
