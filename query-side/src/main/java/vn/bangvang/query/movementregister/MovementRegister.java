package vn.bangvang.query.movementregister;

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
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;

/** One row a movement, as last corrected; newest first. */
@Component
public final class MovementRegister implements ReadModel {

    record FindMovements(
            @Nullable String q,
            @Nullable Integer year,
            @Nullable UUID organiser) {}

    record MovementRow(
            UUID id,
            Named organiser,
            @Nullable Named cluster,
            String name,
            String theme,
            List<String> contents,
            LocalDate from,
            LocalDate to,
            LocalDate launchedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason,
            long sequence) {}

    private static final String SELECT = "select * from read_movementregister_v1.movement";

    private final JdbcClient jdbc;

    MovementRegister(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "movement-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().on(MovementLaunched.class, this::launched).on(MovementCorrected.class, this::corrected);
    }

    private void launched(MovementLaunched event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_movementregister_v1.movement (id, organiser_id, cluster_id, name, theme, contents,"
                        + " search, from_day, to_day, launched_on, sequence)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, lower(public.unaccent(?)), ?, ?, ?, ?)",
                event.movementId(),
                event.movementId().value(),
                event.organiserId().value(),
                event.clusterId() == null ? null : event.clusterId().value(),
                event.name(),
                event.theme(),
                Stored.json(event.contents()),
                words(event.name(), event.theme(), event.contents()),
                event.from(),
                event.to(),
                event.launchedOn(),
                recorded.sequence());
    }

    private void corrected(MovementCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_movementregister_v1.movement set name = ?, theme = ?, contents = ?::jsonb,"
                        + " search = lower(public.unaccent(?)), from_day = ?, to_day = ?, reason = ?, corrected_on = ?,"
                        + " sequence = ? where id = ?",
                event.movementId(),
                event.name(),
                event.theme(),
                Stored.json(event.contents()),
                words(event.name(), event.theme(), event.contents()),
                event.from(),
                event.to(),
                event.reason(),
                event.correctedOn(),
                recorded.sequence(),
                event.movementId().value());
    }

    private static String words(String name, String theme, List<String> contents) {
        return name + " " + theme + " " + String.join(" ", contents);
    }

    Page<MovementRow> handle(FindMovements query, Paging paging, Reading reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.year(), "? between extract(year from from_day) and extract(year from to_day)")
                .when(query.organiser(), "organiser_id = ?")
                .page(jdbc, reading, paging, "launched_on desc, id", MovementRegister::row);
    }

    Optional<MovementRow> find(UUID id, Reading reading) {
        return Listing.of(SELECT).where("id = ?", id).list(jdbc, reading, MovementRegister::row).stream()
                .findFirst();
    }

    private static MovementRow row(Row row) {
        return new MovementRow(
                row.uuid("id"),
                row.unit("organiser_id"),
                row.clusterOrNull("cluster_id"),
                row.text("name"),
                row.text("theme"),
                row.list("contents", String.class),
                row.date("from_day"),
                row.date("to_day"),
                row.date("launched_on"),
                row.dateOrNull("corrected_on"),
                row.textOrNull("reason"),
                row.bigNumber("sequence"));
    }
}
