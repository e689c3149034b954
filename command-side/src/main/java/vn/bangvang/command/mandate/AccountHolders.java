package vn.bangvang.command.mandate;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.identity.AccountPrincipal;

/** Whose an account is. Accounts are tables, so this is asked before a command is sent. */
public final class AccountHolders {

    private final Function<AccountId, Optional<AccountPrincipal>> accounts;

    public AccountHolders(Function<AccountId, Optional<AccountPrincipal>> accounts) {
        this.accounts = accounts;
    }

    /** @param said the person the caller believes it to be, if the caller says so */
    Appointee of(AccountId account, @Nullable PersonId said) {
        try {
            return Appointee.of(account, behind(account, said));
        } catch (Refusal unfit) {
            return Appointee.unfit(account, unfit);
        }
    }

    private PersonId behind(AccountId account, @Nullable PersonId said) {
        PersonId person = accounts.apply(account)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ACCOUNT, Map.of("account", account)))
                .personId()
                .orElseThrow(() -> new Refusal(Reason.ACCOUNT_WITHOUT_PERSON, Map.of("account", account)));
        if (said != null && !said.equals(person)) {
            throw new Refusal(Reason.ACCOUNT_OF_ANOTHER_PERSON, Map.of("person", person));
        }
        return person;
    }
}
