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
import vn.bangvang.benchmark.growth.Office.Unit;
import vn.bangvang.benchmark.report.Figures;

/** What an installation keeps: how much, and samples of it. */
public final class Stored {

    private static final double MEGABYTE = 1 << 20;
    private static final String SIZE_OF =
            "select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c join pg_namespace n on n.oid ="
                    + " c.relnamespace where c.relkind = 'r' and ";

    private final Connection superuser;

    public Stored(Connection superuser) {
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

    /** How many cases of a kind there are. */
    public long count(String type) throws SQLException {
        try (PreparedStatement select =
                superuser.prepareStatement("select count(*) from log.event where aggregate_type = ? and seq = 0")) {
            select.setString(1, type);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How many tasks wait in all inboxes. */
    public long waiting() throws SQLException {
        return (long) number("select count(*) from " + inbox() + ".task");
    }

    /** Under which name somebody logs in for whom more waits than for anybody else. */
    public String busiest() throws SQLException {
        String sql =
                "select lower(convert_from(u.payload, 'UTF8')::jsonb ->> 'code') || '.' || lower(replace(role, '_', '-'))"
                        + " from (select unit_id, unnest(roles) as role, count(*) as tasks from " + inbox()
                        + ".task where not below group by 1, 2 order by 3 desc limit 1) most"
                        + " join log.event u on u.aggregate_id = most.unit_id and u.name = 'unit.registered'";
        try (PreparedStatement select = superuser.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("Nothing waits for anybody");
            }
            return row.getString(1);
        }
    }

    /** The schema of the read model, whose name ends with its version. */
    private String inbox() throws SQLException {
        try (PreparedStatement select = superuser.prepareStatement(
                        "select nspname from pg_namespace"
                                + " where nspname ~ '^read_approverinbox_v[0-9]+$' order by length(nspname) desc, nspname desc limit 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Cases of a kind, evenly from all over the log. */
    public List<UUID> cases(String type, int most) throws SQLException {
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
    public List<Unit> offices(int most) throws SQLException {
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
