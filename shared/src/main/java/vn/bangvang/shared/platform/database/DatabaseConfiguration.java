package vn.bangvang.shared.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/** One pool for each login the process was given. The schemas are brought up to date before a pool opens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {

    public static final String COMMAND = "commandDataSource";
    public static final String QUERY = "queryDataSource";
    public static final String ACCOUNTS = "accountsDataSource";

    @Bean
    @ConditionalOnProperty("bangvang.database.owner.password")
    Migrations migrations(DatabaseProperties database, @Value("${bangvang.rule-sets.folder:}") String ruleSets) {
        Login owner = present(database.owner(), "owner");
        Migrations migrations = new Migrations(database.url(), owner);
        migrations.migrateShared();
        if (!ruleSets.isBlank()) {
            new RuleSetRegister(database.url(), owner).enter(Path.of(ruleSets));
        }
        return migrations;
    }

    /** The law is known before anything is judged by it. */
    @Bean
    @Conditional(KnowsTheLog.class)
    RuleSetRegister ruleSetRegister(DatabaseProperties database, ObjectProvider<Migrations> first) {
        first.ifAvailable(migrated -> {});
        RuleSetRegister register = new RuleSetRegister(
                database.url(),
                Objects.requireNonNull(database.query() == null ? database.command() : database.query()));
        register.use();
        return register;
    }

    /** The login for accounts alone reads nothing of the log. */
    static final class KnowsTheLog extends AnyNestedCondition {

        KnowsTheLog() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("bangvang.database.command.password")
        static final class Writes {}

        @ConditionalOnProperty("bangvang.database.query.password")
        static final class Reads {}
    }

    @Bean(COMMAND)
    @ConditionalOnProperty("bangvang.database.command.password")
    HikariDataSource commandDataSource(DatabaseProperties database, ObjectProvider<Migrations> first) {
        first.ifAvailable(migrated -> {});
        return DatabasePools.command(database, present(database.command(), "command"));
    }

    @Bean(QUERY)
    @ConditionalOnProperty("bangvang.database.query.password")
    HikariDataSource queryDataSource(DatabaseProperties database, ObjectProvider<Migrations> first) {
        first.ifAvailable(migrated -> {});
        return DatabasePools.snapshots(database, present(database.query(), "query"));
    }

    @Bean(ACCOUNTS)
    @ConditionalOnProperty("bangvang.database.accounts.password")
    HikariDataSource accountsDataSource(DatabaseProperties database, ObjectProvider<Migrations> first) {
        first.ifAvailable(migrated -> {});
        return DatabasePools.accounts(database, present(database.accounts(), "accounts"));
    }

    /** Any login will do: that the server answers is all it asks. */
    @Bean(destroyMethod = "close")
    StoreHealthIndicator storeHealthIndicator(DatabaseProperties database) {
        Login login = Stream.of(database.query(), database.command(), database.accounts())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No login to the database was given"));
        return new StoreHealthIndicator(database.url(), login);
    }

    /** 1 while the database answers, else 0. */
    @Bean
    MeterBinder storeMetrics(StoreHealthIndicator store) {
        return registry -> Gauge.builder("bangvang.database.up", store, asked -> asked.isUp() ? 1 : 0)
                .description("1 while the database takes a connection and answers, else 0")
                .register(registry);
    }

    /** Where the database's files are, if they are on this machine. */
    @Bean
    StoreRoom storeRoom(@Value("${bangvang.database.folder:}") String folder) throws IOException {
        return folder.isBlank() ? StoreRoom.UNKNOWN : new DiskRoom(Path.of(folder));
    }

    private static Login present(@Nullable Login login, String name) {
        if (login == null) {
            throw new IllegalStateException("bangvang.database." + name + " is missing");
        }
        return login;
    }
}
