package vn.bangvang.command.config;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.bangvang.command.mandate.AccountHolders;
import vn.bangvang.shared.eventlog.LogConfiguration;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.history.service.HistoryConfiguration;
import vn.bangvang.shared.platform.database.DatabaseConfiguration;
import vn.bangvang.shared.platform.identity.AccountWrites;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.Administrators;
import vn.bangvang.shared.platform.identity.AdministratorsByMandate;
import vn.bangvang.shared.platform.identity.IdentityConfiguration;
import vn.bangvang.shared.platform.identity.RegisteredPersons;
import vn.bangvang.shared.platform.telemetry.TelemetryConfiguration;
import vn.bangvang.shared.platform.web.WebConfiguration;

/** What the command side takes from {@code shared}. */
@Configuration(proxyBeanMethods = false)
@Import({
    DatabaseConfiguration.class,
    LogConfiguration.class,
    HistoryConfiguration.class,
    WebConfiguration.class,
    TelemetryConfiguration.class,
    IdentityConfiguration.class,
    AccountWrites.class
})
class CommandSideConfiguration {

    /** Business days are days in Việt Nam, wherever the server stands. */
    @Bean
    Clock commandClock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    AccountHolders accountHolders(Accounts accounts) {
        return new AccountHolders(account -> accounts.find(account.value()));
    }

    /** Whoever held a mandate before there was a register is taken as known. */
    @Bean
    RegisteredPersons registeredPersons(LogFollower log) {
        return person -> {
            log.catchUp();
            return log.references().persons().find(person).isPresent()
                    || log.references().mandates().knows(person);
        };
    }

    /** Accounts are kept by whoever administers the root of the tree. */
    @Bean
    Administrators administrators(LogFollower log, Clock commandClock) {
        return new AdministratorsByMandate(log, commandClock);
    }
}
