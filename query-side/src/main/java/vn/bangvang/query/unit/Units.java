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
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.domain.kernel.UnitKind;

/** What the register of units is asked. */
@Component
public final class Units {

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

    private static final String SELECT = "select * from {unit-register}.unit";

    private final JdbcClient jdbc;

    Units(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<UnitRow> handle(FindUnits query, Paging paging, QueryContext reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.parent(), "parent_id = ?")
                .page(jdbc, reading, paging, "name, id", Units::row);
    }

    Optional<UnitRow> find(UUID id, QueryContext reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, Units::row);
    }

    /** The units of which a code or any name they ever had contains the words; at most a thousand. */
    public List<UUID> named(String words) {
        return jdbc.sql("select id from {unit-register}.unit where search like " + Listing.PATTERN
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
