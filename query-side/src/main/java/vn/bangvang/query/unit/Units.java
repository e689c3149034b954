package vn.bangvang.query.unit;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.unit.UnitTree;

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
            @Later @Nullable UnitKind kind,
            @NameOf @Nullable Named parent,
            LocalDate since,
            long sequence) {

        /** With the kind that it has today. */
        private UnitRow as(@Nullable UnitKind today) {
            return new UnitRow(id, code, name, today, parent, since, sequence);
        }
    }

    private static final String SELECT = """
            select id, code, name, parent_id as parent, since, sequence from {unit-register}.unit""";

    private static final int MOST_FOUND = 50;

    private final JdbcClient jdbc;

    Units(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<UnitRow> handle(FindUnits query, Paging paging, QueryContext context) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.parent(), "parent_id = :parent")
                .page(jdbc, context, paging, "name, id", UnitRow.class)
                .map(found -> ofToday(found, context));
    }

    Optional<UnitRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT)
                .where("id = :id", id)
                .one(jdbc, context, UnitRow.class)
                .map(found -> ofToday(List.of(found), context).get(0));
    }

    /** The units of which a code or any name they ever had contains the words; at most a thousand. */
    public List<UUID> named(String words) {
        return jdbc.sql("select id from {unit-register}.unit where search like " + Listing.PATTERN
                        + " order by name, id limit 1000")
                .param("words", words.strip())
                .query(UUID.class)
                .list();
    }

    /**
     * Units from which one is chosen in a form.
     *
     * @param chosen the one that is chosen already, if any
     * @param words by which others were looked for, if they were
     */
    public UnitChoice.Offer offer(Set<UnitId> units, @Nullable UUID chosen, @Nullable String words, UnitTree tree) {
        Stream<UUID> found = words == null || words.isBlank()
                ? Stream.of()
                : named(words).stream().limit(MOST_FOUND);
        return UnitChoice.offer(
                units,
                Stream.concat(Stream.ofNullable(chosen), found).map(UnitId::new).toList(),
                tree);
    }

    private static List<UnitRow> ofToday(List<UnitRow> rows, QueryContext context) {
        UnitTree units = context.viewer().references().units();
        return rows.stream()
                .map(row ->
                        row.as(units.kindOn(new UnitId(row.id()), LocalDate.MAX).orElse(null)))
                .toList();
    }
}
