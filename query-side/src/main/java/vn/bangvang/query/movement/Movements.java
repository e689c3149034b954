package vn.bangvang.query.movement;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.bangvang.query.readmodel.SameRow;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.Figure;
import vn.bangvang.shared.domain.movement.MovementKind;

/** What the register of movements is asked. */
@Component
final class Movements {

    record FindMovements(
            @Nullable String q,
            @Nullable Integer year,
            @Nullable MovementKind kind,
            @Nullable UUID organiser,
            @Nullable UUID cluster,

            @Parameter(description = "Gửi đến đơn vị này · sent to this unit") @Nullable
            UUID unit,

            @Parameter(description = "Phát động từ ngày · launched from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Phát động đến hết ngày · launched up to this day") @Nullable
            LocalDate to) {}

    record MovementRow(
            UUID id,
            @NameOf(on = "launched_on") Named organiser,
            @NameOf(CLUSTER) @Nullable Named cluster,
            @Nullable UUID clonedFrom,
            @Nullable String clonedFromName,
            MovementKind kind,
            String level,
            String name,
            String theme,
            @Nullable String objective,
            List<String> contents,
            LocalDate from,
            LocalDate to,
            @NameOf(on = "launched_on") List<Named> scope,
            LocalDate launchedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason,
            int received,
            @Nullable LocalDate closedOn,
            long sequence) {}

    record DeadlineExtension(LocalDate before, LocalDate dueOn, String reason, LocalDate extendedOn) {}

    /** {@code extensions} is the history: each says from which day to which, and why. */
    record DeadlineRow(
            String code,
            String name,
            String level,
            LocalDate plannedOn,
            LocalDate dueOn,
            @Later List<DeadlineExtension> extensions) {

        private DeadlineRow extended(List<DeadlineExtension> history) {
            return new DeadlineRow(code, name, level, plannedOn, dueOn, history);
        }
    }

    private record ExtensionOf(String code, @SameRow DeadlineExtension extension) {}

    record MovementClosing(
            String summary,
            List<Figure> figures,
            LocalDate closedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason) {}

    record MovementReceipt(
            @NameOf(on = "received_on") Named unit,
            String plan,
            LocalDate receivedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason) {}

    private static final String SELECT = """
            select id, organiser_id as organiser, cluster_id as cluster, cloned_from, kind, level, name, theme, objective,
              contents, from_day as "from", to_day as "to", scope, launched_on, corrected_on, reason, received, closed_on,
              sequence,
              (select first.name from {movement-register}.movement first where first.id = m.cloned_from) as cloned_from_name
            from {movement-register}.movement m""";

    private static final String DEADLINES = """
            select code, name, level, planned_on, due_on from {movement-register}.deadline""";

    private static final String EXTENSIONS = """
            select code, before_day as before, due_on, reason, extended_on from {movement-register}.extension""";

    private static final String CLOSING = """
            select summary, figures, closed_on, closing_corrected_on as corrected_on, closing_reason as reason
            from {movement-register}.movement""";

    private static final String RECEIPTS = """
            select unit_id as unit, unit_id, plan, received_on, corrected_on, reason from {movement-register}.receipt""";

    /** More than any movement has, of each kind. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    Movements(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<MovementRow> handle(FindMovements query, Paging paging, QueryContext context) {
        Listing listing = Listing.of(SELECT)
                .containing(query.q())
                .when(query.year(), ":year between extract(year from from_day) and extract(year from to_day)")
                .when(query.kind(), "kind = :kind")
                .when(query.organiser(), "organiser_id = :organiser")
                .when(query.cluster(), "cluster_id = :cluster")
                .between(query.from(), query.to(), "launched_on");
        if (query.unit() != null) {
            MovementVisibility.to(
                            Set.of(new UnitId(query.unit())), context.viewer().references())
                    .narrow(listing, "id");
        }
        return listing.page(jdbc, context, paging, "launched_on desc, id", MovementRow.class);
    }

    Optional<MovementRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT).where("id = :id", id).one(jdbc, context, MovementRow.class);
    }

    List<DeadlineRow> deadlines(UUID movement, QueryContext context) {
        Map<String, List<DeadlineExtension>> extensions =
                of(movement, EXTENSIONS, "sequence", context, ExtensionOf.class).stream()
                        .collect(Collectors.groupingBy(
                                ExtensionOf::code, Collectors.mapping(ExtensionOf::extension, Collectors.toList())));
        return of(movement, DEADLINES, "due_on, code", context, DeadlineRow.class).stream()
                .map(deadline -> deadline.extended(extensions.getOrDefault(deadline.code(), List.of())))
                .toList();
    }

    private <T> List<T> of(UUID movement, String select, String order, QueryContext context, Class<T> type) {
        return Listing.of(select).where("movement_id = :movement", movement).limited(jdbc, context, order, MOST, type);
    }

    @Nullable
    MovementClosing closing(UUID movement, QueryContext context) {
        return Listing.of(CLOSING)
                .where("id = :id and closed_on is not null", movement)
                .one(jdbc, context, MovementClosing.class)
                .orElse(null);
    }

    Page<MovementReceipt> receipts(UUID movement, Paging paging, QueryContext context) {
        return Listing.of(RECEIPTS)
                .where("movement_id = :movement", movement)
                .page(jdbc, context, paging, "received_on, unit_id", MovementReceipt.class);
    }

    /** What these units have said of how they carry it out. */
    List<MovementReceipt> receiptsOf(UUID movement, List<UUID> units, QueryContext context) {
        return Listing.of(RECEIPTS)
                .with("units", units)
                .where("movement_id = :movement", movement)
                .where("unit_id = any(:units::uuid[])")
                .limited(jdbc, context, "unit_id", MOST, MovementReceipt.class);
    }
}
