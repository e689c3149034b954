package vn.bangvang.query.ranking;

import io.swagger.v3.oas.annotations.Parameter;
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
import vn.bangvang.shared.domain.ranking.RankingState.Status;

/**
 * What the rankings are asked. Until it is published a ranking is seen by the members of the cluster, its organiser and
 * their auditors alone; to others it does not exist.
 */
@Component
final class Rankings {

    record FindRankings(
            @Nullable UUID cluster,
            @Nullable Integer year,
            @Nullable Status state,

            @Parameter(description = "Công bố từ ngày · published from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Công bố đến hết ngày · published up to this day") @Nullable
            LocalDate to) {}

    /** @param version of what was proposed or published last; 0 before */
    record RankingHead(
            UUID id,
            Named cluster,
            Named organiser,
            String period,
            Status state,
            int version,
            LocalDate openedOn,
            @Nullable LocalDate proposedOn,
            @Nullable LocalDate objectionsUntil,
            @Nullable LocalDate publishedOn,
            @Nullable Named acclaimed,
            long sequence) {}

    private static final String VISIBLE = "state = 'PUBLISHED' or exists (select from {cluster-ranking}.party p"
            + " where p.cluster_id = r.cluster_id and p.year = r.year and p.unit_id = any(?::uuid[]))"
            + " or organiser_id = any(?::uuid[])";

    private final JdbcClient jdbc;

    Rankings(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<RankingHead> handle(FindRankings query, Paging paging, QueryContext reading) {
        return visible(reading)
                .when(query.cluster(), "cluster_id = ?")
                .when(query.year(), "year = ?")
                .when(query.state() == null ? null : query.state().name(), "state = ?")
                .between(query.from(), query.to(), "published_on")
                .page(jdbc, reading, paging, "year desc, quarter desc, id", Rankings::row);
    }

    Optional<RankingHead> find(UUID id, QueryContext reading) {
        return visible(reading).where("id = ?", id).one(jdbc, reading, Rankings::row);
    }

    private static Listing visible(QueryContext reading) {
        String units = Stored.array(reading.reader().actingOrAudited());
        return Listing.of("select * from {cluster-ranking}.ranking r").where(VISIBLE, units, units);
    }

    /** What was published keeps its words. */
    private static LocalDate lastDay(Row row) {
        LocalDate published = row.dateOrNull("published_on");
        return published == null ? row.date("opened_on") : published;
    }

    private static RankingHead row(Row row) {
        return new RankingHead(
                row.uuid("id"),
                row.cluster("cluster_id"),
                row.unit("organiser_id", lastDay(row)),
                row.text("period"),
                Status.valueOf(row.text("state")),
                row.number("version"),
                row.date("opened_on"),
                row.dateOrNull("proposed_on"),
                row.dateOrNull("objections_until"),
                row.dateOrNull("published_on"),
                row.unitOrNull("acclaimed", row.dateOrNull("published_on")),
                row.bigNumber("sequence"));
    }
}
