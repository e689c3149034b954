package vn.bangvang.query.readmodel;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the rows of two copies of a read model that stand at the same position: table by table by a hash over all rows, and
 * where that differs, row by row. To be used within one snapshot.
 */
final class CopyComparison {

    private static final int SHOWN = 5;

    /** @param rows how many rows are in one of the two alone, counted by their keys; the first of the keys */
    record TableDifference(String table, long rows, List<String> keys) {}

    private final JdbcClient jdbc;

    CopyComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables that differ; none if both are the same. */
    List<TableDifference> of(ReadModel one, ReadModel other) {
        List<TableDifference> found = new ArrayList<>();
        for (String table : ModelTables.names(jdbc, one)) {
            if (!hash(one, table).equals(hash(other, table))) {
                found.add(difference(one, other, table));
            }
        }
        return found;
    }

    long parked(ReadModel model) {
        return jdbc.sql("select count(*) from " + model.schema() + ".dead_letter")
                .query(Long.class)
                .single();
    }

    /** Whatever the order of the rows. */
    private String hash(ReadModel model, String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                        + model.schema() + "." + table + " t")
                .query(String.class)
                .single();
    }

    private TableDifference difference(ReadModel one, ReadModel other, String table) {
        String key = key(one, table);
        String left = rows(one, table, key);
        String right = rows(other, table, key);
        String keys = "select distinct k from ((" + left + " except all " + right + ") union all (" + right
                + " except all " + left + ")) d";
        return new TableDifference(
                table,
                jdbc.sql("select count(*) from (" + keys + ") k")
                        .query(Long.class)
                        .single(),
                jdbc.sql(keys + " order by k limit " + SHOWN)
                        .query(String.class)
                        .list());
    }

    private static String rows(ReadModel model, String table, String key) {
        return "select " + key + " as k, t::text as r from " + model.schema() + "." + table + " t";
    }

    /** Of a table without a primary key, the first column that is an id. */
    private String key(ReadModel model, String table) {
        return jdbc.sql(
                        "select coalesce((select 'concat_ws('' '', ' || string_agg(quote_ident(a.attname), ', ' order by"
                                + " array_position(i.indkey::int[], a.attnum::int)) || ')' from pg_index i join pg_attribute a on"
                                + " a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary),"
                                + " (select quote_ident(a.attname) || '::text' from pg_attribute a where a.attrelid = c.oid and"
                                + " a.attnum > 0 and a.atttypid = 'uuid'::regtype order by a.attnum limit 1), 't::text')"
                                + " from pg_class c where c.oid = (? || '.' || ?)::regclass")
                .params(model.schema(), table)
                .query(String.class)
                .single();
    }
}
