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
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.ClusterState.Entry;
import vn.bangvang.shared.platform.words.CodeTexts;
import vn.bangvang.shared.reference.ReferenceData;

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

    private static final String WRITE = """
            insert into read_clusterregister_v1.cluster (id, kind, name, search, organiser_id, formed_on, sequence)
            values (?, ?, ?, lower(public.unaccent(?)), ?, ?, ?)
            on conflict (id) do update set sequence = excluded.sequence
            """;

    private static final String ROSTER = """
            insert into read_clusterregister_v1.roster as r (cluster_id, year, members, leader_id, deputy_id, opened_on,
              corrected_on, reason)
            values (?, ?, ?::uuid[], ?, ?, ?, ?, ?)
            on conflict (cluster_id, year) do update set (members, leader_id, deputy_id, corrected_on, reason) =
              (excluded.members, excluded.leader_id, excluded.deputy_id, excluded.corrected_on,
              coalesce(excluded.reason, r.reason))
            """;

    private static final String HANDOVER = """
            insert into read_clusterregister_v1.handover (cluster_id, to_year, sequence, from_year, outgoing, incoming,
              basis, handed_over_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

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
        return new Handlers().onCase(ClusterEvent.class, ClusterState.FOLD, ClusterRegister::write);
    }

    private static void write(ClusterState cluster, ClusterEvent event, LogEntry entry, RowBatch rows) {
        rows.one(
                WRITE,
                cluster.id(),
                cluster.id().value(),
                cluster.kind().name(),
                cluster.name(),
                cluster.name(),
                cluster.organiser().value(),
                cluster.formedOn(),
                entry.sequence());
        if (event instanceof ClusterEvent.OfYear e) {
            roster(cluster, e, rows);
        } else if (event instanceof LeadershipHandedOver e) {
            handedOver(e, entry, rows);
        }
    }

    private static void roster(ClusterState cluster, ClusterEvent.OfYear event, RowBatch rows) {
        var roster = cluster.years().get(event.year());
        Entry entry = cluster.entries().get(event.year());
        rows.one(
                ROSTER,
                cluster.id() + "/" + event.year(),
                cluster.id().value(),
                event.year(),
                Stored.array(roster.members()),
                roster.leader().value(),
                roster.deputy().value(),
                entry.openedOn(),
                entry.correctedOn(),
                event instanceof ClusterYearCorrected e ? e.reason() : null);
    }

    private static void handedOver(LeadershipHandedOver event, LogEntry entry, RowBatch rows) {
        rows.one(
                HANDOVER,
                event.clusterId() + "/" + event.toYear() + "/handover",
                event.clusterId().value(),
                event.toYear(),
                entry.sequence(),
                event.fromYear(),
                event.outgoing().value(),
                event.incoming().value(),
                event.basis(),
                event.handedOverOn());
    }

    Page<ClusterRow> handle(FindClusters query, Paging paging, QueryContext reading) {
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

    Optional<ClusterRow> find(UUID id, QueryContext reading) {
        return Listing.of("select * from read_clusterregister_v1.cluster")
                .where("id = ?", id)
                .one(jdbc, reading, ClusterRegister::row);
    }

    List<Roster> rosters(UUID cluster, QueryContext reading) {
        return Listing.of("select * from read_clusterregister_v1.roster")
                .where("cluster_id = ?", cluster)
                .ordered(
                        jdbc,
                        reading,
                        "year",
                        row -> roster(row, cluster, reading.reader().references()));
    }

    List<Handover> handovers(UUID cluster, QueryContext reading) {
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
