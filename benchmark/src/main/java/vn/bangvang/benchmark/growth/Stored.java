package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.benchmark.growth.Steps.Unit;
import vn.bangvang.benchmark.report.Figures;

/** What an installation keeps: how much, and samples of it. */
final class Stored {

    private static final double MEGABYTE = 1 << 20;
    private static final String SIZE_OF =
            "select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c join pg_namespace n on n.oid ="
                    + " c.relnamespace where c.relkind = 'r' and ";

    private final Connection superuser;

    Stored(Connection superuser) {
        this.superuser = superuser;
    }

    /** Bytes an event, with indexes and what is kept beside the rows; the rest of the schema {@code log} apart. */
    void measure(String size, Path folder, Figures figures) throws SQLException, IOException {
        double events = number("select max(position) from log.event");
        figures.put("growth.bytes-per-event." + size, number("select pg_total_relation_size('log.event')") / events)
                .put("growth.bytes-per-event.rows." + size, number("select pg_relation_size('log.event')") / events)
                .put("growth.bytes-per-event.indexes." + size, number("select pg_indexes_size('log.event')") / events)
                .put(
                        "growth.bytes-per-event.keys." + size,
                        number(SIZE_OF + "n.nspname = 'log' and c.relname <> 'event'") / events)
                .put(
                        "growth.bytes-per-event.read-models." + size,
                        number(SIZE_OF + "n.nspname like 'read\\_%'") / events)
                .put("growth.disk.megabytes." + size, disk(folder) / MEGABYTE);
    }

    private double number(String sql) throws SQLException {
        try (PreparedStatement select = superuser.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static double disk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Stored::bytes).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cases of a kind, evenly from all over the log. */
    List<UUID> cases(String type, int most) throws SQLException {
        String sql =
                "with heads as (select aggregate_id, row_number() over (order by position) as n, count(*) over () as all_of"
                        + " from log.event where aggregate_type = ? and seq = 0)"
                        + " select aggregate_id from heads where n % greatest(1, all_of / ?) = 0 order by n limit ?";
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement select = superuser.prepareStatement(sql)) {
            select.setString(1, type);
            select.setInt(2, most);
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    /** Units that decide about their own certificates and have none below them. */
    List<Unit> offices(int most) throws SQLException {
        String sql = "select u.aggregate_id, convert_from(u.payload, 'UTF8')::jsonb ->> 'code' from log.event u"
                + " where u.name = 'unit.registered' and exists (select from accounts.account where username ="
                + " lower(convert_from(u.payload, 'UTF8')::jsonb ->> 'code') || '.competent-person')"
                + " and not exists (select from accounts.account where username ="
                + " lower(convert_from(u.payload, 'UTF8')::jsonb ->> 'code') || '.organiser') order by position limit ?";
        List<Unit> found = new ArrayList<>();
        try (PreparedStatement select = superuser.prepareStatement(sql)) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Unit(
                            rows.getObject(1, UUID.class), rows.getString(2).toLowerCase(Locale.ROOT)));
                }
            }
        }
        return found;
    }
}
