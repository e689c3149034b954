package vn.bangvang.query.clusterregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
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
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.event.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.event.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.event.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.refusal.CodeTexts;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ClusterKind;

/** One row a cluster or block, with a roster for each year it was opened. */
@Component
public final class ClusterRegister implements ReadModel {

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

    private static final String TOUCH = "update read_clusterregister_v1.cluster set sequence = ? where id = ?";

    private final JdbcClient jdbc;

    ClusterRegister(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "cluster-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(ClusterFormed.class, this::formed)
                .on(ClusterYearOpened.class, this::opened)
                .on(ClusterYearCorrected.class, this::corrected)
                .on(UnitJoinedCluster.class, this::joined)
                .on(UnitLeftCluster.class, (e, recorded, rows) -> touch(e.clusterId(), recorded, rows))
                .on(LeadershipHandedOver.class, this::handedOver);
    }

    private void formed(ClusterFormed event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_clusterregister_v1.cluster (id, kind, name, search, organiser_id, formed_on,"
                        + " sequence) values (?, ?, ?, lower(public.unaccent(?)), ?, ?, ?)",
                event.clusterId(),
                event.clusterId().value(),
                event.kind().name(),
                event.name(),
                event.name(),
                event.organiserId().value(),
                event.formedOn(),
                recorded.sequence());
    }

    private void opened(ClusterYearOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_clusterregister_v1.roster (cluster_id, year, members, leader_id, deputy_id,"
                        + " opened_on) values (?, ?, ?::uuid[], ?, ?, ?)",
                event.clusterId() + "/" + event.year(),
                event.clusterId().value(),
                event.year(),
                Stored.array(event.members()),
                event.leader().value(),
                event.deputy().value(),
                event.openedOn());
        touch(event.clusterId(), recorded, rows);
    }

    private void corrected(ClusterYearCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_clusterregister_v1.roster set members = ?::uuid[], leader_id = ?, deputy_id = ?,"
                        + " corrected_on = ?, reason = ? where cluster_id = ? and year = ?",
                event.clusterId() + "/" + event.year(),
                Stored.array(event.members()),
                event.leader().value(),
                event.deputy().value(),
                event.correctedOn(),
                event.reason(),
                event.clusterId().value(),
                event.year());
        touch(event.clusterId(), recorded, rows);
    }

    private void joined(UnitJoinedCluster event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_clusterregister_v1.roster set members = case when members @> array[?::uuid] then members"
                        + " else members || ?::uuid end where cluster_id = ? and year = ?",
                event.clusterId() + "/" + event.year(),
                event.unitId().value(),
                event.unitId().value(),
                event.clusterId().value(),
                event.year());
        touch(event.clusterId(), recorded, rows);
    }

    private void handedOver(LeadershipHandedOver event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_clusterregister_v1.handover (cluster_id, to_year, sequence, from_year, outgoing,"
                        + " incoming, basis, handed_over_on) values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.clusterId() + "/" + event.toYear() + "/handover",
                event.clusterId().value(),
                event.toYear(),
                recorded.sequence(),
                event.fromYear(),
                event.outgoing().value(),
                event.incoming().value(),
                event.basis(),
                event.handedOverOn());
        touch(event.clusterId(), recorded, rows);
    }

    private static void touch(ClusterId cluster, Recorded recorded, RowBatch rows) {
        rows.one(TOUCH, cluster, recorded.sequence(), cluster.value());
    }

    Page<ClusterRow> handle(FindClusters query, Paging paging, Reading reading) {
        return Listing.of("select * from read_clusterregister_v1.cluster c")
                .containing(query.q())
                .when(query.organiser(), "organiser_id = ?")
                .when(
                        query.year(),
                        "exists (select from read_clusterregister_v1.roster r where r.cluster_id = c.id and r.year = ?)")
                .when(
                        query.member(),
                        "exists (select from read_clusterregister_v1.roster r where r.cluster_id = c.id"
                                + " and r.members @> array[?::uuid])")
                .page(jdbc, reading, paging, "name, id", ClusterRegister::row);
    }

    Optional<ClusterRow> find(UUID id, Reading reading) {
        return Listing.of("select * from read_clusterregister_v1.cluster")
                .where("id = ?", id)
                .one(jdbc, reading, ClusterRegister::row);
    }

    List<Roster> rosters(UUID cluster, Reading reading) {
        return Listing.of("select * from read_clusterregister_v1.roster")
                .where("cluster_id = ?", cluster)
                .ordered(
                        jdbc,
                        reading,
                        "year",
                        row -> roster(row, cluster, reading.reader().book()));
    }

    List<Handover> handovers(UUID cluster, Reading reading) {
        return Listing.of("select * from read_clusterregister_v1.handover")
                .where("cluster_id = ?", cluster)
                .ordered(jdbc, reading, "sequence", ClusterRegister::handover);
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

    private static Roster roster(Row row, UUID cluster, ReferenceBook book) {
        return new Roster(
                row.number("year"),
                row.units("members", lastDay(row)),
                days(new ClusterId(cluster), row.number("year"), book),
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

    /** As the node's book folds them, like everything that counts days of members. */
    private static List<Days> days(ClusterId cluster, int year, ReferenceBook book) {
        return book.clusters().find(cluster).flatMap(found -> found.year(year)).stream()
                .flatMap(roster -> roster.stays().stream())
                .map(stay -> new Days(
                        Named.unit(stay.unitId(), book.units(), LocalDate.of(year, 12, 31)), stay.from(), stay.until()))
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
