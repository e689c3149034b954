package vn.bangvang.command.rolemodel;

import java.time.LocalDate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.person.NamedPeople;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;

/** Models who are persons: each is one of the register, and nobody plans, nurtures or judges who may be themselves. */
final class Individuals {

    private Individuals() {}

    static void keepApart(Nominee subject, Actor actor) {
        SeparationOfDuties.notTheModel(subject, actor.author());
        NamedPeople.notANamesake(subject.personId(), Reason.NAMESAKE_OF_ROLE_MODEL, actor);
    }

    static void enter(Nominee subject, LocalDate day, Actor actor) {
        if (subject.name() != null) {
            new NamedPeople(day, Reason.NAMESAKE_OF_ROLE_MODEL, actor).name(subject.name(), subject.unitId());
        }
    }
}
