package vn.bangvang.query.unit;

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
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.domain.unit.UnitState;

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

    /** The search words of an event follow those of the events before it. */
    private static final String WRITE = """
            insert into read_unitregister_v2.unit as u (id, code, name, named_from, search, parent_id, since, sequence)
            values (?, ?, ?, ?, lower(public.unaccent(?)), ?, ?, ?)
            on conflict (id) do update set (name, named_from, search, sequence) = (excluded.name, excluded.named_from,
              u.search || excluded.search, excluded.sequence)
            """;

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(UnitEvent.class, UnitState.FOLD, UnitRegister::write);
    }

    /** The kind is shown by the day that is asked for, so it is asked of the reference data. */
    private static void write(UnitState unit, UnitEvent event, LogEntry entry, RowBatch rows) {
        UnitId parent = unit.parent();
        rows.one(
                WRITE,
                unit.id(),
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.names().lastKey(),
                words(event),
                parent == null ? null : parent.value(),
                unit.since(),
                entry.sequence());
    }

    private static String words(UnitEvent event) {
        if (event instanceof UnitRegistered e) {
            return e.code() + " " + e.name();
        }
        return event instanceof UnitRenamed e ? " " + e.name() : "";
    }

    Page<UnitRow> handle(FindUnits query, Paging paging, QueryContext reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.parent(), "parent_id = ?")
                .page(jdbc, reading, paging, "name, id", UnitRegister::row);
    }

    Optional<UnitRow> find(UUID id, QueryContext reading) {
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
