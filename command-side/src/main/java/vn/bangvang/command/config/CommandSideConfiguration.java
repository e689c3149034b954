package vn.bangvang.command.config;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.bangvang.command.mandate.AccountHolders;
import vn.bangvang.shared.database.DatabaseConfiguration;
import vn.bangvang.shared.eventstore.LogFollower;
import vn.bangvang.shared.identity.AccountWrites;
import vn.bangvang.shared.identity.Accounts;
import vn.bangvang.shared.identity.Administrators;
import vn.bangvang.shared.identity.IdentityConfiguration;
import vn.bangvang.shared.identity.RegisteredPersons;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.web.WebConfiguration;

/** What the command side takes from {@code shared}. */
@Configuration(proxyBeanMethods = false)
@Import({DatabaseConfiguration.class, WebConfiguration.class, IdentityConfiguration.class, AccountWrites.class})
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
    RegisteredPersons registeredPersons(LogFollower commandBook) {
        return person -> {
            commandBook.catchUp();
            return commandBook.book().persons().find(person).isPresent()
                    || commandBook.book().mandates().knows(person);
        };
    }

    /** Accounts are kept by whoever administers the root of the tree. */
    @Bean
    Administrators administrators(LogFollower commandBook, Clock commandClock) {
        return account -> {
            commandBook.catchUp();
            return commandBook.book().mandates().of(account.accountId(), LocalDate.now(commandClock)).stream()
                    .anyMatch(mandate -> mandate.role() == Role.ADMINISTRATOR
                            && commandBook
                                    .book()
                                    .units()
                                    .find(mandate.unit())
                                    .filter(unit -> unit.parent() == null)
                                    .isPresent());
        };
    }
}
