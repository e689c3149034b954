package vn.bangvang.benchmark.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.bangvang.benchmark.product.Bureau.Official;
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

/** Founds a province of bureaus and teams by the product's own commands. */
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
                Bureau.ADMINISTRATOR,
                new FoundInstallation(
                        Bureau.ROOT,
                        "BENCHMARK",
                        "Tỉnh đo hiệu năng",
                        today,
                        new MandateId(Bureau.named("mandate administrator")),
                        Bureau.ADMINISTRATOR.account(),
                        Bureau.ADMINISTRATOR.person()));
        register(Bureau.SECOND_ADMINISTRATOR);
        grant(Bureau.SECOND_ADMINISTRATOR, Role.ADMINISTRATOR, Bureau.ROOT);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> bureaus = new ArrayList<>();
            for (int number = 0; number < Bureau.COUNT; number++) {
                Bureau bureau = new Bureau(number);
                bureaus.add(workers.submit(() -> open(bureau)));
            }
            for (Future<?> bureau : bureaus) {
                bureau.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void open(Bureau bureau) {
        register(bureau.unit(), "D" + bureau.number(), "Đơn vị " + bureau.number(), Bureau.ROOT);
        List.of(bureau.representative(), bureau.approver(), bureau.competentPerson())
                .forEach(this::register);
        grant(bureau.representative(), Role.REPRESENTATIVE, bureau.unit());
        confirm(grant(bureau.approver(), Role.APPROVER, bureau.unit()));
        confirm(grant(bureau.competentPerson(), Role.COMPETENT_PERSON, bureau.unit()));
        for (int team = 0; team < Bureau.TEAMS; team++) {
            String code = "D" + bureau.number() + "T" + team;
            register(bureau.team(team), code, "Tổ " + team + " của đơn vị " + bureau.number(), bureau.unit());
        }
    }

    private void register(UnitId unit, String code, String name, UnitId parent) {
        gateway.send(Bureau.ADMINISTRATOR, new RegisterUnit(unit, new UnitBody(null, code, name, parent, today)));
        gateway.send(
                Bureau.ADMINISTRATOR,
                new ClassifyUnit(unit, new ClassificationBody(UnitKind.OFFICE, "Đo hiệu năng", today)));
    }

    private void register(Official official) {
        gateway.send(
                Bureau.ADMINISTRATOR,
                new RegisterPerson(
                        official.person(), new PersonBody(null, official.username(), Bureau.ROOT, today, null, null)));
    }

    private void confirm(MandateId mandate) {
        gateway.send(Bureau.SECOND_ADMINISTRATOR, new ConfirmMandate(mandate, new ConfirmationBody(today)));
    }

    private MandateId grant(Official official, Role role, UnitId unit) {
        MandateId mandate = new MandateId(Bureau.named("mandate " + official.username()));
        gateway.send(
                Bureau.ADMINISTRATOR,
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
