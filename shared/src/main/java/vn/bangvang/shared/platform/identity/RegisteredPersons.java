package vn.bangvang.shared.platform.identity;

import vn.bangvang.shared.domain.kernel.PersonId;

/** Says whether somebody is in the register of people; the side that knows mandates provides it. */
@FunctionalInterface
public interface RegisteredPersons {
    boolean knows(PersonId person);
}
