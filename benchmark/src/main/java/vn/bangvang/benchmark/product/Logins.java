package vn.bangvang.benchmark.product;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.benchmark.product.Bureau.Official;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;

/** Gives every official an account; one password for all, so that it is hashed once. */
final class Logins {

    private Logins() {}

    static void create(Accounts accounts) {
        List<NewAccount> wanted = new ArrayList<>();
        for (int number = 0; number < Bureau.COUNT; number++) {
            Bureau bureau = new Bureau(number);
            wanted.add(account(bureau.representative()));
            wanted.add(account(bureau.approver()));
            wanted.add(account(bureau.competentPerson()));
        }
        accounts.createAll(wanted);
    }

    private static NewAccount account(Official official) {
        return new NewAccount(
                official.account().value(),
                official.username(),
                official.username(),
                official.person().value(),
                HttpSession.PASSWORD,
                false);
    }
}
