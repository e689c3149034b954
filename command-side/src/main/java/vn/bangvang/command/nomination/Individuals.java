package vn.bangvang.command.nomination;

import java.time.LocalDate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.person.NamedPeople;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;

/** Nominees who are persons: each is one of the register, and nobody has a hand in the case of who may be themselves. */
final class Individuals {

    private Individuals() {}

    static void keepApart(Nominee nominee, Actor actor) {
        SeparationOfDuties.notTheNominee(nominee, actor.author());
        NamedPeople.notANamesake(nominee.personId(), Reason.NAMESAKE_OF_NOMINEE, actor);
    }

    /** A nominee of the register is called and placed as there, before anything is submitted. */
    static void asRegistered(Nominee nominee, LocalDate day, Actor actor) {
        if (nominee.name() != null) {
            NamedPeople.asRegistered(nominee.name(), nominee.unitId(), day, actor);
        }
    }

    static void enter(Nominee nominee, LocalDate day, Actor actor) {
        if (nominee.name() != null) {
            new NamedPeople(day, Reason.NAMESAKE_OF_NOMINEE, actor).name(nominee.name(), nominee.unitId());
        }
    }
}
