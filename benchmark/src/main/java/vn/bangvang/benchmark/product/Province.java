package vn.bangvang.benchmark.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.bangvang.benchmark.product.Desk.Official;
import vn.bangvang.command.mandate.Appointee;
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.ConfirmationBody;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.mandate.MandateCommand.MandateBody;
import vn.bangvang.command.person.PersonCommand.PersonBody;
import vn.bangvang.command.person.PersonCommand.RegisterPerson;
import vn.bangvang.command.unit.UnitCommand.ClassificationBody;
import vn.bangvang.command.unit.UnitCommand.ClassifyUnit;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.UnitBody;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;

/** Founds a province of desks and teams by the product's own commands. */
final class Province {

    private static final int AT_ONCE = 64;

    private final Gateway gateway;
    private final LocalDate today;

    Province(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    void found() throws Exception {
        gateway.send(
                Desk.ADMINISTRATOR,
                new FoundInstallation(
                        Desk.ROOT,
                        "BENCHMARK",
                        "Tỉnh đo hiệu năng",
                        today,
                        new MandateId(Desk.named("mandate administrator")),
                        Desk.ADMINISTRATOR.account(),
                        Desk.ADMINISTRATOR.person()));
        register(Desk.SECOND_ADMINISTRATOR);
        grant(Desk.SECOND_ADMINISTRATOR, Role.ADMINISTRATOR, Desk.ROOT);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> desks = new ArrayList<>();
            for (int number = 0; number < Desk.COUNT; number++) {
                Desk desk = new Desk(number);
                desks.add(workers.submit(() -> open(desk)));
            }
            for (Future<?> desk : desks) {
                desk.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void open(Desk desk) {
        register(desk.unit(), "D" + desk.number(), "Đơn vị " + desk.number(), Desk.ROOT);
        List.of(desk.representative(), desk.approver(), desk.competentPerson()).forEach(this::register);
        grant(desk.representative(), Role.REPRESENTATIVE, desk.unit());
        confirm(grant(desk.approver(), Role.APPROVER, desk.unit()));
        confirm(grant(desk.competentPerson(), Role.COMPETENT_PERSON, desk.unit()));
        for (int team = 0; team < Desk.TEAMS; team++) {
            String code = "D" + desk.number() + "T" + team;
            register(desk.team(team), code, "Tổ " + team + " của đơn vị " + desk.number(), desk.unit());
        }
    }

    private void register(UnitId unit, String code, String name, UnitId parent) {
        gateway.send(Desk.ADMINISTRATOR, new RegisterUnit(unit, new UnitBody(null, code, name, parent, today)));
        gateway.send(Desk.ADMINISTRATOR, new ClassifyUnit(unit, new ClassificationBody(UnitKind.OFFICE, "Đo hiệu năng", today)));
    }

    private void register(Official official) {
        gateway.send(
                Desk.ADMINISTRATOR,
                new RegisterPerson(official.person(), new PersonBody(null, official.username(), Desk.ROOT, today, null)));
    }

    private void confirm(MandateId mandate) {
        gateway.send(Desk.SECOND_ADMINISTRATOR, new ConfirmMandate(mandate, new ConfirmationBody(today)));
    }

    private MandateId grant(Official official, Role role, UnitId unit) {
        MandateId mandate = new MandateId(Desk.named("mandate " + official.username()));
        gateway.send(
                Desk.ADMINISTRATOR,
                new GrantMandate(
                        mandate,
                        new MandateBody(
                                null,
                                official.account(),
                                official.person(),
                                role,
                                unit,
                                today,
                                null,
                                null,
                                "Quyết định 01/QĐ"),
                        Appointee.of(official.account(), official.person())));
        return mandate;
    }
}
