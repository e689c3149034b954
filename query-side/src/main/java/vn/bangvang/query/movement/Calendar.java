package vn.bangvang.query.movement;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Set;
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
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.reference.ReferenceData;

/** What is due when: the deadlines of all movements that reach a unit or a cluster (lịch thi đua). */
@Component
final class Calendar {

    record FindDeadlines(
            @Parameter(description = "Năm, mặc định năm của ngày xem · the year, by default that of the day asked for")
            @Nullable
            Integer year,

            @Parameter(description = "Đơn vị, mặc định các đơn vị mình phụ trách · the unit, by default one's own")
            @Nullable
            UUID unit,

            @Nullable UUID cluster,
            @Nullable String level,

            @Parameter(description = "Ngày xem, mặc định hôm nay · the day asked for, by default today") @Nullable
            LocalDate asOf) {

        private int yearAsked(LocalDate today) {
            return year == null ? day(today).getYear() : year;
        }

        private LocalDate day(LocalDate today) {
            return asOf == null ? today : asOf;
        }
    }

    /** {@code reason} says why it was last put off; on the day itself a deadline is not past. */
    record DueRow(
            LocalDate dueOn,
            boolean past,
            Named movement,
            String code,
            String name,
            String level,
            LocalDate plannedOn,
            @Nullable LocalDate extendedOn,
            @Nullable String reason,
            @NameOf Named organiser,
            @NameOf(CLUSTER) @Nullable Named cluster,
            @Nullable LocalDate closedOn) {}

    private static final String SELECT = """
            select * from (
              select d.movement_id, d.code, d.name, d.level, d.planned_on, d.due_on, d.extended_on, d.reason,
                d.due_on < :on::date as past, m.name as movement_name, m.organiser_id, m.organiser_id as organiser, m.cluster_id,
                m.cluster_id as cluster, m.scope, m.from_day, m.to_day, m.closed_on
              from {movement-register}.deadline d
              join {movement-register}.movement m on m.id = d.movement_id) due""";

    private final JdbcClient jdbc;

    Calendar(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<DueRow> handle(FindDeadlines query, Paging paging, QueryContext context) {
        LocalDate today = context.viewer().today();
        int year = query.yearAsked(today);
        Listing listing = Listing.of(SELECT)
                .with("on", query.day(today))
                .where(":year in (extract(year from due_on), extract(year from planned_on))", year)
                .when(query.level(), "level = :level");
        reach(query, year, context).narrow(listing, "movement_id");
        return listing.page(jdbc, context, paging, "due_on, movement_name, code", DueRow.class);
    }

    private static MovementVisibility reach(FindDeadlines query, int year, QueryContext context) {
        ReferenceData references = context.viewer().references();
        if (query.unit() != null) {
            return MovementVisibility.to(Set.of(new UnitId(query.unit())), references);
        }
        return query.cluster() == null
                ? MovementVisibility.to(context.viewer().units(), references)
                : MovementVisibility.toCluster(new ClusterId(query.cluster()), year, references);
    }
}
