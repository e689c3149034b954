package vn.bangvang.query.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Score;

/**
 * What the scoreboard is asked. Before its ranking is published a sheet is seen by the members of the cluster, its
 * organiser and the auditors of the unit alone; to others it does not exist.
 */
@Component
final class ScoreSheets {

    record FindScoreSheets(
            @Nullable UUID cluster,
            @Nullable Period period,
            @Nullable UUID unit) {}

    record ScoreSheetRow(
            UUID id,
            Named cluster,
            Named unit,
            String period,
            LocalDate openedOn,
            @Nullable LocalDate selfScoredOn,
            @Nullable Score selfTotal,
            int crossScores,
            boolean published,
            long sequence) {}

    record Scored(
            Named scorer,
            List<CriterionScore> scores,
            Score total,
            LocalDate scoredOn,
            @Nullable String reason) {}

    record Details(List<Criterion> criteria, @Nullable Scored selfScore, List<Scored> crossScores) {}

    private static final String SELECT = "select * from (select s.*, (select count(*) from"
            + " read_scoreboard_v1.cross_score c where c.sheet_id = s.id) crossed,"
            + " exists (select from read_scoreboard_v1.published p where p.cluster_id = s.cluster_id"
            + " and p.year = s.year and p.quarter in (s.quarter, 0)) published from read_scoreboard_v1.sheet s) s";
    private static final String VISIBLE = "published or unit_id = any(?::uuid[])"
            + " or exists (select from read_scoreboard_v1.party p where p.cluster_id = s.cluster_id"
            + " and p.year = s.year and p.unit_id = any(?::uuid[]))";

    private final JdbcClient jdbc;

    ScoreSheets(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ScoreSheetRow> handle(FindScoreSheets query, Paging paging, Reading reading) {
        return visible(reading)
                .when(query.cluster(), "cluster_id = ?")
                .when(query.period() == null ? null : query.period().toString(), "period = ?")
                .when(query.unit(), "unit_id = ?")
                .page(jdbc, reading, paging, "year desc, quarter desc, id", ScoreSheets::row);
    }

    Optional<ScoreSheetRow> find(UUID id, Reading reading) {
        return visible(reading).where("id = ?", id).list(jdbc, reading, ScoreSheets::row).stream()
                .findFirst();
    }

    private static Listing visible(Reading reading) {
        List<UUID> acting = reading.reader().mandates().stream()
                .map(mandate -> mandate.unit().value())
                .toList();
        return Listing.of(SELECT).where(VISIBLE, Stored.array(reading.reader().audited()), Stored.array(acting));
    }

    Details details(UUID sheet, Reading reading) {
        List<Scored> crossed = Listing.of("select * from read_scoreboard_v1.cross_score")
                .where("sheet_id = ?", sheet)
                .list(jdbc, reading, row -> scored(row, "scorer_id", "scores", "scored_on", "reason"));
        return Listing.of("select * from read_scoreboard_v1.sheet")
                .where("id = ?", sheet)
                .list(jdbc, reading, row -> new Details(row.list("criteria", Criterion.class), self(row), crossed))
                .get(0);
    }

    private static @Nullable Scored self(Row row) {
        return row.textOrNull("self_scores") == null
                ? null
                : scored(row, "unit_id", "self_scores", "self_scored_on", "self_reason");
    }

    private static Scored scored(Row row, String scorer, String scores, String day, String reason) {
        List<CriterionScore> given = row.list(scores, CriterionScore.class);
        return new Scored(row.unit(scorer), given, total(given), row.date(day), row.textOrNull(reason));
    }

    private static Score total(List<CriterionScore> scores) {
        return Score.sum(scores.stream().map(CriterionScore::score).toList());
    }

    private static ScoreSheetRow row(Row row) {
        return new ScoreSheetRow(
                row.uuid("id"),
                row.cluster("cluster_id"),
                row.unit("unit_id"),
                row.text("period"),
                row.date("opened_on"),
                row.dateOrNull("self_scored_on"),
                row.textOrNull("self_scores") == null ? null : total(row.list("self_scores", CriterionScore.class)),
                row.number("crossed"),
                row.flag("published"),
                row.bigNumber("sequence"));
    }
}
