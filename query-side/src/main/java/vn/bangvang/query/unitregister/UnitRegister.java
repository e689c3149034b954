package vn.bangvang.query.unitregister;

import io.swagger.v3.oas.annotations.Parameter;
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
import vn.bangvang.shared.event.UnitEvent.UnitClassified;
import vn.bangvang.shared.event.UnitEvent.UnitRegistered;
import vn.bangvang.shared.event.UnitEvent.UnitRenamed;
import vn.bangvang.shared.value.UnitKind;

/** One row a unit, in Vietnamese order of names. */
@Component
public final class UnitRegister implements ReadModel {

    record FindUnits(
            @Parameter(description = "Tìm theo tên hoặc mã, không cần dấu · name or code, without diacritics") @Nullable
            String q,

            @Nullable UUID parent) {}

    record UnitRow(
            UUID id,
            String code,
            String name,
            @Nullable UnitKind kind,
            @Nullable Named parent,
            LocalDate since,
            long sequence) {}

    private static final String SELECT = "select * from read_unitregister_v1.unit";

    private final JdbcClient jdbc;

    UnitRegister(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "unit-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(UnitRegistered.class, this::registered)
                .on(UnitRenamed.class, this::renamed)
                .on(UnitClassified.class, this::classified);
    }

    private void registered(UnitRegistered event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_unitregister_v1.unit (id, code, name, search, parent_id, since, sequence)"
                        + " values (?, ?, ?, lower(public.unaccent(?)), ?, ?, ?)",
                event.unitId(),
                event.unitId().value(),
                event.code(),
                event.name(),
                event.code() + " " + event.name(),
                event.parentId() == null ? null : event.parentId().value(),
                event.since(),
                recorded.sequence());
    }

    private void renamed(UnitRenamed event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_unitregister_v1.unit set name = ?, search = lower(public.unaccent(code || ' ' || ?)),"
                        + " sequence = ? where id = ?",
                event.unitId(),
                event.name(),
                event.name(),
                recorded.sequence(),
                event.unitId().value());
    }

    /** The kind is shown by the day that is asked for, so it is asked of the book; here only the state moves on. */
    private void classified(UnitClassified event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_unitregister_v1.unit set sequence = ? where id = ?",
                event.unitId(),
                recorded.sequence(),
                event.unitId().value());
    }

    Page<UnitRow> handle(FindUnits query, Paging paging, Reading reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.parent(), "parent_id = ?")
                .page(jdbc, reading, paging, "name, id", UnitRegister::row);
    }

    Optional<UnitRow> find(UUID id, Reading reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, UnitRegister::row);
    }

    /** The units whose name or code contains the words; at most a thousand. */
    public List<UUID> named(String words) {
        return jdbc.sql("select id from read_unitregister_v1.unit where search like " + Listing.PATTERN
                        + " order by name, id limit 1000")
                .param(Listing.pattern(words))
                .query(UUID.class)
                .list();
    }

    private static UnitRow row(Row row) {
        return new UnitRow(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.unitKindOrNull("id"),
                row.unitOrNull("parent_id"),
                row.date("since"),
                row.bigNumber("sequence"));
    }
}
