package vn.bangvang.command.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.id;
import static vn.bangvang.command.testing.World.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** Today is the 20th. The leader of GREEN held the mandate from the 1st to the 15th. */
class ActingTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 15);
    private static final MandateId LEADER = new MandateId(id("leader"));
    private static final MandateId CLERK = new MandateId(id("clerk"));

    private final World world = new World();

    @Test
    void one_day_before_the_mandate_begins_the_act_is_refused_and_on_its_first_day_it_is_accepted() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, null);
        refused(Reason.NO_MANDATE_ON_DAY, () -> act("leader", FIRST.minusDays(1)));
        act("leader", FIRST);
        assertThat(world.carried().guards()).containsExactly(new Guard(LEADER.value(), 0));
    }

    @Test
    void after_the_mandate_has_ended_nothing_is_done_under_it() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        refused(Reason.NO_MANDATE, () -> act("leader", LAST.plusDays(1)));
        refused(Reason.NO_MANDATE, () -> act("leader", TODAY));
    }

    @Test
    void whoever_has_retired_enters_nothing_of_the_time_before_either() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        refused(Reason.NO_MANDATE, () -> act("leader", LAST));
    }

    @Test
    void a_clerk_enters_what_the_leader_signed_before_retiring_and_both_are_told() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        granted(CLERK, "clerk", Role.BACK_ENTRY, TODAY, null);

        Actor actor = world.entering("clerk", LEADER);
        actor.on(LAST).as(Role.COMPETENT_PERSON, GREEN);

        assertThat(world.carried().metadata())
                .containsEntry("account", account("leader").toString())
                .containsEntry("person", person("leader").toString())
                .containsEntry("mandate", LEADER.toString())
                .containsEntry("enteredBy", account("clerk").toString())
                .containsEntry("enteredByPerson", person("clerk").toString())
                .containsEntry("backEntry", CLERK.toString());
        assertThat(world.carried().guards())
                .containsExactlyInAnyOrder(new Guard(LEADER.value(), 0), new Guard(CLERK.value(), 0));
    }

    @Test
    void both_hands_count_where_duties_are_kept_apart() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        granted(CLERK, "clerk", Role.BACK_ENTRY, TODAY, null);
        Actor actor = world.entering("clerk", LEADER);
        actor.on(LAST).as(Role.COMPETENT_PERSON, GREEN);

        Set<Author> authors = ActorMetadata.of(actor.metadata()).joining(Set.of());

        assertThat(new Author(account("leader"), null).isAmong(authors)).isTrue();
        assertThat(new Author(account("other"), person("clerk")).isAmong(authors))
                .isTrue();
        assertThat(actor.author().is(person("leader"))).isTrue();
        assertThat(actor.author().is(person("clerk"))).isTrue();
        assertThat(new Author(account("other"), person("other")).isAmong(authors))
                .isFalse();
    }

    @Test
    void whoever_the_clerk_stands_in_for_counts_too() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        world.substitute("clerk", "clerk", Role.BACK_ENTRY, GREEN);
        Actor actor = world.entering("clerk", LEADER);
        actor.on(LAST).as(Role.COMPETENT_PERSON, GREEN);
        assertThat(new Author(account("away"), person("away")).isSameAs(actor.author()))
                .isTrue();
        assertThat(ActorMetadata.of(actor.metadata()).author()).isEqualTo(actor.author());
    }

    @Test
    void a_clerk_enters_nothing_for_a_day_on_which_the_leader_held_no_mandate() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        granted(CLERK, "clerk", Role.BACK_ENTRY, TODAY, null);
        refused(Reason.NO_MANDATE_ON_DAY, () -> enter("clerk", LAST.plusDays(1), Role.COMPETENT_PERSON));
        refused(Reason.NO_MANDATE_ON_DAY, () -> enter("clerk", FIRST.minusDays(1), Role.COMPETENT_PERSON));
    }

    @Test
    void a_mandate_of_another_role_or_unit_is_not_acted_under() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        granted(CLERK, "clerk", Role.BACK_ENTRY, TODAY, null);
        refused(Reason.MANDATE_DOES_NOT_FIT, () -> enter("clerk", LAST, Role.APPROVER));
        world.grant("clerk", Role.BACK_ENTRY, RED);
        refused(
                Reason.MANDATE_DOES_NOT_FIT,
                () -> world.entering("clerk", LEADER).on(LAST).as(Role.COMPETENT_PERSON, RED));
    }

    @Test
    void without_the_back_entry_mandate_nobody_enters_for_others_nor_learns_of_their_mandates() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        refused(Reason.NO_MANDATE, () -> enter("colleague", LAST, Role.COMPETENT_PERSON));
        refused(
                Reason.NO_MANDATE,
                () -> world.entering("colleague", CLERK).on(LAST).as(Role.COMPETENT_PERSON, GREEN));
    }

    @Test
    void the_back_entry_mandate_is_held_today() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        granted(CLERK, "clerk", Role.BACK_ENTRY, FIRST, YESTERDAY);
        refused(Reason.NO_MANDATE, () -> enter("clerk", LAST, Role.COMPETENT_PERSON));
    }

    @Test
    void whoever_was_appointed_anew_enters_what_they_did_under_the_first_appointment_and_relies_on_both() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, LAST);
        granted(CLERK, "leader", Role.COMPETENT_PERSON, LAST.plusDays(3), null);
        act("leader", LAST);
        assertThat(world.carried().guards())
                .containsExactlyInAnyOrder(new Guard(LEADER.value(), 0), new Guard(CLERK.value(), 0));
    }

    @Test
    void a_mandate_that_was_ended_counts_up_to_the_day_before() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, null);
        world.happened(new MandateEnded(LEADER, "Nghỉ hưu", LAST), 1);
        granted(CLERK, "clerk", Role.BACK_ENTRY, TODAY, null);
        refused(Reason.NO_MANDATE_ON_DAY, () -> enter("clerk", LAST, Role.COMPETENT_PERSON));
        enter("clerk", LAST.minusDays(1), Role.COMPETENT_PERSON);
    }

    @Test
    void nothing_is_done_for_a_unit_before_it_exists() {
        UnitId young = new UnitId(id("young"));
        world.happened(new UnitRegistered(young, "YOUNG", "Phường mới", PROVINCE, FIRST), 0);
        world.grant("leader", Role.REPRESENTATIVE, young);
        refused(
                Reason.UNIT_NOT_YET_THERE,
                () -> world.actor("leader").on(FIRST.minusDays(1)).as(Role.REPRESENTATIVE, young));
        world.actor("leader").on(FIRST).as(Role.REPRESENTATIVE, young);
    }

    @Test
    void a_day_to_come_is_refused_to_whoever_may_act_and_a_stranger_is_turned_away_first() {
        granted(LEADER, "leader", Role.COMPETENT_PERSON, FIRST, null);
        refused(Reason.DATE_IN_FUTURE, () -> act("leader", TOMORROW));
        refused(Reason.NO_MANDATE, () -> act("stranger", TOMORROW));
    }

    @Test
    void the_first_role_is_taken_that_was_held_on_the_day() {
        granted(LEADER, "leader", Role.REPRESENTATIVE, LAST, null);
        granted(CLERK, "leader", Role.APPROVER, FIRST, null);
        world.actor("leader").on(FIRST).asAnyOf(List.of(Role.REPRESENTATIVE, Role.APPROVER), GREEN);
        assertThat(world.carried().metadata()).containsEntry("role", "APPROVER");
        world.actor("leader").on(LAST).asAnyOf(List.of(Role.REPRESENTATIVE, Role.APPROVER), GREEN);
        assertThat(world.carried().metadata()).containsEntry("role", "REPRESENTATIVE");
    }

    private void act(String name, LocalDate day) {
        world.actor(name).on(day).as(Role.COMPETENT_PERSON, GREEN);
    }

    private void enter(String name, LocalDate day, Role role) {
        world.entering(name, LEADER).on(day).as(role, GREEN);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private void granted(MandateId mandate, String name, Role role, LocalDate from, @Nullable LocalDate until) {
        world.happened(
                new MandateGranted(
                        mandate, account(name), person(name), role, GREEN, from, until, null, "Quyết định 1"),
                0);
    }
}
