package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressPlan.PlannedTask;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.target.TargetReportEvent;
import vn.bangvang.shared.domain.target.TargetReportState;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;

/** What the read models say of a case is what the fold of its stored stream says, after each of its events. */
class OneMeaningIT {

    private static final JdbcClient DATABASE = StoriesService.get().database();
    private static final EventLog LOG =
            new EventLog(DATABASE, new CataloguedEventSerializer(PersonalDataVault.closed()));

    private record Row(
            String status, @Nullable Integer step, @Nullable String stepKind, LocalDate since, long sequence) {}

    private record Waiting(String state, LocalDate since) {}

    private record Model(String state, LocalDate since, int reached, int replications) {}

    private record Decided(String number, LocalDate decidedOn, int lines) {}

    private record Staged(String stage, long sequence) {}

    private record Sheet(String stage, LocalDate since, int daysLate, int crossed, int declined) {}

    private record PledgeRow(
            int version,
            @Nullable LocalDate fullySignedOn,
            @Nullable LocalDate witnessedOn,
            @Nullable LocalDate closedOn,
            long sequence) {}

    private record ReportVersion(int version, int pledgeVersion, LocalDate dated) {}

    private record MovementRow(
            String name, int received, @Nullable LocalDate closedOn, long sequence) {}

    private record Due(String code, LocalDate dueOn) {}

    @Test
    void the_row_of_each_nomination_is_the_fold_of_its_stream() {
        List<UUID> cases = cases("{nomination-file}.nomination");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            NominationState last = last(NominationState.FOLD, NominationEvent.class, id);
            RouteStep open = last.openStep() == null ? null : last.current();
            assertThat(DATABASE.sql("select status, step, step_kind, since, sequence"
                                    + " from {nomination-file}.nomination where id = ?")
                            .param(id)
                            .query(Row.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new Row(
                            last.status().name(),
                            last.openStep(),
                            open == null ? null : open.kind().name(),
                            last.since(),
                            last.sequence()));
        }
    }

