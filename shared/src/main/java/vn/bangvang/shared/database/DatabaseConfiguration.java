package vn.bangvang.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bangvang.shared.database.DatabaseProperties.Login;

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

    private static Login present(@Nullable Login login, String name) {
        if (login == null) {
            throw new IllegalStateException("bangvang.database." + name + " is missing");
        }
        return login;
    }
}
