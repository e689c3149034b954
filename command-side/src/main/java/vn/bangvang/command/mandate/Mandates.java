package vn.bangvang.command.mandate;

import java.time.LocalDate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.FirstAdministratorAppointed;

/** What others may do to mandates within their own unit of work. */
@Component
public class Mandates {

    private final Repository<Mandate> mandates;

    Mandates(Repository<Mandate> mandates) {
        this.mandates = mandates;
    }

    public void appointFirstAdministrator(MandateId id, AccountId account, PersonId person, UnitId unit, LocalDate from)
            throws Exception {
        var appointment = new FirstAdministratorAppointed(id, account, person, unit, from);
        mandates.newInstance(() -> new Mandate(appointment));
    }
}
