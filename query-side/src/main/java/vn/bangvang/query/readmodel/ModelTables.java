package vn.bangvang.query.readmodel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a read model that hold what its handlers wrote, with their schema, in the order of their names. */
final class ModelTables {

    private ModelTables() {}

    static List<String> of(JdbcClient jdbc, ReadModel model) {
        return names(jdbc, model).stream()
                .map(table -> model.schema() + "." + table)
                .toList();
    }

    /** The names alone. */
    static List<String> names(JdbcClient jdbc, ReadModel model) {
        return jdbc.sql("select quote_ident(tablename) from pg_tables where schemaname = ?"
                        + " and tablename not in ('token', 'dead_letter', 'flyway_schema_history') order by tablename")
                .param(model.schema())
                .query(String.class)
                .list();
    }
}
