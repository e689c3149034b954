package vn.bangvang.query.clusterranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.SheetResult;

/** One row a ranking, and one each version that was ever published. */
@Component
public final class ClusterRanking implements ReadModel {

    record FindRankings(@Nullable UUID cluster, @Nullable Integer year) {}

    record RankingHead(
            UUID id,
            Named cluster,
            Named organiser,
            String period,
            int version,
            LocalDate publishedOn,
            long sequence) {}

    record Place(int rank, Named unit, Score total, List<SheetResult> sheets) {}

    record Version(
            int version,
            String rule,
            int scale,
            List<Place> places,
            @Nullable String reason,
            LocalDate publishedOn) {}

    private static final String SELECT = "select * from read_clusterranking_v1.ranking";

    private final JdbcClient jdbc;

    ClusterRanking(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "cluster-ranking";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(RankingPublished.class, this::published)
                .on(RankingRepublished.class, this::republished);
    }

    private void published(RankingPublished event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_clusterranking_v1.ranking (id, cluster_id, organiser_id, year, quarter, period,"
                        + " version, published_on, sequence) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.rankingId(),
                event.rankingId().value(),
                event.clusterId().value(),
                event.organiserId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                event.version(),
                event.publishedOn(),
                recorded.sequence());
        var version = new RankingRepublished(
                event.rankingId(), event.version(), event.rule(), event.scale(), event.rows(), "", event.publishedOn());
        version(version, null, recorded, rows);
    }

    private void republished(RankingRepublished event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_clusterranking_v1.ranking set version = ?, published_on = ?, sequence = ? where id = ?",
                event.rankingId(),
                event.version(),
                event.publishedOn(),
                recorded.sequence(),
                event.rankingId().value());
        version(event, event.reason(), recorded, rows);
    }

    private static void version(RankingRepublished event, @Nullable String reason, Recorded recorded, RowBatch rows) {
        RankingId id = event.rankingId();
        rows.one(
                "insert into read_clusterranking_v1.ranking_version (ranking_id, version, rule, scale, rows, reason,"
                        + " published_on, recorded_at) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
                id + "/" + event.version(),
                id.value(),
                event.version(),
                event.rule(),
                event.scale(),
                Stored.json(event.rows()),
                reason,
                event.publishedOn(),
                recorded.at());
    }

    Page<RankingHead> handle(FindRankings query, Paging paging, Reading reading) {
        return Listing.of(SELECT)
                .when(query.cluster(), "cluster_id = ?")
                .when(query.year(), "year = ?")
                .page(jdbc, reading, paging, "year desc, quarter desc, id", ClusterRanking::row);
    }

    Optional<RankingHead> find(UUID id, Reading reading) {
        return Listing.of(SELECT).where("id = ?", id).list(jdbc, reading, ClusterRanking::row).stream()
                .findFirst();
    }

    /** Every version that was published, the newest first. */
    List<Version> versions(UUID id, Reading reading) {
        return Listing.of("select * from (select * from read_clusterranking_v1.ranking_version"
                        + " order by version desc) v")
                .where("ranking_id = ?", id)
                .list(jdbc, reading, ClusterRanking::version);
    }

    private static RankingHead row(Row row) {
        return new RankingHead(
                row.uuid("id"),
                row.cluster("cluster_id"),
                row.unit("organiser_id"),
                row.text("period"),
                row.number("version"),
                row.date("published_on"),
                row.bigNumber("sequence"));
    }

    private static Version version(Row row) {
        List<Place> places = row.list("rows", RankingRow.class).stream()
                .map(place -> new Place(place.rank(), row.unit(place.unitId().value()), place.total(), place.sheets()))
                .toList();
        return new Version(
                row.number("version"),
                row.text("rule"),
                row.number("scale"),
                places,
                row.textOrNull("reason"),
                row.date("published_on"));
    }
}
