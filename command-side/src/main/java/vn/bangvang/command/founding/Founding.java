package vn.bangvang.command.founding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.bangvang.command.dispatch.Caller;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.Accounts;

/**
 * Founds a real installation when a process with {@code bangvang.founding.*} starts. Every node may try at every start:
 * the log knows one root and the accounts know one first administrator.
 */
@Component
@ConditionalOnProperty("bangvang.founding.administrator-password")
@EnableConfigurationProperties(FoundingProperties.class)
class Founding implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Founding.class);
    private static final String KEY = "founding";
    private static final Set<Reason> FOUNDED_BEFORE = Set.of(
            Reason.ALREADY_EXISTS,
            Reason.UNIT_CODE_TAKEN,
            Reason.ROOT_UNIT_EXISTS,
            Reason.FIRST_ADMINISTRATOR_APPOINTED);

    private final FoundingProperties wanted;
    private final Accounts accounts;
    private final Commands commands;
    private final Clock clock;

    Founding(FoundingProperties wanted, Accounts accounts, Commands commands, Clock commandClock) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.commands = commands;
        this.clock = commandClock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        AccountPrincipal administrator = administrator();
        try {
            commands.send(installation(administrator), caller(administrator));
            LOG.info("The installation is founded; its first administrator is {}", administrator.username());
        } catch (Refusal refusal) {
            if (!FOUNDED_BEFORE.contains(refusal.reason())) {
                throw refusal;
            }
            LOG.info("The installation was founded before");
        }
    }

    private AccountPrincipal administrator() {
        try {
            accounts.firstAdministrator(UuidV7.next(), UuidV7.next(), wanted.administratorPassword());
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.USERNAME_TAKEN) {
                throw refusal;
            }
            LOG.info("Another node has made the first administrator");
        }
        return accounts.find(Accounts.FIRST_ADMINISTRATOR).orElseThrow();
    }

    private FoundInstallation installation(AccountPrincipal administrator) {
        return new FoundInstallation(
                new UnitId(UuidV7.next()),
                wanted.rootCode(),
                wanted.rootName(),
                LocalDate.now(clock),
                new MandateId(UuidV7.next()),
                administrator.accountId(),
                person(administrator));
    }

    /** The key is answered like any caller's, so that a second start finds what the first one did. */
    private Caller caller(AccountPrincipal administrator) {
        byte[] same = KEY.getBytes(StandardCharsets.UTF_8);
        return new Caller(
                administrator.accountId(),
                person(administrator),
                KEY,
                LocalDate.now(clock),
                new IdempotencyKey(administrator.id(), KEY, same),
                null);
    }

    private static PersonId person(AccountPrincipal administrator) {
        return administrator.personId().orElseThrow();
    }
}
