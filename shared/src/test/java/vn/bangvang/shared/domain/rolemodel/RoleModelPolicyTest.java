package vn.bangvang.shared.domain.rolemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RoleModelPolicy.Act;
import vn.bangvang.shared.testing.Refused;

class RoleModelPolicyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final RoleModelPlan PLAN = plan(2021, 2023, milestone("A", FIRST_DAY), milestone("B", LAST_DAY));

    @ParameterizedTest
    @CsvSource({
        "PLANNED,    NURTURE WITHDRAW",
        "NURTURED,   NURTURE REVIEW WITHDRAW",
        "READY,      NURTURE REVIEW RECOGNISE WITHDRAW",
        "RECOGNISED, CORRECT_RECOGNITION PUBLICISE WITHDRAW",
        "PUBLICISED, CORRECT_RECOGNITION PUBLICISE START_REPLICATION WITHDRAW",
        "REPLICATED, CORRECT_RECOGNITION PUBLICISE START_REPLICATION FOLLOW_UP WITHDRAW",
        "DROPPED,    REVIEW WITHDRAW",
        "WITHDRAWN,  NOTHING",
    })
    void each_stage_allows_these_acts_and_no_other(RoleModelStage stage, String allowed) {
        RoleModelState state = RoleModelStateTest.planned(PLAN).withStage(stage);
        List<String> acts = List.of(allowed.split(" "));
        Arrays.stream(Act.values()).forEach(act -> {
            if (acts.contains(act.name())) {
                assertThatCode(() -> RoleModelPolicy.checkStage(act, state)).doesNotThrowAnyException();
            } else {
                assertThat(Refused.by(() -> RoleModelPolicy.checkStage(act, state))
                                .reason())
                        .isEqualTo(Reason.WRONG_ROLE_MODEL_STATE);
            }
        });
    }

    @Test
    void a_milestone_may_be_due_on_the_first_and_on_the_last_day_of_the_roadmap() {
        assertThatCode(() -> RoleModelPolicy.checkPlan(PLAN, Set.of())).doesNotThrowAnyException();
        for (LocalDate outside : List.of(FIRST_DAY.minusDays(1), LAST_DAY.plusDays(1))) {
            RoleModelPlan late = plan(2021, 2023, milestone("A", outside));
            assertThat(Refused.by(() -> RoleModelPolicy.checkPlan(late, Set.of()))
                            .reason())
                    .isEqualTo(Reason.MILESTONE_OUTSIDE_ROADMAP);
            assertThat(Refused.by(() -> RoleModelPolicy.checkMove(
                                    PLAN, PLAN.milestones().get(0), outside))
                            .reason())
                    .isEqualTo(Reason.MILESTONE_OUTSIDE_ROADMAP);
        }
    }

    @Test
    void a_roadmap_runs_forwards_and_names_each_milestone_once() {
        assertThatCode(() -> RoleModelPolicy.checkPlan(plan(2023, 2023, milestone("A", LAST_DAY)), Set.of()))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> RoleModelPolicy.checkPlan(plan(2023, 2022), Set.of()))
                        .reason())
                .isEqualTo(Reason.PERIOD_BACKWARDS);
        RoleModelPlan doubled = plan(2021, 2023, milestone("A", FIRST_DAY), milestone("A", LAST_DAY));
        assertThat(Refused.by(() -> RoleModelPolicy.checkPlan(doubled, Set.of()))
                        .reason())
                .isEqualTo(Reason.LISTED_TWICE);
    }

    @Test
    void a_milestone_that_was_reached_stays_on_the_roadmap() {
        RoleModelPlan without = plan(2021, 2023, milestone("B", LAST_DAY));
        assertThatCode(() -> RoleModelPolicy.checkPlan(without, Set.of("B"))).doesNotThrowAnyException();
        assertThat(Refused.by(() -> RoleModelPolicy.checkPlan(without, Set.of("A")))
                        .reason())
                .isEqualTo(Reason.MILESTONE_ALREADY_REACHED);
    }

    @Test
    void a_milestone_is_open_when_it_is_known_and_not_reached() {
        RoleModelState state = RoleModelStateTest.planned(PLAN).withReached(Map.of("A", FIRST_DAY));
        assertThat(RoleModelPolicy.openMilestone(state, "B").dueOn()).isEqualTo(LAST_DAY);
        assertThat(Refused.by(() -> RoleModelPolicy.openMilestone(state, "A")).reason())
                .isEqualTo(Reason.MILESTONE_ALREADY_REACHED);
        assertThat(Refused.by(() -> RoleModelPolicy.openMilestone(state, "C")).reason())
                .isEqualTo(Reason.UNKNOWN_MILESTONE);
    }

    @Test
    void a_milestone_moved_to_its_own_day_is_not_moved() {
        Milestone first = PLAN.milestones().get(0);
        assertThatCode(() -> RoleModelPolicy.checkMove(PLAN, first, FIRST_DAY.plusDays(1)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> RoleModelPolicy.checkMove(PLAN, first, FIRST_DAY))
                        .reason())
                .isEqualTo(Reason.NOTHING_CHANGED);
    }

    @ParameterizedTest
    @CsvSource({"1, OWN_ROLE_MODEL_REPLICATED", "2, OWN_ROLE_MODEL_REPLICATED", "3, ALREADY_REPLICATED"})
    void a_model_is_taken_over_by_others_and_once(String unit, Reason reason) {
        RoleModelState state = RoleModelStateTest.planned(PLAN)
                .with(s -> s.unit(unit("1"))
                        .subject(new Nominee(NomineeKind.COLLECTIVE, unit("2"), null, null))
                        .replications(Map.of(unit("3"), FIRST_DAY)));
        assertThat(Refused.by(() -> RoleModelPolicy.checkReplicator(state, unit(unit)))
                        .reason())
                .isEqualTo(reason);
        assertThatCode(() -> RoleModelPolicy.checkReplicator(state, unit("4"))).doesNotThrowAnyException();
    }

    private static RoleModelPlan plan(int from, int to, Milestone... milestones) {
        return new RoleModelPlan(
                RoleModelField.TRAINING,
                CaseText.plain("Huấn luyện giỏi"),
                CaseText.plain("Dẫn đầu nhiều năm"),
                from,
                to,
                Stream.of(milestones).toList());
    }

    private static Milestone milestone(String code, LocalDate dueOn) {
        return new Milestone(code, CaseText.plain("Mốc " + code), dueOn);
    }

    private static UnitId unit(String number) {
        return new UnitId(new UUID(0, Long.parseLong(number)));
    }
}
