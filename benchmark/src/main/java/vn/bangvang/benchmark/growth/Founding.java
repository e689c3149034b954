package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.growth.PastUnit.Worker;
import vn.bangvang.benchmark.growth.Timeline.Case;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.NamePolicy;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.mandate.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.mandate.MandatePolicy;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitClassified;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

/** The first fortnight: units, people and mandates (thẩm quyền) are entered by one administrator and confirmed by another. */
final class Founding {

    static final int WORKERS = 24;
    private static final int DAYS = 14;

    private final Timeline timeline;
    private final Ids ids;
    private final UnaryOperator<String> likeness;
    private final LocalDate first;
    private final Official administrator;
    private final Official second;

    /** @param likeness what tells equal names without telling them */
    Founding(Timeline timeline, Ids ids, UnaryOperator<String> likeness, PastProvince province, LocalDate first) {
        this.timeline = timeline;
        this.ids = ids;
        this.likeness = likeness;
        this.first = first;
        administrator = official(province.province(), Role.ADMINISTRATOR, "quantri", 90);
        second = official(province.province(), Role.ADMINISTRATOR, "quantri.hai", 91);
    }

    List<Official> administrators() {
        return List.of(administrator, second);
    }

    void happen(PastProvince province) {
        province.units.forEach(unit -> enter(unit, first.plusDays((long) unit.number * DAYS / province.units.size())));
    }

    private void enter(PastUnit unit, LocalDate day) {
        Case registered = timeline.open("Unit", unit.id.value());
        registered.add(
                day,
                administrator,
                new UnitRegistered(
                        unit.id, unit.code(), unit.name(), unit.parent == null ? null : unit.parent.id, day));
        if (unit.parent == null) {
            administrators(unit, day);
        }
        registered.add(day, administrator, new UnitClassified(unit.id, unit.kind, "Theo quyết định thành lập", day));
        for (int number = 0; number < WORKERS; number++) {
            Worker worker = new Worker(new PersonId(ids.of(day)), Words.name(unit.number, number));
            unit.workers.add(worker);
            register(worker.id(), worker.name(), unit, day);
        }
        int number = WORKERS;
        for (Role role : unit.roles()) {
            Official official = official(unit, role, unit.username(role), number++);
            unit.appoint(official);
            register(official.person(), official.name(), unit, day);
            grant(official, unit, day);
        }
    }

    private void administrators(PastUnit root, LocalDate day) {
        timeline.open("Mandate", administrator.mandate().value())
                .add(
                        day,
                        administrator,
                        new FirstAdministratorAppointed(
                                administrator.mandate(),
                                administrator.account(),
                                administrator.person(),
                                root.id,
                                day));
        register(second.person(), second.name(), root, day);
        timeline.open("Mandate", second.mandate().value()).add(day, administrator, granted(second, root, day, null));
    }

    private void register(PersonId person, String name, PastUnit unit, LocalDate day) {
        timeline.open("Person", person.value())
                .add(
                        day,
                        administrator,
                        new PersonRegistered(
                                person,
                                new PersonalText(person, name),
                                likeness.apply(NamePolicy.canonical(name)),
                                unit.id,
                                day,
                                null));
    }

    private void grant(Official official, PastUnit unit, LocalDate day) {
        Case mandate = timeline.open("Mandate", official.mandate().value());
        boolean waits = MandatePolicy.awaitsConfirmation(official.role(), 1, true);
        mandate.add(day, administrator, granted(official, unit, day, waits ? true : null));
        if (waits) {
            mandate.add(day, second, new MandateConfirmed(official.mandate(), day));
        }
    }

    private static MandateGranted granted(Official official, PastUnit unit, LocalDate day, @Nullable Boolean waits) {
        return new MandateGranted(
                official.mandate(),
                official.account(),
                official.person(),
                official.role(),
                unit.id,
                day,
                null,
                null,
                "Quyết định số " + unit.number + "/QĐ-UBND",
                waits);
    }

    private Official official(PastUnit unit, Role role, String username, int number) {
        return new Official(
                username,
                Words.name(unit.number, number),
                new AccountId(ids.of(first)),
                new PersonId(ids.of(first)),
                new MandateId(ids.of(first)),
                role,
                unit.id);
    }
}
