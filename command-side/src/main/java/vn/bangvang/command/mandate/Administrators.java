package vn.bangvang.command.mandate;

import java.util.stream.Stream;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateIndex;
import vn.bangvang.shared.domain.mandate.MandatePolicy;
import vn.bangvang.shared.domain.mandate.MandateState;

/** The administrators beside the one who acts, as the node's reference data knows them. */
record Administrators(Actor actor) {

    static Administrators otherThan(Actor actor) {
        return new Administrators(actor);
    }

    /** Whether one of them has to confirm what the actor grants. */
    boolean confirm(Role role, UnitId unit) {
        MandateIndex references = actor.references().mandates();
        boolean asFarAsOwn = references
                .administering(unit, actor.today())
                .anyMatch(held -> actor.author().accounts().anyMatch(held.account()::equals)
                        && held.unit().equals(unit));
        return MandatePolicy.awaitsConfirmation(
                role,
                persons(references
                        .administering(unit, actor.today())
                        .filter(held -> !references.holder(held).isSameAs(actor.author()))),
                asFarAsOwn);
    }

    /** How many persons would still administer the unit without that mandate; who stands in for one is no other. */
    static long without(MandateId ended, UnitId unit, Actor actor) {
        MandateIndex references = actor.references().mandates();
        return persons(references
                .administering(unit, actor.today())
                .map(references::standing)
                .filter(chain -> chain.stream().noneMatch(held -> held.id().equals(ended)))
                .map(chain -> chain.get(chain.size() - 1)));
    }

    private static long persons(Stream<MandateState> mandates) {
        return mandates.map(MandateState::person).distinct().count();
    }
}
