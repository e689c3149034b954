package vn.bangvang.query.readmodel;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.ProgramMark;
import vn.bangvang.shared.platform.database.Migrations;

/** Makes the schemas of copies, from the same scripts as those that are read, and clears them away. */
final class ModelCopies {

    private final JdbcClient jdbc;
    private final Migrations migrations;
    private final String program = program();

    ModelCopies(DataSource database, Migrations migrations) {
        this.jdbc = JdbcClient.create(database);
        this.migrations = migrations;
    }

    /** Rows are made of two modules; what cannot be told from another program's is not gone on with. */
    private static String program() {
        String marks = Stream.of(DomainEvent.class, ModelCopies.class)
                .map(one -> ProgramMark.of(one)
                        .map(HexFormat.of()::formatHex)
                        .orElseGet(() -> UUID.randomUUID().toString()))
                .collect(Collectors.joining(" "));
        return "rebuild " + marks;
    }

    boolean exists(ReadModel model) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(model.schema() + ".token")
                .query(Boolean.class)
                .single();
    }

    /** Empty, unless this very program was interrupted while it filled it from the log as it is now. */
    void prepare(List<ModelCopy> copies) {
        List<ModelCopy> begun = copies.stream().filter(copy -> !mayGoOn(copy)).toList();
        begun.forEach(this::drop);
        ReadModelSchemas.migrate(migrations, begun);
        begun.forEach(copy -> {
            new LaterIndexes(jdbc, copy).putOff();
            jdbc.sql("update " + copy.schema() + ".token set owner = ?")
                    .param(program)
                    .update();
        });
    }

    private boolean mayGoOn(ModelCopy copy) {
        return exists(copy)
                && jdbc.sql("select coalesce(owner, '') = ? and " + ModelToken.IN_LOG + " from " + copy.schema()
                                + ".token")
                        .param(program)
                        .query(Boolean.class)
                        .single();
    }

    /** What this program's scripts have added since they were made. */
    void bringUpToDate(List<ModelCopy> copies) {
        ReadModelSchemas.migrate(migrations, copies);
    }

    /** So that questions find their ways in it from the first moment on. */
    void analyse(ReadModel model) {
        ModelTables.of(jdbc, model)
                .forEach(table -> jdbc.sql("analyze " + table).update());
    }

    void drop(ReadModel model) {
        jdbc.sql("drop schema if exists " + model.schema() + " cascade").update();
    }

    /** What the tables of a schema and their indexes take on the disk, in bytes. */
    long size(ReadModel model) {
        return jdbc.sql(
                        "select coalesce(sum(pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass)), 0)"
                                + "::bigint from pg_tables where schemaname = ?")
                .param(model.schema())
                .query(Long.class)
                .single();
    }
}
