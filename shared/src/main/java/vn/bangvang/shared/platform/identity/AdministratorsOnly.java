package vn.bangvang.shared.platform.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Turns away whoever administers less than the whole tree of units. */
class AdministratorsOnly {

    private final ObjectProvider<Administrators> administrators;

    AdministratorsOnly(ObjectProvider<Administrators> administrators) {
        this.administrators = administrators;
    }

    void demand(AccountPrincipal by) {
        if (!known().filter(all -> all.isAdministrator(by)).isPresent()) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
    }

    /** Of two administrators none is to get hold of the other's account. */
    void demandNoAdministrator(AccountPrincipal account) {
        if (administersAnything(account)) {
            throw new Refusal(Reason.PASSWORD_OF_ADMINISTRATOR, Map.of("username", account.username()));
        }
    }

    boolean administersAnything(AccountPrincipal account) {
        return known().filter(all -> all.administersAnything(account)).isPresent();
    }

    private Optional<Administrators> known() {
        return Optional.ofNullable(administrators.getIfAvailable());
    }
}
