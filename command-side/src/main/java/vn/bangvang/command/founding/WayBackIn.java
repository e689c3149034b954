package vn.bangvang.command.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.bangvang.command.dispatch.Caller;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.command.mandate.MandateCommand.LetAdministratorIn;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.eventstore.LogFollower;
import vn.bangvang.shared.identity.AccountPrincipal;
import vn.bangvang.shared.identity.Accounts;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.AccountId;
import vn.bangvang.shared.value.Role;

/**
 * For an administrator who cannot log in any more, when nobody else can help: whoever runs the machine gives the account
 * a new password. It is recorded first, under the account of nobody, so that it never happens unseen.
 */
@Component
public class WayBackIn {

    private static final AccountId MACHINE = new AccountId(new UUID(0, 0));

    private final Accounts accounts;
    private final Commands commands;
    private final LogFollower book;
    private final Clock clock;

    WayBackIn(Accounts accounts, Commands commands, LogFollower commandBook, Clock commandClock) {
        this.accounts = accounts;
        this.commands = commands;
        this.book = commandBook;
        this.clock = commandClock;
    }

    /** @param password serves only to choose another one */
    public void letIn(String username, String reason, String password) {
        AccountPrincipal account = accounts.find(username)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ACCOUNT, Map.of("account", username)));
        book.catchUp();
        LocalDate today = LocalDate.now(clock);
        Mandate mandate = book.book().mandates().of(account.accountId(), today).stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.ADMINISTRATORS_ONLY));
        commands.send(
                new LetAdministratorIn(mandate.id(), reason, today),
                new Caller(MACHINE, null, "let-in", today, null, null));
        accounts.letIn(account.id(), password);
    }
}
