package vn.bangvang.query.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

/** One row a sheet and one a cross-score, with what decides who may see them. */
@Component
public final class Scoreboard implements ReadModel {

    @Override
    public String name() {
        return "scoreboard";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(ScoreSheetOpened.class, this::opened)
                .on(SelfScoreRecorded.class, (e, r, rows) -> self(e.sheetId(), e.scores(), e.scoredOn(), null, r, rows))
                .on(
                        SelfScoreCorrected.class,
                        (e, r, rows) -> self(e.sheetId(), e.scores(), e.correctedOn(), e.reason(), r, rows))
                .on(CrossScoreRecorded.class, this::crossScored)
                .on(CrossScoreCorrected.class, this::crossCorrected)
                .on(
                        ClusterYearOpened.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(
                        ClusterYearCorrected.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(RankingPublished.class, this::published);
    }

    private void opened(ScoreSheetOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_scoreboard_v1.sheet (id, cluster_id, unit_id, year, quarter, period, criteria,"
                        + " opened_on, sequence) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                event.sheetId(),
                event.sheetId().value(),
                event.clusterId().value(),
                event.unitId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                Stored.json(event.criteria()),
                event.openedOn(),
                recorded.sequence());
    }

    private void self(
            ScoreSheetId sheet,
            List<CriterionScore> scores,
            LocalDate day,
            @Nullable String reason,
            Recorded recorded,
            RowBatch rows) {
        rows.one(
                "update read_scoreboard_v1.sheet set self_scores = ?::jsonb, self_scored_on = ?, self_reason = ?,"
                        + " sequence = ? where id = ?",
                sheet,
                Stored.json(scores),
                day,
                reason,
                recorded.sequence(),
                sheet.value());
    }

    private void crossScored(CrossScoreRecorded event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_scoreboard_v1.cross_score (sheet_id, scorer_id, scores, scored_on)"
                        + " values (?, ?, ?::jsonb, ?)",
                event.sheetId() + "/" + event.scorerId(),
                event.sheetId().value(),
                event.scorerId().value(),
                Stored.json(event.scores()),
                event.scoredOn());
        touch(event.sheetId(), recorded, rows);
    }

    private void crossCorrected(CrossScoreCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_scoreboard_v1.cross_score set scores = ?::jsonb, scored_on = ?, reason = ?"
                        + " where sheet_id = ? and scorer_id = ?",
                event.sheetId() + "/" + event.scorerId(),
                Stored.json(event.scores()),
                event.correctedOn(),
                event.reason(),
                event.sheetId().value(),
                event.scorerId().value());
        touch(event.sheetId(), recorded, rows);
    }

    private static void touch(ScoreSheetId sheet, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_scoreboard_v1.sheet set sequence = ? where id = ?",
                sheet,
                recorded.sequence(),
                sheet.value());
    }

    private void parties(ClusterId cluster, int year, UnitId organiser, List<UnitId> members, RowBatch rows) {
        String key = cluster + "/" + year;
        rows.any("delete from read_scoreboard_v1.party where cluster_id = ? and year = ?", key, cluster.value(), year);
        Stream.concat(members.stream(), Stream.of(organiser))
                .distinct()
                .forEach(unit -> rows.one(
                        "insert into read_scoreboard_v1.party (cluster_id, year, unit_id) values (?, ?, ?)",
                        key,
                        cluster.value(),
                        year,
                        unit.value()));
    }

    private void published(RankingPublished event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_scoreboard_v1.published (cluster_id, year, quarter) values (?, ?, ?)",
                event.rankingId(),
                event.clusterId().value(),
                event.period().year(),
                event.period().quarter());
    }
}
