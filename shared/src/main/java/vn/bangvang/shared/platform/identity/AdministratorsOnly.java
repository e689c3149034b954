package vn.bangvang.shared.platform.identity;

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
        Administrators known = administrators.getIfAvailable(() -> nobody -> false);
        if (!known.isAdministrator(by)) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
    }
}
