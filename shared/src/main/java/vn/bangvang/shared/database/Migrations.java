package vn.bangvang.shared.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import vn.bangvang.shared.database.DatabaseProperties.Login;

/**
 * Brings a schema up to what this program knows, as the owner of the database. Each schema has a history of its own, so
 * that read models come and go without touching the log.
 */
public final class Migrations {

    private final String url;
    private final Login owner;

    public Migrations(String url, Login owner) {
        this.url = url;
        this.owner = owner;
    }

    /** The schemas that both sides need: the log of events, and the accounts. */
    public void migrateShared() {
        migrate("log", "classpath:db/log");
        migrate("accounts", "classpath:db/accounts");
    }

    /**
     * Creates the schema where it is missing and runs the scripts of these locations that have not run yet. Many processes
     * may do so at once: they wait for each other.
     *
     * @throws NewerDatabaseException if a newer program has been here
     */
    public void migrate(String schema, String... locations) {
        Flyway flyway = configuration(schema, locations).load();
        refuseNewer(flyway, schema);
        flyway.migrate();
    }

    private FluentConfiguration configuration(String schema, String... locations) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner.username(), owner.password())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations(locations)
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
