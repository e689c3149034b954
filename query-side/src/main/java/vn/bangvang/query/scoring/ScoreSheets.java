package vn.bangvang.query.scoring;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;
import static vn.bangvang.query.readmodel.NameOf.Kind.SCORE_TABLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
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
            @NameOf(CLUSTER) Named cluster,
            @NameOf(on = "stage_since") Named unit,
            String period,
            @NameOf(SCORE_TABLE) Named table,
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

    private static final String SELECT = """
            select * from (
              select id, cluster_id, cluster_id as cluster, unit_id, unit_id as unit, year, quarter, period,
                table_id as table, stage, stage_since, opened_on, self_due_on, cross_due_on, self_scored_on, self_days_late,
                explain_until, sequence,
                (select count(*) from {scoreboard}.scorer c where c.sheet_id = s.id and not declined) as cross_scores,
                (select count(*) from {scoreboard}.scorer c where c.sheet_id = s.id and declined) as declined,
                exists (select from {scoreboard}.published p where p.cluster_id = s.cluster_id
                  and p.year = s.year and p.quarter in (s.quarter, 0)) as published
              from {scoreboard}.sheet s) s""";

    private static final String VISIBLE = """
            published or unit_id = any(:audited::uuid[]) or exists (
              select from {scoreboard}.party p
              where p.cluster_id = s.cluster_id and p.year = s.year and p.unit_id = any(:acting::uuid[]))""";

    /** A cluster and a year of which the reader may see sheets. */
    record Scored(@NameOf(CLUSTER) Named cluster, int year) {}

    private static final String SCORED = """
            select distinct cluster_id as cluster, year from (
              select cluster_id, year from {scoreboard}.published
              union
              select cluster_id, year from {scoreboard}.party where :all or unit_id in (select unnest(:own::uuid[]))) s
            where exists (select from {scoreboard}.sheet t where t.cluster_id = s.cluster_id and t.year = s.year)""";

    private static final int MOST_SCORED = 5_000;

    private final JdbcClient jdbc;

    ScoreSheets(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ScoreSheetRow> handle(FindScoreSheets query, Paging paging, QueryContext context) {
        return visible(context)
                .when(query.cluster(), "cluster_id = :cluster")
                .when(query.period() == null ? null : query.period().toString(), "period = :period")
                .within(query.unit(), context, "unit_id")
                .when(query.stage(), "stage = :stage")
                .page(jdbc, context, paging, "year desc, quarter desc, cluster_id, id", ScoreSheetRow.class);
    }

    /** What the list can be filtered by. */
    List<Scored> scored(QueryContext context) {
        boolean all = context.viewer().auditsEverything();
        return Listing.of(SCORED)
                .with("all", all)
                .with("own", all ? List.of() : context.viewer().actingOrAudited())
                .limited(jdbc, context, "year desc, cluster", MOST_SCORED, Scored.class);
    }

    Optional<ScoreSheetRow> find(UUID id, QueryContext context) {
        return visible(context).where("id = :id", id).one(jdbc, context, ScoreSheetRow.class);
    }

    private static Listing visible(QueryContext context) {
        Listing all = Listing.of(SELECT);
        // Compared with thousands of units, each row would take longer than all the rest.
        return context.viewer().auditsEverything()
                ? all
                : all.with("audited", context.viewer().audited())
                        .with("acting", context.viewer().acting())
                        .where(VISIBLE);
    }
}