    @Test
    void the_versions_of_each_registration_follow_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{registration-register}.registration");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            assertThat(DATABASE.sql("select version from {registration-register}.version"
                                    + " where registration_id = ? order by sequence")
                            .param(id)
                            .query(Integer.class)
                            .list())
                    .isEqualTo(states(RegistrationState.FOLD, RegistrationEvent.class, id).stream()
                            .map(RegistrationState::version)
                            .toList());
        }
    }

    @Test
    void how_far_each_score_sheet_has_come_follows_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{scoreboard}.sheet");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            List<ScoreSheetState> states = states(ScoreSheetState.FOLD, ScoreSheetEvent.class, id);
            ScoreSheetState last = states.get(states.size() - 1);
            assertThat(DATABASE.sql("""
                            select stage, stage_since since, self_days_late days_late,
                              (select count(*) from {scoreboard}.scorer c where sheet_id = s.id and not declined) crossed,
                              (select count(*) from {scoreboard}.scorer c where sheet_id = s.id and declined) declined
                            from {scoreboard}.sheet s where id = ?
                            """).param(id).query(Sheet.class).single())
                    .as("%s", id)
                    .isEqualTo(new Sheet(
                            last.stage().name(),
                            last.stageSince(),
                            last.selfEntry() == null ? 0 : last.selfEntry().daysLate(),
                            last.crossScores().size(),
                            last.declined().size()));
        }
    }

    @Test
    void each_pledge_in_the_register_and_in_the_inbox_is_the_fold_of_its_stream() {
        List<UUID> cases = cases("{pledge-register}.pledge");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            PledgeState state = last(PledgeState.FOLD, PledgeEvent.class, id);
            assertThat(DATABASE.sql("select version, fully_signed_on, witnessed_on, closed_on, sequence"
                                    + " from {pledge-register}.pledge where id = ?")
                            .param(id)
                            .query(PledgeRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new PledgeRow(
                            state.version(),
                            state.fullySignedOn(),
                            state.witnessedOn(),
                            state.closedOn(),
                            state.sequence()));
            assertThat(DATABASE.sql("select unit_id from {pledge-register}.signature"
                                    + " where pledge_id = ? and version = ?")
                            .params(id, state.version())
                            .query(UUID.class)
                            .set())
                    .isEqualTo(state.signed().stream().map(UnitId::value).collect(Collectors.toSet()));
            assertThat(DATABASE.sql("select unit_id from {approver-inbox}.pledge_party"
                                    + " where pledge_id = ? and answered = ?")
                            .params(id, state.version())
                            .query(UUID.class)
                            .set())
                    .isEqualTo(state.parties().stream()
                            .filter(state::hasAnswered)
                            .map(UnitId::value)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void how_far_each_review_has_come_follows_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{review-register}.review");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            List<ReviewState> states = states(ReviewState.FOLD, ReviewEvent.class, id);
            ReviewState last = states.get(states.size() - 1);
            assertThat(days("{review-register}.history", "review_id", id))
                    .isEqualTo(states.stream().map(ReviewState::since).toList());
            assertThat(waiting("{review-register}.review", id))
                    .isEqualTo(new Waiting(last.stage().name(), last.since()));
            assertThat(waiting("{approver-inbox}.review", id))
                    .isEqualTo(new Waiting(last.stage().name(), last.stageSince()));
        }
    }

    @Test
    void how_far_each_role_model_has_come_follows_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{role-model-register}.role_model");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            List<RoleModelState> states = states(RoleModelState.FOLD, RoleModelEvent.class, id);
            RoleModelState last = states.get(states.size() - 1);
            assertThat(days("{role-model-register}.timeline", "role_model_id", id))
                    .isEqualTo(states.stream().map(RoleModelState::since).toList());
            assertThat(DATABASE.sql("select state, since, reached, replications"
                                    + " from {role-model-register}.role_model where id = ?")
                            .param(id)
                            .query(Model.class)
                            .single())
                    .isEqualTo(new Model(
                            last.stage().name(),
                            last.stageSince(),
                            last.reached().size(),
                            last.replications().size()));
        }
    }

    @Test
    void the_number_and_day_of_each_decision_follow_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{decision-register}.decision");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            DecisionState last = last(DecisionState.FOLD, DecisionEvent.class, id);
            assertThat(DATABASE.sql("select number, decided_on, (select count(*)::int"
                                    + " from {decision-register}.decision_line where decision_id = d.id) as lines"
                                    + " from {decision-register}.decision d where id = ?")
                            .param(id)
                            .query(Decided.class)
                            .single())
                    .isEqualTo(new Decided(
                            last.number(), last.decidedOn(), last.lines().size()));
        }
    }

    @Test
    void the_stage_and_the_tasks_of_each_congress_follow_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{congress-register}.congress");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            CongressState last = last(CongressState.FOLD, CongressEvent.class, id);
            for (String table : List.of("{congress-register}.congress", "{approver-inbox}.congress")) {
                assertThat(DATABASE.sql("select stage, sequence from " + table + " where id = ?")
                                .param(id)
                                .query(Staged.class)
                                .single())
                        .as(table)
                        .isEqualTo(new Staged(
                                last.course().stage().name(), last.course().sequence()));
            }
            assertThat(DATABASE.sql("select code from {approver-inbox}.congress_task"
                                    + " where congress_id = ? and waiting")
                            .param(id)
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(last.plan().tasks().values().stream()
                            .filter(PlannedTask::isOpen)
                            .map(PlannedTask::code)
                            .toList());
        }
    }

    @Test
    void the_versions_of_each_report_on_targets_follow_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{target-progress}.report");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            assertThat(DATABASE.sql("select version, pledge_version, dated from {target-progress}.report_version"
                                    + " where report_id = ? order by version")
                            .param(id)
                            .query(ReportVersion.class)
                            .list())
                    .as("%s", id)
                    .isEqualTo(states(TargetReportState.FOLD, TargetReportEvent.class, id).stream()
                            .map(state -> new ReportVersion(state.version(), state.pledgeVersion(), state.changedOn()))
                            .toList());
        }
    }

    @Test
    void each_movement_and_its_deadlines_are_the_fold_of_its_stream() {
        List<UUID> cases = cases("{movement-register}.movement");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            MovementState state = last(MovementState.FOLD, MovementEvent.class, id);
            assertThat(DATABASE.sql("select name, received, closed_on, sequence"
                                    + " from {movement-register}.movement where id = ?")
                            .param(id)
                            .query(MovementRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new MovementRow(
                            state.plan().name(), state.receipts().size(), state.closedOn(), state.sequence()));
            assertThat(DATABASE.sql("select code, due_on from {movement-register}.deadline where movement_id = ?")
                            .param(id)
                            .query(Due.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(state.plan().deadlines().stream()
                            .map(deadline -> new Due(deadline.code(), state.due(deadline)))
                            .toList());
        }
    }

    private static Waiting waiting(String table, UUID id) {
        return DATABASE.sql("select state, since from " + table + " where id = ?")
                .param(id)
                .query(Waiting.class)
                .single();
    }

    private static List<LocalDate> days(String table, String key, UUID id) {
        return DATABASE.sql("select business_date from " + table + " where " + key + " = ? order by sequence")
                .param(id)
                .query(LocalDate.class)
                .list();
    }

    private static List<UUID> cases(String table) {
        return DATABASE.sql("select id from " + table + " order by id")
                .query(UUID.class)
                .list();
    }

    private static <S, E extends DomainEvent> S last(Fold<S, E> fold, Class<E> family, UUID id) {
        List<S> states = states(fold, family, id);
        return states.get(states.size() - 1);
    }

    /** After each event. */
    private static <S, E extends DomainEvent> List<S> states(Fold<S, E> fold, Class<E> family, UUID id) {
        List<S> states = new ArrayList<>();
        S state = null;
        for (Logged logged : LOG.stream(id, Long.MAX_VALUE)) {
            state = fold.after(state, logged.envelope(family));
            states.add(state);
        }
        return states;
    }
}
