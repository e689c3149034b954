package vn.bangvang.shared.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records who did what to which account, in the transaction that does it; never a password. */
final class AccountActs {

    private final JdbcClient accounts;

    AccountActs(JdbcClient accounts) {
        this.accounts = accounts;
    }

    /** @param by null for what is done on the machine itself */
    void record(AccountAct act, UUID account, @Nullable UUID by) {
        accounts.sql("insert into accounts.account_act (act, account_id, by_id) values (:act, :account, :by)")
                .param("act", act.name())
                .param("account", account)
                .param("by", by)
                .update();
    }
}
