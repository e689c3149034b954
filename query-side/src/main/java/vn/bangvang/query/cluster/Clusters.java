package vn.bangvang.query.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.WordsOf;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
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
            @WordsOf("kind") String kindName,
            String name,
            @NameOf Named organiser,
            LocalDate formedOn,
            long sequence) {}

    /** {@code until}: the first day on which it was no member any more. Who is not listed was one the whole year. */
    record Days(
            Named unit, @Nullable LocalDate from, @Nullable LocalDate until) {}

    record Roster(
            int year,
            @NameOf(on = "last_day") List<Named> members,
            @Later List<Days> stays,
            @NameOf(on = "last_day") Named leader,
            @NameOf(on = "last_day") Named deputy,
            LocalDate openedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason) {

        private Roster staying(List<Days> days) {
            return new Roster(year, members, days, leader, deputy, openedOn, correctedOn, reason);
        }
    }

    record Handover(
            int fromYear,
            @NameOf(on = "handed_over_on") Named outgoing,
            int toYear,
            @NameOf(on = "handed_over_on") Named incoming,
            String basis,
            LocalDate handedOverOn) {}

    private static final String SELECT = """
            select id, kind, name, organiser_id as organiser, formed_on, sequence from {cluster-register}.cluster c""";

    /** A roster names its units as they were called at the end of its year. */
    private static final String ROSTERS = """
            select year, members, leader_id as leader, deputy_id as deputy, opened_on, corrected_on, reason,
              make_date(year, 12, 31) as last_day
            from {cluster-register}.roster""";

    private static final String HANDOVERS = """
            select from_year, outgoing, to_year, incoming, basis, handed_over_on, sequence
            from {cluster-register}.handover""";

    /** Years, and changes of leadership: more than any cluster lives to see. */
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    Clusters(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ClusterRow> handle(FindClusters query, Paging paging, QueryContext context) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.organiser(), "organiser_id = :organiser")
                .when(
                        query.year(),
                        "exists (select from {cluster-register}.roster r where r.cluster_id = c.id and r.year = :year)")
                .when(
                        query.member(),
                        "exists (select from {cluster-register}.roster r where r.cluster_id = c.id"
                                + " and r.members @> array[:member::uuid])")
                .page(jdbc, context, paging, "name, id", ClusterRow.class);
    }

    Optional<ClusterRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT).where("id = :id", id).one(jdbc, context, ClusterRow.class);
    }

    List<Roster> rosters(UUID cluster, QueryContext context) {
        return Listing.of(ROSTERS)
                .where("cluster_id = :cluster", cluster)
                .limited(jdbc, context, "year", MOST, Roster.class)
                .stream()
                .map(roster -> roster.staying(days(
                        new ClusterId(cluster), roster.year(), context.viewer().references())))
                .toList();
    }

    List<Handover> handovers(UUID cluster, QueryContext context) {
        return Listing.of(HANDOVERS)
                .where("cluster_id = :cluster", cluster)
                .limited(jdbc, context, "sequence", MOST, Handover.class);
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
}
