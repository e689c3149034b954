package vn.bangvang.benchmark.product;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * A unit that nominates the teams below it, with the three officials it takes: whoever submits may not endorse, and
 * whoever endorses may not decide. All identifiers follow from the number, so that another JVM knows them too.
 */
record Bureau(int number) {

    /** One for each caller, so that nobody waits for a colleague. */
    static final int COUNT = 128;

    /** Teams of each bureau. A team is honoured once a year with each award, so many are needed. */
    static final int TEAMS = 32;

    /** Somebody with an account. */
    record Official(String username) {

        AccountId account() {
            return new AccountId(named("account " + username));
        }

        PersonId person() {
            return new PersonId(named("person " + username));
        }
    }

    static final UnitId ROOT = new UnitId(named("root"));
    static final Official ADMINISTRATOR = new Official("administrator");
    static final Official SECOND_ADMINISTRATOR = new Official("second-administrator");

    UnitId unit() {
        return new UnitId(named("unit " + number));
    }

    UnitId team(int team) {
        return new UnitId(named("unit " + number + " team " + team));
    }

    Official representative() {
        return new Official("representative-" + number);
    }

    Official approver() {
        return new Official("approver-" + number);
    }

    Official competentPerson() {
        return new Official("competent-" + number);
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
