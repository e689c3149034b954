package vn.bangvang.shared.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

/** Score sheets as they stand: what a ranking is computed from. */
public final class ScoreBook {

    /** {@code sequence}: the last event of the sheet's stream, for a guard. */
    public record Sheet(
            ScoreSheetId id,
            ClusterId cluster,
            UnitId unit,
            Period period,
            @Nullable List<CriterionScore> selfScore,
            Map<UnitId, List<CriterionScore>> crossScores,
            long sequence) {

        private Sheet self(List<CriterionScore> scores, long sequence) {
            return new Sheet(id, cluster, unit, period, scores, crossScores, sequence);
        }

        private Sheet cross(UnitId scorer, List<CriterionScore> scores, long sequence) {
            var all = new HashMap<>(crossScores);
            all.put(scorer, scores);
            return new Sheet(id, cluster, unit, period, selfScore, Map.copyOf(all), sequence);
        }
    }

    private final Map<ScoreSheetId, Sheet> sheets = new ConcurrentHashMap<>();

    public void on(ScoreSheetEvent event, long sequence) {
        if (event instanceof ScoreSheetOpened e) {
            sheets.put(
                    e.sheetId(),
                    new Sheet(e.sheetId(), e.clusterId(), e.unitId(), e.period(), null, Map.of(), sequence));
        } else if (event instanceof SelfScoreRecorded e) {
            change(e.sheetId(), sheet -> sheet.self(e.scores(), sequence));
        } else if (event instanceof SelfScoreCorrected e) {
            change(e.sheetId(), sheet -> sheet.self(e.scores(), sequence));
        } else if (event instanceof CrossScoreRecorded e) {
            change(e.sheetId(), sheet -> sheet.cross(e.scorerId(), e.scores(), sequence));
        } else if (event instanceof CrossScoreCorrected e) {
            change(e.sheetId(), sheet -> sheet.cross(e.scorerId(), e.scores(), sequence));
        }
    }

    private void change(ScoreSheetId id, UnaryOperator<Sheet> change) {
        sheets.computeIfPresent(id, (key, sheet) -> change.apply(sheet));
    }

    public List<Sheet> of(ClusterId cluster, List<Period> periods) {
        return sheets.values().stream()
                .filter(s -> s.cluster().equals(cluster) && periods.contains(s.period()))
                .toList();
    }
}
