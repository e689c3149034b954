package vn.bangvang.query.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.platform.words.CodeTexts;
import vn.bangvang.shared.reference.ReferenceData;

/** What the register of clusters and blocks is asked. */
@Component
final class Clusters {

    record FindClusters(
            @Nullable String q,
            @Nullable UUID organiser,
            @Nullable Integer year,
            @Nullable UUID member) {}

    record ClusterRow(
            UUID id,
            ClusterKind kind,
            String kindName,
            String name,
            Named organiser,
            LocalDate formedOn,
            long sequence) {}

    /** {@code until}: the first day on which it was no member any more. Who is not listed was one the whole year. */
    record Days(
            Named unit, @Nullable LocalDate from, @Nullable LocalDate until) {}

    record Roster(
            int year,
            List<Named> members,
            List<Days> stays,
            Named leader,
            Named deputy,
            LocalDate openedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason) {}

    record Handover(int fromYear, Named outgoing, int toYear, Named incoming, String basis, LocalDate handedOverOn) {}

    private final JdbcClient jdbc;

    Clusters(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ClusterRow> handle(FindClusters query, Paging paging, QueryContext reading) {
        return Listing.of("select * from {cluster-register}.cluster c")
                .containing(query.q())
                .when(query.organiser(), "organiser_id = ?")
                .when(
                        query.year(),
                        "exists (select from {cluster-register}.roster r where r.cluster_id = c.id and r.year = ?)")
                .when(
                        query.member(),
                        "exists (select from {cluster-register}.roster r where r.cluster_id = c.id"
                                + " and r.members @> array[?::uuid])")
                .page(jdbc, reading, paging, "name, id", Clusters::row);
    }

    Optional<ClusterRow> find(UUID id, QueryContext reading) {
        return Listing.of("select * from {cluster-register}.cluster")
                .where("id = ?", id)
                .one(jdbc, reading, Clusters::row);
    }

    List<Roster> rosters(UUID cluster, QueryContext reading) {
        return Listing.of("select * from {cluster-register}.roster")
                .where("cluster_id = ?", cluster)
                .ordered(
                        jdbc,
                        reading,
                        "year",
                        row -> roster(row, cluster, reading.reader().references()));
    }

    List<Handover> handovers(UUID cluster, QueryContext reading) {
        return Listing.of("select * from {cluster-register}.handover")
                .where("cluster_id = ?", cluster)
                .ordered(jdbc, reading, "sequence", Clusters::handover);
    }

    private static ClusterRow row(Row row) {
        ClusterKind kind = ClusterKind.valueOf(row.text("kind"));
        return new ClusterRow(
                row.uuid("id"),
                kind,
                CodeTexts.words(kind, LocaleContextHolder.getLocale()),
                row.text("name"),
                row.unit("organiser_id"),
                row.date("formed_on"),
                row.bigNumber("sequence"));
    }

    private static Roster roster(Row row, UUID cluster, ReferenceData references) {
        return new Roster(
                row.number("year"),
                row.units("members", lastDay(row)),
                days(new ClusterId(cluster), row.number("year"), references),
                row.unit("leader_id", lastDay(row)),
                row.unit("deputy_id", lastDay(row)),
                row.date("opened_on"),
                row.dateOrNull("corrected_on"),
                row.textOrNull("reason"));
    }

    /** A roster names its units as they were called at the end of its year. */
    private static LocalDate lastDay(Row row) {
        return LocalDate.of(row.number("year"), 12, 31);
    }

    /** As the node's reference data folds them, like everything that counts days of members. */
    private static List<Days> days(ClusterId cluster, int year, ReferenceData references) {
        return references.clusters().find(cluster).flatMap(found -> found.year(year)).stream()
                .flatMap(roster -> roster.stays().stream())
                .map(stay -> new Days(
                        Named.unit(stay.unitId(), references.units(), LocalDate.of(year, 12, 31)),
                        stay.from(),
                        stay.until()))
                .toList();
    }

    private static Handover handover(Row row) {
        return new Handover(
                row.number("from_year"),
                row.unit("outgoing", row.date("handed_over_on")),
                row.number("to_year"),
                row.unit("incoming", row.date("handed_over_on")),
                row.text("basis"),
                row.date("handed_over_on"));
    }
}
