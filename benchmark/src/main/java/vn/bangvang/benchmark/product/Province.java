package vn.bangvang.benchmark.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.bangvang.benchmark.product.Desk.Official;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.command.unit.UnitCommand.ClassifyUnit;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.UnitKind;

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
        grant(desk.representative(), Role.REPRESENTATIVE, desk);
        grant(desk.approver(), Role.APPROVER, desk);
        grant(desk.competentPerson(), Role.COMPETENT_PERSON, desk);
        for (int team = 0; team < Desk.TEAMS; team++) {
            String code = "D" + desk.number() + "T" + team;
            register(desk.team(team), code, "Tổ " + team + " của đơn vị " + desk.number(), desk.unit());
        }
    }

    private void register(UnitId unit, String code, String name, UnitId parent) {
        gateway.send(Desk.ADMINISTRATOR, new RegisterUnit(unit, code, name, parent, today));
        gateway.send(Desk.ADMINISTRATOR, new ClassifyUnit(unit, UnitKind.OFFICE, "Đo hiệu năng", today));
    }

    private void grant(Official official, Role role, Desk desk) {
        MandateId mandate = new MandateId(Desk.named("mandate " + official.username()));
        gateway.send(
                Desk.ADMINISTRATOR,
                new GrantMandate(
                        mandate,
                        official.account(),
                        official.person(),
                        role,
                        desk.unit(),
                        today,
                        null,
                        null,
                        "Quyết định 01/QĐ"));
    }
}
