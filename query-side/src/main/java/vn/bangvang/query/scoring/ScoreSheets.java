package vn.bangvang.query.scoring;

import java.time.LocalDate;
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
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoring.SheetStage;

/**
 * What the scoreboard is asked. Before its ranking is published the members of the cluster, its organiser and the auditors
 * of the unit alone see that there is a sheet and how far it has come, and fewer what was scored; to others it does not
 * exist.
 */
@Component
final class ScoreSheets {

    record FindScoreSheets(
            @Nullable UUID cluster,
            @Nullable Period period,
            @Nullable UUID unit,
            @Nullable SheetStage stage) {}

    /**
     * @param selfDaysLate 0 when the self-score came in time
     * @param crossScores how many members have scored it
     * @param declined how many members have declined to
     */
    record ScoreSheetRow(
            UUID id,
            Named cluster,
            Named unit,
            String period,
            Named table,
            SheetStage stage,
            LocalDate stageSince,
            LocalDate openedOn,
            @Nullable LocalDate selfDueOn,
            @Nullable LocalDate crossDueOn,
            @Nullable LocalDate selfScoredOn,
            int selfDaysLate,
            int crossScores,
            int declined,
            @Nullable LocalDate explainUntil,
            boolean published,
            long sequence) {}

    private static final String SELECT = "select * from (select s.*,"
            + " (select count(*) from {scoreboard}.scorer c where c.sheet_id = s.id and not declined) crossed,"
            + " (select count(*) from {scoreboard}.scorer c where c.sheet_id = s.id and declined) declined,"
            + " exists (select from {scoreboard}.published p where p.cluster_id = s.cluster_id"
            + " and p.year = s.year and p.quarter in (s.quarter, 0)) published from {scoreboard}.sheet s) s";
    private static final String VISIBLE = "published or unit_id = any(?::uuid[])"
            + " or exists (select from {scoreboard}.party p where p.cluster_id = s.cluster_id"
            + " and p.year = s.year and p.unit_id = any(?::uuid[]))";

    private final JdbcClient jdbc;

    ScoreSheets(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ScoreSheetRow> handle(FindScoreSheets query, Paging paging, QueryContext reading) {
        return visible(reading)
                .when(query.cluster(), "cluster_id = ?")
                .when(query.period() == null ? null : query.period().toString(), "period = ?")
                .within(query.unit(), reading, "unit_id")
                .when(query.stage() == null ? null : query.stage().name(), "stage = ?")
                .page(jdbc, reading, paging, "year desc, quarter desc, id", ScoreSheets::row);
    }

    Optional<ScoreSheetRow> find(UUID id, QueryContext reading) {
        return visible(reading).where("id = ?", id).one(jdbc, reading, ScoreSheets::row);
    }

    private static Listing visible(QueryContext reading) {
        return Listing.of(SELECT)
                .where(
                        VISIBLE,
                        Stored.array(reading.reader().audited()),
                        Stored.array(reading.reader().acting()));
    }

    private static ScoreSheetRow row(Row row) {
        return new ScoreSheetRow(
                row.uuid("id"),
                row.cluster("cluster_id"),
                row.unit("unit_id", row.date("stage_since")),
                row.text("period"),
                row.scoreTable("table_id"),
                SheetStage.valueOf(row.text("stage")),
                row.date("stage_since"),
                row.date("opened_on"),
                row.dateOrNull("self_due_on"),
                row.dateOrNull("cross_due_on"),
                row.dateOrNull("self_scored_on"),
                row.number("self_days_late"),
                row.number("crossed"),
                row.number("declined"),
                row.dateOrNull("explain_until"),
                row.flag("published"),
                row.bigNumber("sequence"));
    }
}
