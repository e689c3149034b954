package vn.bangvang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.bangvang.command.testing.Province.TODAY;
import static vn.bangvang.command.testing.Province.caller;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.MandateEndingBody;
import vn.bangvang.command.movement.MovementCommand.CloneMovement;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.MovementBody;
import vn.bangvang.command.movement.MovementCommand.MovementCloneBody;
import vn.bangvang.command.nomination.NominationCommand.NomineeBody;
import vn.bangvang.command.nomination.NominationDraftCommand.BeginNominationDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftBeginningBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftContentsBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftPaperBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftSignatureBody;
import vn.bangvang.command.nomination.NominationDraftCommand.SendDraftForSignature;
import vn.bangvang.command.nomination.NominationDraftCommand.SignDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.SignatureRequestBody;
import vn.bangvang.command.registration.RegistrationCommand.RegisterForEmulation;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.testing.Province;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.RenameUnit;
import vn.bangvang.command.unit.UnitCommand.RenamingBody;
import vn.bangvang.command.unit.UnitCommand.UnitBody;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.nomination.NominationDraftId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.registration.RegisteredTarget;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.domain.registration.TargetAim;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class CommandsIT {

    /** That of the append transaction: the letters BANGVANG. */
    private static final long APPEND_LOCK = 0x42414e4756414e47L;

    private static TestDatabase database;
    private static CommandSideNode one;
    private static CommandSideNode other;
    private static Province province;

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        one = CommandSideNode.start(database);
        other = CommandSideNode.start(database);
        province = Province.found(one.commands());
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        database.close();
    }

    @Test
    void a_nomination_is_submitted_endorsed_and_decided() {
        NominationId id = province.submit(one.commands());
        one.commands().send(province.endorsement(id), caller(province.approver));
        Receipt decided = one.commands().send(province.decision(id, "01/QĐ"), caller(province.decider));
        assertThat(names(id)).containsExactly("nomination.submitted", "nomination.endorsed", "nomination.decided");
        assertThat(decided.position()).isEqualTo(head());
    }

    @Test
    void the_same_key_ten_times_at_once_on_two_nodes_gives_one_event_and_ten_equal_answers() throws Exception {
        NominationId id = province.submit(one.commands());
        List<Receipt> answers = tenAtOnce(n -> () -> (n % 2 == 0 ? one : other)
                .commands()
                .send(province.endorsement(id), caller(province.approver, "endorse-" + id)));
        assertThat(answers).hasSize(10).containsOnly(answers.get(0));
        assertThat(names(id)).containsExactly("nomination.submitted", "nomination.endorsed");
    }

    @Test
    void a_creation_repeated_under_its_key_answers_with_the_first_one() {
        NominationId first = new NominationId(UuidV7.next());
        NominationId second = new NominationId(UuidV7.next());
        String key = "create-" + first;
        Receipt answer = one.commands().send(province.submission(first), caller(province.representative, key));
        Receipt again = other.commands().send(province.submission(second), caller(province.representative, key));
        assertThat(again).isEqualTo(answer);
        assertThat(names(second)).isEmpty();
    }

    @Test
    void what_begins_beside_another_step_under_an_id_that_is_taken_is_told_which() {
        NominationId taken = province.submit(one.commands());
        AccountId preparer = new AccountId(UuidV7.next());
        province.grant(one.commands(), preparer, Role.PREPARER);
        NominationDraftId draft = new NominationDraftId(UuidV7.next());
        DraftContentsBody contents = new DraftContentsBody(
                new NomineeBody(NomineeKind.COLLECTIVE, province.unit, null, null),
                "GK",
                2026,
                null,
                null,
                null,
                "Thành tích trong phong trào thi đua",
                List.of(
                        new DraftPaperBody("TOTRINH", "Tờ trình", null),
                        new DraftPaperBody("BAOCAO", "Báo cáo thành tích", null),
                        new DraftPaperBody("BIENBAN", "Biên bản", null)));
        one.commands()
                .send(
                        new BeginNominationDraft(new DraftBeginningBody(draft, province.unit, contents, TODAY)),
                        caller(preparer));
        one.commands()
                .send(new SendDraftForSignature(draft, new SignatureRequestBody(null, null, TODAY)), caller(preparer));
        assertThatThrownBy(() -> other.commands()
                        .send(
                                new SignDraft(draft, new DraftSignatureBody(taken, null, TODAY)),
                                caller(province.representative, 1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.ALREADY_EXISTS);
                    assertThat(refusal.details()).containsEntry("id", taken.toString());
                });
        Receipt signed = other.commands()
                .send(
                        new SignDraft(draft, new DraftSignatureBody(null, null, TODAY)),
                        caller(province.representative, 1));
        assertThat(signed.sequence()).isEqualTo(2);
    }

    @Test
    void a_key_used_for_another_request_is_refused() {
        NominationId id = province.submit(one.commands());
        one.commands().send(province.endorsement(id), caller(province.approver, "once-" + id));
        Caller otherRequest = new Caller(
                province.approver,
                null,
                "test",
                TODAY,
                new vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey(
                        province.approver.value(), "once-" + id, new byte[] {2}),
                null);
        assertRefused(Reason.IDEMPOTENCY_KEY_REUSED, () -> one.commands().send(province.endorsement(id), otherRequest));
    }

    @Test
    void of_ten_endorsements_at_once_one_wins_and_nine_are_told_the_state() throws Exception {
        NominationId id = province.submit(one.commands());
        List<Object> outcomes = tenAtOnce(n -> () -> {
            try {
                return (n % 2 == 0 ? one : other).commands().send(province.endorsement(id), caller(province.approver));
            } catch (Refusal refusal) {
                return refusal.reason();
            }
        });
        assertThat(outcomes).filteredOn(Receipt.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Reason.STEP_ALREADY_TAKEN::equals).hasSize(9);
    }

    @Test
    void a_mandate_granted_on_one_node_serves_the_very_next_command_on_the_other() {
        NominationId id = province.submit(one.commands());
        AccountId deputy = new AccountId(UuidV7.next());
        province.grant(one.commands(), deputy, Role.APPROVER);
        Receipt answer = other.commands().send(province.endorsement(id), caller(deputy));
        assertThat(answer.sequence()).isEqualTo(1);
    }

    @Test
    void a_mandate_ended_on_one_node_does_not_serve_on_the_other_even_before_it_has_read_of_it() {
        NominationId id = province.submit(one.commands());
        AccountId deputy = new AccountId(UuidV7.next());
        MandateId mandate = province.grant(other.commands(), deputy, Role.APPROVER);
        one.commands()
                .send(
                        new EndMandate(mandate, new MandateEndingBody("Thôi nhiệm vụ", TODAY)),
                        caller(province.administrator));
        assertRefused(Reason.UNKNOWN_NOMINATION, () -> other.commands().send(province.endorsement(id), caller(deputy)));
        assertThat(names(id)).containsExactly("nomination.submitted");
    }

    @Test
    void an_endorsement_is_refused_when_its_mandate_ends_between_the_check_and_the_append() throws Exception {
        NominationId id = province.submit(one.commands());
        AccountId deputy = new AccountId(UuidV7.next());
        MandateId mandate = province.grant(other.commands(), deputy, Role.APPROVER);
        assertThat(endorsedWhileItEnds(id, deputy, mandate)).isEqualTo(Reason.UNKNOWN_NOMINATION);
        assertThat(names(id)).containsExactly("nomination.submitted");
    }

    @Test
    void an_endorsement_goes_on_under_another_mandate_when_its_own_ends_between_the_check_and_the_append()
            throws Exception {
        NominationId id = province.submit(one.commands());
        AccountId deputy = new AccountId(UuidV7.next());
        MandateId own = province.grant(other.commands(), deputy, Role.APPROVER);
        MandateId principal = province.grant(other.commands(), new AccountId(UuidV7.next()), Role.APPROVER);
        MandateId substitution = province.grant(other.commands(), deputy, Role.APPROVER, principal);
        assertThat(endorsedWhileItEnds(id, deputy, own)).isInstanceOf(Receipt.class);
        assertThat(JdbcClient.create(database.owner())
                        .sql("select convert_from(metadata, 'UTF8') from log.event where aggregate_id = ? and seq = 1")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .contains(substitution.toString())
                .doesNotContain(own.toString());
    }

    /** While nobody can append, the end of the mandate is put first in the queue, then the endorsement is checked. */
    private static Object endorsedWhileItEnds(NominationId id, AccountId deputy, MandateId mandate) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (Connection holder = database.owner().getConnection()) {
            holder.setAutoCommit(false);
            try (PreparedStatement lock = holder.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, APPEND_LOCK);
                lock.execute();
            }
            Future<Receipt> ended = nodes.submit(() -> one.commands()
                    .send(
                            new EndMandate(mandate, new MandateEndingBody("Thôi nhiệm vụ", TODAY)),
                            caller(province.administrator)));
            awaitWaiting(1);
            Future<Receipt> endorsed =
                    nodes.submit(() -> other.commands().send(province.endorsement(id), caller(deputy)));
            awaitWaiting(2);
            holder.rollback();
            ended.get();
            return endorsed.get();
        } catch (ExecutionException refused) {
            return ((Refusal) refused.getCause()).reason();
        } finally {
            nodes.shutdown();
        }
    }

    private static void awaitWaiting(int appends) {
        await().until(() -> JdbcClient.create(database.owner())
                        .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Integer.class)
                        .single()
                == appends);
    }

    @Test
    void a_substitution_does_not_outlive_the_mandate_ended_on_another_node() {
        NominationId id = province.submit(one.commands());
        MandateId principal = province.grant(other.commands(), new AccountId(UuidV7.next()), Role.APPROVER);
        AccountId deputy = new AccountId(UuidV7.next());
        province.grant(other.commands(), deputy, Role.APPROVER, principal);
        one.commands()
                .send(
                        new EndMandate(principal, new MandateEndingBody("Thôi nhiệm vụ", TODAY)),
                        caller(province.administrator));
        assertRefused(Reason.UNKNOWN_NOMINATION, () -> other.commands().send(province.endorsement(id), caller(deputy)));
        assertThat(names(id)).containsExactly("nomination.submitted");
    }

    @Test
    void a_stale_copy_on_another_node_does_not_refuse_what_is_right_by_now() {
        NominationId id = province.submit(one.commands());
        assertRefused(
                Reason.WRONG_STEP,
                () -> other.commands().send(province.decision(id, "77/QĐ"), caller(province.decider)));
        one.commands().send(province.endorsement(id), caller(province.approver));
        other.commands().send(province.decision(id, "77/QĐ"), caller(province.decider));
        assertThat(names(id)).endsWith("nomination.decided");
    }

    @Test
    void a_caller_who_saw_an_older_state_is_told_so() {
        NominationId id = province.submit(one.commands());
        assertRefused(
                Reason.STALE_VERSION,
                () -> one.commands().send(province.endorsement(id), caller(province.approver, 7)));
        assertThat(one.commands()
                        .send(province.endorsement(id), caller(province.approver, 0))
                        .sequence())
                .isEqualTo(1);
    }

    @Test
    void how_far_a_case_has_come_is_told_only_to_those_it_concerns() {
        NominationId id = province.submit(one.commands());
        one.commands().send(province.endorsement(id), caller(province.approver));
        AccountId stranger = new AccountId(UuidV7.next());
        assertRefused(Reason.UNKNOWN_NOMINATION, () -> one.commands().send(province.endorsement(id), caller(stranger)));
        assertRefused(
                Reason.STEP_ALREADY_TAKEN,
                () -> one.commands().send(province.endorsement(id), caller(province.approver)));
    }

    @Test
    void a_decision_number_is_used_once() {
        NominationId first = province.submit(one.commands());
        NominationId second = province.submit(one.commands());
        one.commands().send(province.endorsement(first), caller(province.approver));
        one.commands().send(province.endorsement(second), caller(province.approver));
        one.commands().send(province.decision(first, "99/QĐ"), caller(province.decider));
        assertRefused(
                Reason.NUMBER_ALREADY_USED,
                () -> other.commands().send(province.decision(second, "99/QĐ"), caller(province.decider)));
        assertThat(names(second)).doesNotContain("nomination.decided");
    }

    @Test
    void a_unit_registers_once_a_year_on_whichever_node() {
        one.commands().send(registration(2027), caller(province.representative));
        assertRefused(
                Reason.ALREADY_REGISTERED,
                () -> other.commands().send(registration(2027), caller(province.representative)));
        other.commands().send(registration(2028), caller(province.representative));
    }

    @Test
    void last_years_movement_is_launched_again_on_a_node_that_has_not_read_of_it() {
        AccountId organiser = new AccountId(UuidV7.next());
        province.grant(one.commands(), organiser, Role.ORGANISER);
        MovementId original = new MovementId(UuidV7.next());
        one.commands()
                .send(
                        new LaunchMovement(
                                original, new MovementBody(null, province.unit, null, Bodies.plan(plan()), TODAY)),
                        caller(organiser));
        Receipt again = other.commands()
                .send(
                        new CloneMovement(
                                new MovementId(UuidV7.next()),
                                original,
                                new MovementCloneBody(null, 1, null, null, TODAY)),
                        caller(organiser));
        assertThat(again.sequence()).isZero();
        assertThat(again.aggregateId()).isNotEqualTo(original.value());
    }

    @Test
    void what_does_not_exist_is_unknown() {
        assertRefused(
                Reason.UNKNOWN_NOMINATION,
                () -> one.commands()
                        .send(province.endorsement(new NominationId(UuidV7.next())), caller(province.approver)));
    }

    @Test
    void events_say_who_acted_under_which_mandate() {
        NominationId id = province.submit(one.commands());
        String metadata = JdbcClient.create(database.query())
                .sql("select metadata::text from log.readable_event where aggregate_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(metadata)
                .contains(province.representative.toString(), province.unit.toString(), "REPRESENTATIVE", "mandate");
    }

    private static RegisterForEmulation registration(int year) {
        var target = new RegisteredTarget("A", "Hoàn thành nhiệm vụ", "%", TargetAim.AT_LEAST, Score.of("100"));
        return new RegisterForEmulation(
                new RegistrationId(UuidV7.next()),
                new RegistrationBody(
                        null, province.unit, year, Bodies.aims(new Aims(null, List.of(), List.of(target))), TODAY),
                new Aims(null, List.of(), List.of(target)));
    }

    private static MovementPlan plan() {
        return new MovementPlan(
                MovementKind.ANNUAL,
                "UNIT",
                "Quyết thắng",
                "Đoàn kết",
                null,
                List.of("Ba đột phá"),
                TODAY,
                TODAY.plusYears(1),
                List.of(),
                List.of());
    }

    /** The first node has just made the unit and holds it; the other has never loaded it. */
    @Test
    void the_id_of_another_kind_is_as_unknown_as_any_whether_it_is_cached_or_not() {
        UnitId unit = new UnitId(UuidV7.next());
        one.commands()
                .send(
                        new RegisterUnit(unit, new UnitBody(null, "K" + unit, "Đơn vị", province.root, TODAY)),
                        administrator());
        for (Commands commands : List.of(one.commands(), other.commands())) {
            assertRefused(
                    Reason.UNKNOWN_NOMINATION,
                    () -> commands.send(
                            province.endorsement(new NominationId(unit.value())), caller(province.approver)));
            assertRefused(
                    Reason.UNKNOWN_MANDATE,
                    () -> commands.send(
                            new EndMandate(new MandateId(unit.value()), new MandateEndingBody("Thôi", TODAY)),
                            administrator()));
            assertRefused(
                    Reason.UNKNOWN_NOMINATION,
                    () -> commands.send(
                            province.decision(new NominationId(unit.value()), "K/" + unit), caller(province.decider)));
            MandateId mandate = province.grant(one.commands(), new AccountId(UuidV7.next()), Role.APPROVER);
            assertRefused(
                    Reason.UNKNOWN_UNIT,
                    () -> commands.send(
                            new RenameUnit(new UnitId(mandate.value()), new RenamingBody("Tên", "Đổi tên", TODAY)),
                            administrator()));
        }
        one.commands().send(new RenameUnit(unit, new RenamingBody("Tên mới", "Đổi tên", TODAY)), administrator());
    }

    private static Caller administrator() {
        return caller(province.administrator);
    }

    private static List<String> names(NominationId id) {
        return JdbcClient.create(database.query())
                .sql("select name from log.event where aggregate_id = ? order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static long head() {
        return JdbcClient.create(database.query())
                .sql("select max(position) from log.event")
                .query(Long.class)
                .single();
    }

    private static void assertRefused(Reason reason, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static <T> List<T> tenAtOnce(java.util.function.IntFunction<Callable<T>> task) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(10);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int n = 0; n < 10; n++) {
                tasks.add(task.apply(n));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : callers.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
