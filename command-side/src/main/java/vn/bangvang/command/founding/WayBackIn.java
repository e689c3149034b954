package vn.bangvang.command.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.bangvang.command.dispatch.Caller;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.command.mandate.MandateCommand.LetAdministratorIn;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.mandate.MandateEvent.AdministratorLetIn;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.Accounts;

/**
 * For an administrator who cannot log in any more, when nobody else can help: whoever runs the machine gives the account
 * a new password. It is recorded first, under the account of nobody, so that it never happens unseen.
 */
@Component
public class WayBackIn {

    private static final AccountId MACHINE = new AccountId(new UUID(0, 0));

    private final Accounts accounts;
    private final Commands commands;
    private final LogFollower references;
    private final EventStore log;
    private final Clock clock;

    WayBackIn(Accounts accounts, Commands commands, LogFollower references, EventStore log, Clock commandClock) {
        this.log = log;
        this.accounts = accounts;
        this.commands = commands;
        this.references = references;
        this.clock = commandClock;
    }

    /** @param password serves only to choose another one */
    public void letIn(String username, String reason, String password) {
        AccountPrincipal account = accounts.find(username)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ACCOUNT, Map.of("account", username)));
        references.catchUp();
        LocalDate today = LocalDate.now(clock);
        MandateState mandate = administration(account, today);
        commands.send(
                new LetAdministratorIn(mandate.id(), reason, today),
                new Caller(MACHINE, null, "let-in", today, null, null));
        accounts.letIn(account.id(), password);
    }

    /**
     * The same for a program that its machine may start again and again: what was done for a reason is not done twice for
     * it, or a password chosen since would be lost at each start.
     *
     * @return false when the account was let in for this reason before
     */
    public boolean letInOnce(String username, String reason, String password) {
        references.catchUp();
        boolean done = accounts.find(username).stream()
                .flatMap(account -> references
                        .references()
                        .mandates()
                        .all()
                        .filter(held -> held.account().equals(account.accountId())))
                .anyMatch(held -> wasLetIn(held, reason));
        if (!done) {
            letIn(username, reason, password);
        }
        return !done;
    }

    private boolean wasLetIn(MandateState held, String reason) {
        return log.readEvents(held.id().toString())
                .asStream()
                .anyMatch(event -> event.getPayload() instanceof AdministratorLetIn earlier
                        && earlier.reason().equals(reason));
    }

    private MandateState administration(AccountPrincipal account, LocalDate today) {
        return references.references().mandates().of(account.accountId(), today).stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.ADMINISTRATORS_ONLY));
    }
}
