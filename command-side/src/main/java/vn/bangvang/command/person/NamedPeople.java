package vn.bangvang.command.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonState;

/**
 * The people that one act names. Each is chosen from the register, under the name they have there, or is entered in it
 * together with the act: on the day of the act, in the unit that the act names.
 */
public final class NamedPeople {

    private final LocalDate day;
    private final Reason ownName;
    private final Actor actor;
    private final Map<PersonId, String> entered = new HashMap<>();

    /** @param ownName the refusal where somebody of the actor's own name would be entered */
    public NamedPeople(LocalDate day, Reason ownName, Actor actor) {
        this.day = day;
        this.ownName = ownName;
        this.actor = actor;
    }

    /** Somebody of the acting unit, or of one below it where {@code own} says so. */
    public void name(PersonalText named, UnitId acting, @Nullable UnitId own) {
        UnitId unit = own == null ? acting : own;
        if (!unit.equals(acting)) {
            References.unit(actor, unit);
            if (!actor.references().units().isBelow(unit, acting)) {
                throw new Refusal(Reason.PERSON_OUTSIDE_UNIT, Map.of("own", unit, "unit", acting));
            }
        }
        name(named, unit);
    }

    /** Whoever is of the register goes by the name they have there, and is of the unit or of one below it. Nobody is entered. */
    public static void asRegistered(PersonalText named, UnitId unit, LocalDate day, Actor actor) {
        if (named.text() != null) {
            actor.references()
                    .persons()
                    .find(named.person())
                    .ifPresent(known -> check(known, actor.likeness(named.text()), unit, day, actor));
        }
    }

    /** Somebody of the unit or of one below it. */
    public void name(PersonalText named, UnitId unit) {
        if (named.text() == null) {
            return;
        }
        String likeness = actor.likeness(named.text());
        PersonState known = actor.references().persons().find(named.person()).orElse(null);
        if (known != null) {
            check(known, likeness, unit, day, actor);
            actor.guard(known.id().value(), known.sequence());
        } else if (entered.containsKey(named.person())) {
            sameName(entered.get(named.person()), likeness);
        } else {
            enter(named, likeness, unit);
        }
    }

    private void enter(PersonalText named, String likeness, UnitId unit) {
        notOfTheOwnName(named.person(), likeness, ownName, actor);
        Persons.enter(new PersonRegistered(named.person(), named, likeness, unit, day, null));
        entered.put(named.person(), likeness);
    }

    private static void check(PersonState known, String likeness, UnitId unit, LocalDate day, Actor actor) {
        sameName(known.likeness(), likeness);
        if (known.leftOn() != null && !day.isBefore(known.leftOn())) {
            throw new Refusal(Reason.PERSON_LEFT, Map.of("leftOn", known.leftOn()));
        }
        UnitId own = known.unitOn(day);
        if (!own.equals(unit) && !actor.references().units().isBelow(own, unit)) {
            throw new Refusal(Reason.PERSON_IN_OTHER_UNIT, Map.of("unit", unit));
        }
    }

    private static void sameName(String registered, String likeness) {
        if (!registered.equals(likeness)) {
            throw new Refusal(Reason.NAME_DIFFERS_FROM_REGISTER);
        }
    }

    /** Nobody enters somebody of their own name: it might be themselves once more. */
    static void notOfTheOwnName(PersonId entered, String likeness, Reason reason, Actor actor) {
        boolean own = actor.author()
                .persons()
                .filter(person -> !person.equals(entered))
                .flatMap(person -> actor.references().persons().find(person).stream())
                .anyMatch(person -> person.likeness().equals(likeness));
        if (own) {
            throw new Refusal(reason);
        }
    }

    /** Somebody of the same name under another id may be the same person, until a third one has told the two apart. */
    public static void notANamesake(@Nullable PersonId person, Reason reason, Actor actor) {
        if (person != null
                && actor.author()
                        .persons()
                        .anyMatch(own -> actor.references().persons().mayBeOne(own, person))) {
            throw new Refusal(reason);
        }
    }
}
