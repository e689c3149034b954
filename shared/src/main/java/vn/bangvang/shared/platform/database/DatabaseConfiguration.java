package vn.bangvang.shared.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
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
    Migrations migrations(DatabaseProperties database) {
        Migrations migrations = new Migrations(database.url(), present(database.owner(), "owner"));
        migrations.migrateShared();
        return migrations;
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
