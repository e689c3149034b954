package vn.bangvang.command.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.person;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class ActorTest {

    private static final MandateId HEAD = new MandateId(World.id("head"));
    private static final MandateId DEPUTY = new MandateId(World.id("deputy"));
    private static final MandateId CLERK = new MandateId(World.id("clerk"));

    private final World world = new World();

    @Test
    void whoever_stands_in_relies_on_every_mandate_up_to_the_first() {
        granted(HEAD, "head", null, 4);
        granted(DEPUTY, "deputy", HEAD, 2);
        granted(CLERK, "clerk", DEPUTY, 0);

        world.actor("clerk").onArrival().as(Role.APPROVER, GREEN);

        assertThat(world.carried().guards())
                .containsExactly(new Guard(CLERK.value(), 0), new Guard(DEPUTY.value(), 2), new Guard(HEAD.value(), 4));
        assertThat(world.carried().metadata())
                .containsEntry("substitutesFor", DEPUTY.toString())
                .containsEntry(
                        "insteadOf",
                        Stream.of("head", "deputy")
                                .map(name -> person(name).toString())
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void an_own_mandate_is_all_that_is_relied_on() {
        granted(HEAD, "head", null, 4);
        world.actor("head").onArrival().as(Role.APPROVER, GREEN);
        assertThat(world.carried().guards()).containsExactly(new Guard(HEAD.value(), 4));
    }

    @Test
    void the_metadata_tells_the_person_of_the_mandate_when_the_account_has_none() {
        granted(HEAD, "head", null, 0);
        world.actor("head", null).onArrival().as(Role.APPROVER, GREEN);
        assertThat(world.carried().metadata())
                .containsEntry("account", account("head").toString())
                .containsEntry("person", person("head").toString())
                .doesNotContainKey("mandatePerson");
    }

    @Test
    void the_metadata_tells_both_persons_when_account_and_mandate_differ() {
        granted(HEAD, "head", null, 0);
        world.actor("head", person("guest")).onArrival().as(Role.APPROVER, GREEN);
        assertThat(world.carried().metadata())
                .containsEntry("person", person("guest").toString())
                .containsEntry("mandatePerson", person("head").toString());
    }

    private void granted(MandateId id, String name, @Nullable MandateId substitutesFor, long sequence) {
        world.happened(
                new MandateGranted(
                        id,
                        account(name),
                        person(name),
                        Role.APPROVER,
                        GREEN,
                        LONG_AGO,
                        TODAY,
                        substitutesFor,
                        "Quyết định 1"),
                sequence);
    }
}
