package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.person.Persons;
import vn.bangvang.shared.book.PersonBook.Person;
import vn.bangvang.shared.event.PersonEvent.PersonRegistered;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.UnitId;

/** Nominees who are persons: each is one of the register, and nobody has a hand in the case of who may be themselves. */
final class Individuals {

    private Individuals() {}

    /** Somebody of the same name under another id may be the same person, until a third one has told the two apart. */
    static void keepApart(Nominee nominee, Actor actor) {
        SeparationOfDuties.notTheNominee(nominee, actor.author());
        PersonId person = nominee.personId();
        if (person != null
                && actor.author()
                        .persons()
                        .anyMatch(own -> actor.book().persons().mayBeOne(own, person))) {
            throw new Refusal(Reason.NAMESAKE_OF_NOMINEE);
        }
    }

    /** Checks who was chosen from the register; who is not in it yet is entered in the same step. */
    static void enter(Nominee nominee, LocalDate day, Actor actor) {
        PersonId id = nominee.personId();
        PersonalText name = nominee.name();
        if (id == null || name == null || name.text() == null) {
            return;
        }
        String likeness = actor.likeness(name.text());
        Person known = actor.book().persons().find(id).orElse(null);
        if (known == null) {
            notTheOwnName(likeness, actor);
            Persons.enter(new PersonRegistered(id, name, likeness, nominee.unitId(), day, null));
        } else {
            check(known, likeness, nominee.unitId(), day, actor);
            actor.reliesOn(id.value(), known.sequence());
        }
    }

    private static void check(Person known, String likeness, UnitId unit, LocalDate day, Actor actor) {
        if (!known.likeness().equals(likeness)) {
            throw new Refusal(Reason.NAME_DIFFERS_FROM_REGISTER);
        }
        if (known.leftOn() != null && !day.isBefore(known.leftOn())) {
            throw new Refusal(Reason.PERSON_LEFT, Map.of("leftOn", known.leftOn()));
        }
        UnitId own = known.unitOn(day);
        if (!own.equals(unit) && !actor.book().units().isBelow(own, unit)) {
            throw new Refusal(Reason.PERSON_IN_OTHER_UNIT, Map.of("unit", unit));
        }
    }

    private static void notTheOwnName(String likeness, Actor actor) {
        boolean own = actor.author()
                .persons()
                .flatMap(person -> actor.book().persons().find(person).stream())
                .anyMatch(person -> person.likeness().equals(likeness));
        if (own) {
            throw new Refusal(Reason.NAMESAKE_OF_NOMINEE);
        }
    }
}
