package vn.bangvang.command.mandate;

import java.time.LocalDate;
import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** An account acts for one person at a time, or nobody could tell whose hand it was. */
final class Holder {

    private Holder() {}

    /** One of the register; whoever held a mandate before there was a register is taken as known. */
    static void checkKnown(PersonId person, Actor actor) {
        if (actor.references().persons().find(person).isEmpty()
                && !actor.references().mandates().knows(person)) {
            throw new Refusal(Reason.PERSON_NOT_REGISTERED, Map.of("person", person));
        }
    }

    /** Accounts are tables outside the log: what is known here are the account's other mandates. */
    static void check(Author appointed, LocalDate from, Actor actor) {
        LocalDate first = from.isBefore(actor.today()) ? actor.today() : from;
        actor.references().mandates().of(appointed.account(), first).stream()
                .filter(held -> !appointed.is(held.person()))
                .findFirst()
                .ifPresent(held -> {
                    throw new Refusal(Reason.ACCOUNT_OF_ANOTHER_PERSON, Map.of("person", held.person()));
                });
    }
}
