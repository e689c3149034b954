package vn.bangvang.shared.domain.rolemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneMoved;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ProgressRecorded;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RecognitionCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationFollowedUp;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationStarted;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelRecognised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelWithdrawn;

class RoleModelStateTest {

    private static final RoleModelId ID = new RoleModelId(new UUID(1, 1));
    private static final UnitId UNIT = new UnitId(new UUID(2, 1));
    private static final UnitId ABOVE = new UnitId(new UUID(2, 2));
    private static final UnitId OTHER = new UnitId(new UUID(2, 3));
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 12, 31);
    private static final CaseText TEXT = CaseText.plain("Nội dung");
    private static final Author PLANNER = author(1);
    private static final Author NURTURER = author(2);
    private static final Author JUDGE = author(3);
    private static final RoleModelPlan PLAN = new RoleModelPlan(
            RoleModelField.TRAINING,
            TEXT,
            TEXT,
            2024,
            2026,
            List.of(new Milestone("M1", TEXT, DUE), new Milestone("M2", TEXT, DUE)));
    private static final Recognition PAPER =
            new Recognition("province", RecognitionBasis.DECISION, "12/QĐ-UBND", DAY.plusDays(3));

    private final List<EventEnvelope<RoleModelEvent>> events = new ArrayList<>();

    @BeforeEach
    void plan() {
        events.add(by(PLANNER, planning(PLAN)));
    }

    @Test
    void a_plan_is_nurtured_from_the_first_milestone_or_progress_on() {
        assertThat(planned(PLAN).stage()).isEqualTo(RoleModelStage.PLANNED);
        RoleModelState nurtured = after(NURTURER, new MilestoneReached(ID, "M1", TEXT, null, DAY.plusDays(1)));
        assertThat(nurtured.stage()).isEqualTo(RoleModelStage.NURTURED);
        assertThat(nurtured.reached()).containsOnlyKeys("M1").containsValue(DAY.plusDays(1));
        RoleModelState further = after(NURTURER, new ProgressRecorded(ID, TEXT, null, DAY.plusDays(9)));
        assertThat(further.stageSince()).isEqualTo(DAY.plusDays(1));
        assertThat(further.since()).isEqualTo(DAY.plusDays(9));
        assertThat(further.nurturers()).containsExactlyInAnyOrder(PLANNER, NURTURER);
    }

    @Test
    void progress_alone_begins_to_nurture() {
        assertThat(after(NURTURER, new ProgressRecorded(ID, TEXT, null, DAY)).stage())
                .isEqualTo(RoleModelStage.NURTURED);
    }

    @Test
    void a_milestone_is_due_on_the_day_to_which_it_was_moved_last() {
        after(NURTURER, new MilestoneMoved(ID, "M2", DUE.plusDays(1), TEXT, DAY));
        RoleModelState moved = after(NURTURER, new MilestoneMoved(ID, "M2", DUE.plusDays(2), TEXT, DAY.plusDays(1)));
        assertThat(moved.plan().milestones()).extracting(Milestone::dueOn).containsExactly(DUE, DUE.plusDays(2));
        assertThat(moved.moved()).containsOnlyKeys("M2").containsValue(2);
        assertThat(moved.stage()).isEqualTo(RoleModelStage.PLANNED);
        assertThat(moved.since()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_corrected_plan_sets_the_days_anew_and_forgets_neither_what_was_reached_nor_what_was_moved() {
        after(NURTURER, new MilestoneReached(ID, "M1", TEXT, null, DAY));
        after(NURTURER, new MilestoneMoved(ID, "M2", DUE.plusDays(1), TEXT, DAY));
        RoleModelState corrected = after(NURTURER, new RoleModelPlanCorrected(ID, PLAN, TEXT, DAY));
        assertThat(corrected.plan()).isEqualTo(PLAN);
        assertThat(corrected.reached()).containsOnlyKeys("M1");
        assertThat(corrected.moved()).containsOnlyKeys("M2");
        assertThat(corrected.stage()).isEqualTo(RoleModelStage.NURTURED);
    }

    @ParameterizedTest
    @CsvSource({"KEEP, NURTURED", "READY, READY", "DROP, DROPPED"})
    void a_review_keeps_readies_or_drops(RoleModelOutcome outcome, RoleModelStage stage) {
        RoleModelState reviewed = after(JUDGE, new RoleModelReviewed(ID, ABOVE, outcome, TEXT, DAY.plusDays(2)));
        assertThat(reviewed.stage()).isEqualTo(stage);
        assertThat(reviewed.stageSince()).isEqualTo(DAY.plusDays(2));
        assertThat(reviewed.nurturers()).containsExactly(PLANNER);
    }

    @Test
    void progress_does_not_lead_back_from_readiness_nor_out_of_a_drop() {
        for (RoleModelOutcome outcome : List.of(RoleModelOutcome.READY, RoleModelOutcome.DROP)) {
            RoleModelState reviewed = after(JUDGE, new RoleModelReviewed(ID, ABOVE, outcome, TEXT, DAY));
            RoleModelState later = after(NURTURER, new ProgressRecorded(ID, TEXT, null, DAY.plusDays(1)));
            assertThat(later.stage()).isEqualTo(reviewed.stage());
            assertThat(later.stageSince()).isEqualTo(DAY);
        }
    }

    @Test
    void a_corrected_recognition_changes_the_paper_and_not_the_day() {
        after(JUDGE, new RoleModelRecognised(ID, ABOVE, PAPER, DAY.plusDays(3)));
        Recognition right = new Recognition("unit", RecognitionBasis.MINUTES, "03/BB", DAY);
        RoleModelState corrected = after(JUDGE, new RecognitionCorrected(ID, ABOVE, right, TEXT, DAY.plusDays(8)));
        assertThat(corrected.stage()).isEqualTo(RoleModelStage.RECOGNISED);
        assertThat(corrected.recognition()).isEqualTo(right);
        assertThat(corrected.recognisedOn()).isEqualTo(DAY.plusDays(3));
        assertThat(corrected.stageSince()).isEqualTo(DAY.plusDays(3));
        assertThat(corrected.since()).isEqualTo(DAY.plusDays(8));
    }

    @Test
    void a_later_publication_leads_nowhere_and_the_day_of_the_first_stands() {
        after(JUDGE, new RoleModelRecognised(ID, ABOVE, PAPER, DAY));
        assertThat(after(JUDGE, publicised(DAY.plusDays(4))).stage()).isEqualTo(RoleModelStage.PUBLICISED);
        after(NURTURER, new ReplicationStarted(ID, OTHER, TEXT, DAY.plusDays(5)));
        RoleModelState again = after(JUDGE, publicised(DAY.plusDays(6)));
        assertThat(again.stage()).isEqualTo(RoleModelStage.REPLICATED);
        assertThat(again.publicisedOn()).isEqualTo(DAY.plusDays(4));
        assertThat(again.stageSince()).isEqualTo(DAY.plusDays(5));
        assertThat(again.since()).isEqualTo(DAY.plusDays(6));
    }

    @Test
    void each_unit_that_takes_a_model_over_has_the_day_of_its_last_report() {
        after(JUDGE, new RoleModelRecognised(ID, ABOVE, PAPER, DAY));
        after(JUDGE, publicised(DAY));
        after(NURTURER, new ReplicationStarted(ID, OTHER, TEXT, DAY.plusDays(5)));
        after(NURTURER, new ReplicationStarted(ID, ABOVE, TEXT, DAY.plusDays(6)));
        RoleModelState followed = after(NURTURER, new ReplicationFollowedUp(ID, OTHER, TEXT, DAY.plusDays(7)));
        assertThat(followed.replications())
                .containsEntry(OTHER, DAY.plusDays(7))
                .containsEntry(ABOVE, DAY.plusDays(6))
                .hasSize(2);
        assertThat(followed.stageSince()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void a_withdrawal_is_of_its_day() {
        RoleModelState withdrawn = after(JUDGE, new RoleModelWithdrawn(ID, ABOVE, TEXT, DAY.plusDays(9)));
        assertThat(withdrawn.stage()).isEqualTo(RoleModelStage.WITHDRAWN);
        assertThat(withdrawn.stageSince()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void a_role_model_begins_with_its_plan_and_is_planned_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoleModelState.FOLD.all(List.of(by(JUDGE, publicised(DAY)))))
                .withMessage("A role model begins with its plan");
        assertThatIllegalArgumentException().isThrownBy(() -> after(PLANNER, planning(PLAN)));
    }

    static RoleModelState planned(RoleModelPlan plan) {
        return RoleModelState.FOLD.all(List.of(by(PLANNER, planning(plan))));
    }

    private RoleModelState after(Author author, RoleModelEvent event) {
        events.add(by(author, event));
        return RoleModelState.FOLD.all(events);
    }

    private static EventEnvelope<RoleModelEvent> by(Author author, RoleModelEvent event) {
        return new EventEnvelope<>(event, new ActorMetadata(author, null), 0);
    }

    private static RoleModelPlanned planning(RoleModelPlan plan) {
        return new RoleModelPlanned(ID, UNIT, new Nominee(NomineeKind.COLLECTIVE, UNIT, null, null), plan, DAY);
    }

    private static RoleModelPublicised publicised(LocalDate day) {
        return new RoleModelPublicised(ID, UNIT, TEXT, TEXT, null, day);
    }

    private static Author author(int number) {
        return new Author(new AccountId(new UUID(4, number)), null);
    }
}
