package vn.bangvang.query.readmodel;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Builds a read model anew in its place: whoever asks marks its token; the node that keeps it throws the rows away and
 * goes on from position 0, in one transaction, so that a crash half-way leaves the mark. Nobody may read meanwhile.
 */
final class Rebuilding {

    private Rebuilding() {}

    /** Rows are deleted, not truncated, so that a question under way still finds what it began to read. */
    static void empty(JdbcTemplate jdbc, ReadModel model) {
        jdbc.queryForList(
                        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                                + " where schemaname = ? and tablename not in ('token', 'flyway_schema_history')",
                        String.class,
                        model.schema())
                .forEach(table -> jdbc.update("delete from " + table));
    }
}
