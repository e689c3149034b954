package vn.bangvang.shared.platform.identity;

import java.time.Clock;
import java.time.LocalDate;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.reference.ReferenceData;

/** Who administers, by all mandates that are in the log by now. */
public final class AdministratorsByMandate implements Administrators {

    private final LogFollower log;
    private final Clock clock;

    public AdministratorsByMandate(LogFollower log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean isAdministrator(AccountPrincipal account) {
        ReferenceData references = caughtUp();
        return references.mandates().of(account.accountId(), LocalDate.now(clock)).stream()
                .anyMatch(mandate -> mandate.role() == Role.ADMINISTRATOR
                        && references
                                .units()
                                .find(mandate.unit())
                                .filter(unit -> unit.parent() == null)
                                .isPresent());
    }

    @Override
    public boolean administersAnything(AccountPrincipal account) {
        LocalDate today = LocalDate.now(clock);
        return caughtUp()
                .mandates()
                .all()
                .anyMatch(mandate -> mandate.role() == Role.ADMINISTRATOR
                        && mandate.account().equals(account.accountId())
                        && (mandate.endedOn() == null || mandate.endedOn().isAfter(today))
                        && (mandate.until() == null || !mandate.until().isBefore(today)));
    }

    private ReferenceData caughtUp() {
        log.catchUp();
        return log.references();
    }
}
