package vn.bangvang.shared.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/**
 * Brings a schema up to what this program knows, as the owner of the database. Each schema has a history of its own, so
 * that read models come and go without touching the log.
 */
public final class Migrations {

    /** Flyway needs three at a time. */
    private static final int MOST_CONNECTIONS = 4;

    private final String url;
    private final Login owner;

    public Migrations(String url, Login owner) {
        this.url = url;
        this.owner = owner;
    }

    /** A schema, and where its scripts are. */
    public record Schema(String name, List<String> locations) {}

    /** The schemas that both sides need: the log of events, and the accounts. */
    public void migrateShared() {
        migrate(List.of(
                new Schema("log", List.of("classpath:db/log")),
                new Schema("accounts", List.of("classpath:db/accounts"))));
    }

    /**
     * Creates each schema where it is missing and runs the scripts that have not run yet. Many processes may do so at once:
     * they wait for each other. A schema that bears the mark of these very scripts is left alone, since asking Flyway about
     * each would take a second of every start.
     *
     * @throws NewerDatabaseException if a newer program has been here
     */
    public void migrate(Collection<Schema> schemas) {
        try (HikariDataSource connections = connections()) {
            SchemaMarks marks = new SchemaMarks(connections);
            Map<String, String> found = marks.all();
            for (Schema schema : schemas) {
                String mark = SchemaMarks.of(schema.locations());
                if (!mark.equals(found.get(schema.name()))) {
                    Flyway flyway = configuration(schema, connections).load();
                    refuseNewer(flyway, schema.name());
                    flyway.migrate();
                    marks.set(schema.name(), mark);
                }
            }
        }
    }

    /** Kept from one schema to the next, since a new one takes longer than most of the scripts. */
    private HikariDataSource connections() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("bangvang-migrations");
        config.setJdbcUrl(url);
        config.setUsername(owner.username());
        config.setPassword(owner.password());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException closed) {
            throw new FlywayException("Cannot connect to " + url, closed);
        }
    }

    private static FluentConfiguration configuration(Schema schema, DataSource connections) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(connections)
                .schemas(schema.name())
                .defaultSchema(schema.name())
                .createSchemas(true)
                // What all read models have in common is numbered before what each has of its own.
                .outOfOrder(schema.locations().size() > 1)
                .locations(schema.locations().toArray(String[]::new))
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }

    private static void refuseNewer(Flyway flyway, String schema) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(migration -> {
                    throw new NewerDatabaseException(schema, String.valueOf(migration.getVersion()));
                });
    }
}
