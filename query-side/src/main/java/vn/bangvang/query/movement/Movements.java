package vn.bangvang.query.movement;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
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
            Named organiser,
            @Nullable Named cluster,
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
            List<Named> scope,
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
            List<DeadlineExtension> extensions) {}

    record MovementClosing(
            String summary,
            List<Figure> figures,
            LocalDate closedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason) {}

    record MovementReceipt(
            Named unit,
            String plan,
            LocalDate receivedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason) {}

    private static final String SELECT = """
            select m.*,
              (select first.name from {movement-register}.movement first where first.id = m.cloned_from) cloned_name
            from {movement-register}.movement m
            """;

    private final JdbcClient jdbc;

    Movements(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<MovementRow> handle(FindMovements query, Paging paging, QueryContext reading) {
        Listing listing = Listing.of(SELECT)
                .containing(query.q())
                .when(query.year(), "? between extract(year from from_day) and extract(year from to_day)")
                .when(query.kind() == null ? null : query.kind().name(), "kind = ?")
                .when(query.organiser(), "organiser_id = ?")
                .when(query.cluster(), "cluster_id = ?")
                .between(query.from(), query.to(), "launched_on");
        if (query.unit() != null) {
            MovementVisibility.to(
                            List.of(new UnitId(query.unit())), reading.reader().references())
                    .narrow(listing);
        }
        return listing.page(jdbc, reading, paging, "launched_on desc, id", Movements::row);
    }

    Optional<MovementRow> find(UUID id, QueryContext reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, Movements::row);
    }

    List<DeadlineRow> deadlines(UUID movement, QueryContext reading) {
        return Listing.of("select * from {movement-register}.deadline")
                .where("movement_id = ?", movement)
                .ordered(
                        jdbc,
                        reading,
                        "due_on, code",
                        row -> deadline(row, extensions(movement, row.text("code"), reading)));
    }

    private List<DeadlineExtension> extensions(UUID movement, String code, QueryContext reading) {
        return Listing.of("select * from {movement-register}.extension")
                .where("movement_id = ? and code = ?", movement, code)
                .ordered(jdbc, reading, "sequence", Movements::extension);
    }

    @Nullable
    MovementClosing closing(UUID movement, QueryContext reading) {
        return Listing.of(SELECT)
                .where("id = ? and closed_on is not null", movement)
                .one(jdbc, reading, Movements::closing)
                .orElse(null);
    }

    Page<MovementReceipt> receipts(UUID movement, Paging paging, QueryContext reading) {
        return Listing.of("select * from {movement-register}.receipt")
                .where("movement_id = ?", movement)
                .page(jdbc, reading, paging, "received_on, unit_id", Movements::receipt);
    }

    private static MovementRow row(Row row) {
        return new MovementRow(
                row.uuid("id"),
                row.unit("organiser_id", row.date("launched_on")),
                row.clusterOrNull("cluster_id"),
                row.uuidOrNull("cloned_from"),
                row.textOrNull("cloned_name"),
                MovementKind.valueOf(row.text("kind")),
                row.text("level"),
                row.text("name"),
                row.text("theme"),
                row.textOrNull("objective"),
                row.list("contents", String.class),
                row.date("from_day"),
                row.date("to_day"),
                row.units("scope", row.date("launched_on")),
                row.date("launched_on"),
                row.dateOrNull("corrected_on"),
                row.textOrNull("reason"),
                row.number("received"),
                row.dateOrNull("closed_on"),
                row.bigNumber("sequence"));
    }

    private static DeadlineRow deadline(Row row, List<DeadlineExtension> extensions) {
        return new DeadlineRow(
                row.text("code"),
                row.text("name"),
                row.text("level"),
                row.date("planned_on"),
                row.date("due_on"),
                extensions);
    }

    private static DeadlineExtension extension(Row row) {
        return new DeadlineExtension(
                row.date("before_day"), row.date("due_on"), row.text("reason"), row.date("extended_on"));
    }

    private static MovementClosing closing(Row row) {
        return new MovementClosing(
                row.text("summary"),
                row.list("figures", Figure.class),
                row.date("closed_on"),
                row.dateOrNull("closing_corrected_on"),
                row.textOrNull("closing_reason"));
    }

    private static MovementReceipt receipt(Row row) {
        return new MovementReceipt(
                row.unit("unit_id", row.date("received_on")),
                row.text("plan"),
                row.date("received_on"),
                row.dateOrNull("corrected_on"),
                row.textOrNull("reason"));
    }
}
