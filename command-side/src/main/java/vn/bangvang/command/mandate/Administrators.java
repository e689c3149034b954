package vn.bangvang.command.mandate;

import java.util.stream.Stream;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.book.MandateBook;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.rule.MandatePolicy;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** The administrators beside the one who acts, as the node's book knows them. */
record Administrators(Actor actor) {

    static Administrators otherThan(Actor actor) {
        return new Administrators(actor);
    }

    /** Whether one of them has to confirm what the actor grants. */
    boolean confirm(Role role, UnitId unit) {
        MandateBook book = actor.book().mandates();
        boolean asFarAsOwn = book.administering(unit, actor.today())
                .anyMatch(held -> actor.author().accounts().anyMatch(held.account()::equals)
                        && held.unit().equals(unit));
        return MandatePolicy.awaitsConfirmation(
                role,
                persons(book.administering(unit, actor.today())
                        .filter(held -> !actor.author().is(held.person())
                                && actor.author().accounts().noneMatch(held.account()::equals))),
                asFarAsOwn);
    }

    /** How many persons would still administer the unit without that mandate. */
    static long without(MandateId ended, UnitId unit, Actor actor) {
        return persons(actor.book()
                .mandates()
                .administering(unit, actor.today())
                .filter(held -> !held.id().equals(ended)));
    }

    private static long persons(Stream<Mandate> mandates) {
        return mandates.map(Mandate::person).map(PersonId::value).distinct().count();
    }
}
