package vn.bangvang.command.mandate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Whose an account is, by its table: a person, or why nobody can be appointed with it. That is said only to those who
 * may appoint at all: nobody else learns anything of accounts.
 */
public final class Appointee {

    private final AccountId account;
    private final @Nullable PersonId person;
    private final @Nullable Refusal unfit;

    private Appointee(AccountId account, @Nullable PersonId person, @Nullable Refusal unfit) {
        this.account = account;
        this.person = person;
        this.unfit = unfit;
    }

    public static Appointee of(AccountId account, PersonId person) {
        return new Appointee(account, person, null);
    }

    static Appointee unfit(AccountId account, Refusal why) {
        return new Appointee(account, null, why);
    }

    Author author() {
        return new Author(account, person);
    }

    PersonId person() {
        if (unfit != null) {
            throw unfit;
        }
        return Objects.requireNonNull(person);
    }
}
