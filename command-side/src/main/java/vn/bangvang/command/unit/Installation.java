package vn.bangvang.command.unit;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.mandate.Mandates;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;

/** Founds an installation: its root unit and first administrator come into being in one append, once. */
@Component
class Installation {

    private final Repository<Unit> units;
    private final Mandates mandates;

    Installation(Repository<Unit> units, Mandates mandates) {
        this.units = units;
        this.mandates = mandates;
    }

    @CommandHandler
    void handle(FoundInstallation command) throws Exception {
        units.newInstance(() -> new Unit(command));
        mandates.appointFirstAdministrator(
                command.mandateId(),
                command.administrator(),
                command.administratorPerson(),
                command.unitId(),
                command.since());
    }
}
