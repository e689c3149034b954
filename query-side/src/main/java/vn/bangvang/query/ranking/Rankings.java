package vn.bangvang.query.ranking;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
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
            @NameOf(CLUSTER) Named cluster,
            @NameOf(on = "named_on") Named organiser,
            String period,
            Status state,
            int version,
            LocalDate openedOn,
            @Nullable LocalDate proposedOn,
            @Nullable LocalDate objectionsUntil,
            @Nullable LocalDate publishedOn,
            @NameOf(on = "published_on") @Nullable Named acclaimed,
            long sequence) {}

    /** What was published keeps its words. */
    private static final String SELECT = """
            select id, cluster_id as cluster, organiser_id as organiser, year, quarter, period, state, version, opened_on,
              proposed_on, objections_until, published_on, acclaimed, coalesce(published_on, opened_on) as named_on,
              sequence
            from {cluster-ranking}.ranking r""";

    private static final String VISIBLE = """
            state = 'PUBLISHED' or organiser_id = any(:mine::uuid[]) or exists (
              select from {cluster-ranking}.party p
              where p.cluster_id = r.cluster_id and p.year = r.year and p.unit_id = any(:mine::uuid[]))""";

    private final JdbcClient jdbc;

    Rankings(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<RankingHead> handle(FindRankings query, Paging paging, QueryContext context) {
        return visible(context)
                .when(query.cluster(), "cluster_id = :cluster")
                .when(query.year(), "year = :year")
                .when(query.state(), "state = :state")
                .between(query.from(), query.to(), "published_on")
                .page(jdbc, context, paging, "year desc, quarter desc, id", RankingHead.class);
    }

    Optional<RankingHead> find(UUID id, QueryContext context) {
        return visible(context).where("id = :id", id).one(jdbc, context, RankingHead.class);
    }

    private static Listing visible(QueryContext context) {
        Listing all = Listing.of(SELECT);
        // Compared with thousands of units, each row would take longer than all the rest.
        return context.viewer().auditsEverything()
                ? all
                : all.where(VISIBLE, context.viewer().actingOrAudited());
    }
}
