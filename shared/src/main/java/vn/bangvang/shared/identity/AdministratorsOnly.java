package vn.bangvang.shared.identity;

import org.springframework.beans.factory.ObjectProvider;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;

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
