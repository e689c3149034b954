package vn.bangvang.query.readmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The indexes of a copy that serve questions alone, made when all rows are there: that costs a fraction of keeping them up to
 * date with each row. Until then the comment of the token says how each is made, so that whoever goes on knows it.
 */
final class LaterIndexes {

    private final JdbcClient jdbc;
    private final ReadModel copy;

    LaterIndexes(JdbcClient jdbc, ReadModel copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Of a copy without rows. A table without a primary key keeps its indexes: rows are found by them. */
    void putOff() {
        List<String> names = jdbc.sql("select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid"
                        + " where c.relnamespace = ?::regnamespace and not i.indisunique"
                        + " and exists (select from pg_index p where p.indrelid = i.indrelid and p.indisprimary)"
                        + " and i.indrelid <> all (array[(? || '.dead_letter')::regclass, (? || '.token')::regclass])")
                .params(copy.schema(), copy.schema(), copy.schema())
                .query(String.class)
                .list();
        String made = names.stream()
                .map(name -> jdbc.sql("select pg_get_indexdef((? || '.' || quote_ident(?))::regclass)")
                        .params(copy.schema(), name)
                        .query(String.class)
                        .single())
                .reduce("", (all, one) -> all + one + ";");
        String drops = names.stream()
                .map(name -> "drop index " + copy.schema() + "." + name + ";")
                .reduce("", String::concat);
        if (!names.isEmpty()) {
            jdbc.sql(drops + comment("'" + made.replace("'", "''") + "'")).update();
        }
    }

    void make() {
        String made = jdbc.sql("select obj_description((? || '.token')::regclass, 'pg_class')")
                .param(copy.schema())
                .query((row, number) -> new Comment(row.getString(1)))
                .single()
                .text();
        if (made != null) {
            jdbc.sql(made + comment("null")).update();
        }
    }

    private record Comment(@Nullable String text) {}

    private String comment(String text) {
        return "comment on table " + copy.schema() + ".token is " + text;
    }
}
