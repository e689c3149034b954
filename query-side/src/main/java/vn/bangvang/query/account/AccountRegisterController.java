package vn.bangvang.query.account;

import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.account.AccountRegister.AccountRow;
import vn.bangvang.query.account.AccountRegister.ActRow;
import vn.bangvang.query.account.AccountRegister.FindAccountActs;
import vn.bangvang.query.account.AccountRegister.FindAccounts;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;

@RestController
@RequestMapping("/api/accounts")
class AccountRegisterController {

    private final AccountRegister accounts;

    AccountRegisterController(AccountRegister accounts) {
        this.accounts = accounts;
    }

    /** Lists accounts, for administrators of the top. */
    @GetMapping
    Page<AccountRow> listAccounts(
            QueryContext context, @Valid @ParameterObject FindAccounts query, @Valid @ParameterObject Paging paging) {
        return accounts.handle(query, paging, context);
    }

    /** Who did what to which account, the latest first; for administrators and auditors of the top. */
    @GetMapping("/log")
    Page<ActRow> listAccountActs(
            QueryContext context,
            @Valid @ParameterObject FindAccountActs query,
            @Valid @ParameterObject Paging paging) {
        return accounts.acts(query, paging, context);
    }
}
