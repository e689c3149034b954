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
            @Parameter(
                    description =
                            "Tìm theo tên, cả tên cũ, hoặc mã, không cần dấu · by name, former ones too, or code, without diacritics")
            @Nullable
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

    private static final String SELECT = "select * from read_unitregister_v2.unit";

    private final JdbcClient jdbc;

    UnitRegister(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "unit-register";
    }

    /** 2: a unit is found by every name it ever had, and dates say which is the current one. */
    @Override
    public int version() {
        return 2;
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
                "insert into read_unitregister_v2.unit (id, code, name, named_from, search, parent_id, since, sequence)"
                        + " values (?, ?, ?, ?, lower(public.unaccent(?)), ?, ?, ?)",
                event.unitId(),
                event.unitId().value(),
                event.code(),
                event.name(),
                event.since(),
                event.code() + " " + event.name(),
                event.parentId() == null ? null : event.parentId().value(),
                event.since(),
                recorded.sequence());
    }

    private void renamed(UnitRenamed event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_unitregister_v2.unit set name = case when named_from <= ? then ? else name end,"
                        + " named_from = greatest(named_from, ?),"
                        + " search = search || ' ' || lower(public.unaccent(?)), sequence = ? where id = ?",
                event.unitId(),
                event.renamedOn(),
                event.name(),
                event.renamedOn(),
                event.name(),
                recorded.sequence(),
                event.unitId().value());
    }

    /** The kind is shown by the day that is asked for, so it is asked of the book; here only the state moves on. */
    private void classified(UnitClassified event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_unitregister_v2.unit set sequence = ? where id = ?",
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

    /** The units of which a code or any name they ever had contains the words; at most a thousand. */
    public List<UUID> named(String words) {
        return jdbc.sql("select id from read_unitregister_v2.unit where search like " + Listing.PATTERN
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
