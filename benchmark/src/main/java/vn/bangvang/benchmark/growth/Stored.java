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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /**
     * Cases of one kind.
     *
     * @param count of all there are
     * @param some evenly from all over the log
     */
    public record Cases(long count, List<UUID> some) {

        public static final Cases NONE = new Cases(0, List.of());
    }

    /**
     * By the stored type of the aggregate, in one pass over the whole log.
     *
     * @param most of each kind
     */
    public Map<String, Cases> cases(int most) throws SQLException {
        String sql =
                "with heads as (select aggregate_type, aggregate_id, row_number() over kind as n, count(*) over (partition by"
                        + " aggregate_type) as all_of from log.event where seq = 0"
                        + " window kind as (partition by aggregate_type order by position))"
                        + " select aggregate_type, aggregate_id, all_of from heads"
                        + " where n % greatest(1, all_of / ?) = 0 order by aggregate_type, n";
        Map<String, Cases> found = new HashMap<>();
        try (PreparedStatement select = superuser.prepareStatement(sql)) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long count = rows.getLong(3);
                    Cases kind = found.computeIfAbsent(rows.getString(1), type -> new Cases(count, new ArrayList<>()));
                    if (kind.some().size() < most) {
                        kind.some().add(rows.getObject(2, UUID.class));
                    }
                }
            }
        }
        return found;
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

    /** Whose name somebody logs in under. */
    UUID account(String username) throws SQLException {
        try (PreparedStatement select =
                superuser.prepareStatement("select id from accounts.account where username = ?")) {
            select.setString(1, username);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Nobody is called " + username);
                }
                return row.getObject(1, UUID.class);
            }
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
