package vn.bangvang.shared.domain.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.AttendanceCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesReallocated;
import vn.bangvang.shared.domain.congress.CongressPlan.PlannedTask;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationAccepted;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationDelivered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationWithdrawn;
import vn.bangvang.shared.domain.congress.Delegates.Allocation;
import vn.bangvang.shared.domain.congress.Delegates.Attendance;
import vn.bangvang.shared.domain.congress.Delegates.Seat;
import vn.bangvang.shared.domain.congress.Programme.Presentation;
import vn.bangvang.shared.domain.congress.Programme.Step;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

class CongressStateTest {

    private static final CongressId ID = new CongressId(new UUID(1, 1));
    private static final UnitId CITY = new UnitId(new UUID(2, 1));
    private static final UnitId WARD = new UnitId(new UUID(2, 2));
    private static final UnitId PROVINCE = new UnitId(new UUID(2, 3));
    private static final PersonId AN = new PersonId(new UUID(3, 1));
    private static final PersonId BINH = new PersonId(new UUID(3, 2));
    private static final CongressPeriod PERIOD = new CongressPeriod(2019, 2024);
    private static final CongressPeriod NEXT = new CongressPeriod(2024, 2029);
    private static final LocalDate DAY = LocalDate.of(2024, 5, 16);
    private static final CongressVote VOTE = new CongressVote(118, 118);
    private static final CongressTask TEAM = new CongressTask("TO", CongressTaskKind.TEAM, "Tổ văn kiện", CITY, DAY);
    private static final CongressTask REPORT =
            new CongressTask("VK", CongressTaskKind.DOCUMENT, "Báo cáo tổng kết", WARD, DAY.minusDays(9));

    private static final CongressConvened CONVENED = new CongressConvened(
            ID, CITY, "district", "Đại hội", PERIOD, 5, NEXT, DAY, "Hội trường", null, DAY.minusDays(99));
    private static final CongressPlanAdopted PLANNED =
            new CongressPlanAdopted(ID, "15/KH", List.of(TEAM, REPORT), DAY.minusDays(80));
    private static final CongressHeld HELD = new CongressHeld(ID, 120, 118, DAY);
    private static final ResolutionAdopted RESOLVED =
            new ResolutionAdopted(ID, "Nghị quyết", List.of("Một"), VOTE, DAY.plusDays(1));

    @Test
    void a_congress_begins_with_its_convening_and_with_nothing_prepared() {
        CongressState state = after(CONVENED);
        assertThat(state.course().host()).isEqualTo(CITY);
        assertThat(state.course().stage()).isEqualTo(CongressStage.CONVENED);
        assertThat(state.course().nextPeriod()).isEqualTo(NEXT);
        assertThat(state.plan().tasks()).isEmpty();
        assertThat(state.delegates().allocatedPlaces()).isZero();
        assertThat(state.proceedings().present()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> after(HELD));
        assertThatIllegalArgumentException().isThrownBy(() -> after(CONVENED, CONVENED));
    }

    @Test
    void each_stage_is_reached_on_its_day_and_redated_by_its_correction() {
        CongressState state = after(
                CONVENED,
                PLANNED,
                HELD,
                RESOLVED,
                new CongressHeldCorrected(ID, 119, 117, DAY.minusDays(1), "Nhầm", DAY.plusDays(9)),
                new ResolutionCorrected(ID, "Sửa", List.of("Hai"), VOTE, DAY, "Sót", DAY.plusDays(9)),
                new NextPeriodLaunched(ID, NEXT, "Quyết thắng", List.of("Ba nhất"), DAY.plusDays(20)));
        assertThat(state.course().stage()).isEqualTo(CongressStage.NEXT_LAUNCHED);
        assertThat(state.course().reached())
                .containsOnly(
                        entry(CongressStage.CONVENED, DAY.minusDays(99)),
                        entry(CongressStage.PLANNED, DAY.minusDays(80)),
                        entry(CongressStage.HELD, DAY.minusDays(1)),
                        entry(CongressStage.RESOLVED, DAY),
                        entry(CongressStage.NEXT_LAUNCHED, DAY.plusDays(20)));
        Proceedings proceedings = state.proceedings();
        assertThat(proceedings.sitting()).isEqualTo(new Sitting(119, 117, DAY.minusDays(1)));
        assertThat(proceedings.sittingReason()).isEqualTo("Nhầm");
        assertThat(proceedings.resolution()).isEqualTo(new Resolution("Sửa", List.of("Hai"), VOTE, DAY));
        assertThat(proceedings.resolutionReason()).isEqualTo("Sót");
        assertThat(proceedings.launched()).isNotNull();
    }

    @Test
    void the_sitting_and_the_resolution_remember_under_which_mandates_they_were_first_recorded() {
        Proceedings proceedings = after(
                        CONVENED,
                        PLANNED,
                        HELD,
                        RESOLVED,
                        new CongressHeldCorrected(ID, 119, 117, DAY, "Nhầm", DAY.plusDays(9)))
                .proceedings();
        assertThat(proceedings.heldUnder()).isEqualTo(mandate(2));
        assertThat(proceedings.adoptedUnder()).isEqualTo(mandate(3));
    }

    @Test
    void a_postponement_moves_the_day_and_place_and_a_cancellation_ends_it() {
        var postponed = new CongressPostponed(ID, DAY.plusDays(7), "Nhà văn hóa", "Trùng diễn tập", DAY.minusDays(2));
        CongressState state = after(CONVENED, postponed);
        assertThat(state.course().plannedOn()).isEqualTo(DAY.plusDays(7));
        assertThat(state.course().place()).isEqualTo("Nhà văn hóa");
        assertThat(state.course().stage()).isEqualTo(CongressStage.CONVENED);
        assertThat(state.postponed()).isEqualTo(postponed);
        var cancelled = new CongressCancelled(ID, "Sáp nhập", DAY.minusDays(1));
        assertThat(after(CONVENED, postponed, cancelled).course().isCancelled()).isTrue();
        assertThat(after(CONVENED, cancelled).cancelled()).isEqualTo(cancelled);
    }

    @Test
    void a_pilot_is_one_until_it_is_revoked_and_may_become_one_again() {
        var designated = new PilotDesignated(ID, PROVINCE, PERIOD, "Làm điểm", DAY.minusDays(70));
        var revoked = new PilotRevoked(ID, PROVINCE, "Chậm", DAY.minusDays(60));
        assertThat(after(CONVENED, designated).pilot()).isEqualTo(designated);
        assertThat(after(CONVENED, designated, revoked).pilot()).isNull();
        assertThat(after(CONVENED, designated, revoked).pilotRevoked()).isEqualTo(revoked);
        assertThat(after(CONVENED, designated, revoked, designated).pilotRevoked())
                .isNull();
    }

    @Test
    void a_task_is_open_until_it_is_done_or_dropped_and_again_once_it_is_reopened() {
        var done = new CongressTaskDone(ID, "VK", "12/QĐ", DAY.minusDays(20));
        var reopened = new CongressTaskReopened(ID, "VK", "Nhầm", DAY.minusDays(15));
        PlannedTask open = task("VK", CONVENED, PLANNED);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.openSince()).isEqualTo(DAY.minusDays(80));
        assertThat(task("VK", CONVENED, PLANNED, done).isDone()).isTrue();
        assertThat(task("TO", CONVENED, PLANNED, done).isOpen()).isTrue();
        PlannedTask again = task("VK", CONVENED, PLANNED, done, reopened);
        assertThat(again.isOpen()).isTrue();
        assertThat(again.done()).isNull();
        assertThat(again.openSince()).isEqualTo(DAY.minusDays(15));
        PlannedTask twice = task("VK", CONVENED, PLANNED, done, reopened, done);
        assertThat(twice.isDone()).isTrue();
        assertThat(twice.reopened()).isNull();
        PlannedTask dropped =
                task("VK", CONVENED, PLANNED, new CongressTaskDropped(ID, "VK", "Thừa", DAY.minusDays(20)));
        assertThat(dropped.isOpen()).isFalse();
        assertThat(dropped.isDone()).isFalse();
    }

    @Test
    void a_task_that_is_moved_has_another_last_day_and_touches_no_other_task() {
        var moved = new CongressTaskMoved(ID, "VK", DAY.minusDays(5), "Chờ số liệu", DAY.minusDays(30));
        CongressState state = after(CONVENED, PLANNED, moved);
        assertThat(state.plan().tasks().get("VK").dueOn()).isEqualTo(DAY.minusDays(5));
        assertThat(state.plan().tasks().get("VK").lastDay().reason()).isEqualTo("Chờ số liệu");
        assertThat(state.plan().touchedBy(2)).extracting(PlannedTask::code).containsExactly("VK");
        assertThat(state.plan().touchedBy(1)).extracting(PlannedTask::code).containsExactly("TO");
        assertThatIllegalArgumentException().isThrownBy(() -> after(CONVENED, moved));
    }

    @Test
    void a_task_may_be_added_to_the_plan_later() {
        var late = new CongressTask("HC", CongressTaskKind.LOGISTICS, "Hội trường", CITY, DAY);
        CongressState state = after(CONVENED, PLANNED, new CongressTaskAdded(ID, late, DAY.minusDays(30)));
        assertThat(state.plan().tasks()).containsOnlyKeys("TO", "VK", "HC");
        assertThat(state.plan().tasks().get("HC").addedOn()).isEqualTo(DAY.minusDays(30));
        assertThat(state.plan().adopted()).isEqualTo(PLANNED);
    }

    @Test
    void an_allocation_counts_from_the_day_of_the_first() {
        List<DelegateQuota> quotas = List.of(new DelegateQuota(WARD, 2));
        List<DelegateQuota> more = List.of(new DelegateQuota(WARD, 3));
        var allocated = new DelegatesAllocated(ID, quotas, 2, DAY.minusDays(50));
        var reallocated = new DelegatesReallocated(ID, more, 3, "Thêm", DAY.minusDays(40));
        assertThat(after(CONVENED, PLANNED, allocated).delegates().allocation())
                .isEqualTo(new Allocation(quotas, 2, DAY.minusDays(50), DAY.minusDays(50), null));
        assertThat(after(CONVENED, PLANNED, allocated, reallocated).delegates().allocation())
                .isEqualTo(new Allocation(more, 3, DAY.minusDays(50), DAY.minusDays(40), "Thêm"));
    }

    @Test
    void an_alternate_comes_in_as_what_the_one_who_left_had_been() {
        DelegateElected an = elected(AN, DelegateStanding.OFFICIAL);
        DelegateElected binh = elected(BINH, DelegateStanding.ALTERNATE);
        Delegates both = after(CONVENED, PLANNED, an, binh).delegates();
        assertThat(both.officials()).isEqualTo(1);
        assertThat(both.officialsByUnit()).isEqualTo(Map.of(WARD, 1));
        assertThat(after(CONVENED, PLANNED, an, binh, replaced(BINH))
                        .delegates()
                        .seats())
                .containsOnly(entry(BINH, new Seat(WARD, DelegateStanding.OFFICIAL)));
        assertThat(after(CONVENED, PLANNED, an, binh, replaced(null))
                        .delegates()
                        .seats())
                .containsOnly(entry(BINH, new Seat(WARD, DelegateStanding.ALTERNATE)));
        assertThatIllegalArgumentException().isThrownBy(() -> after(CONVENED, PLANNED, replaced(null)));
    }

    @Test
    void who_came_is_as_last_corrected() {
        var attended = new DelegatesAttended(ID, List.of(AN), DAY);
        var corrected = new AttendanceCorrected(ID, List.of(AN, BINH), "Sót", DAY.plusDays(1));
        assertThat(after(CONVENED, PLANNED, HELD).delegates().attended()).isZero();
        assertThat(after(CONVENED, PLANNED, HELD, attended).delegates().attended())
                .isEqualTo(1);
        assertThat(after(CONVENED, PLANNED, HELD, attended, corrected)
                        .delegates()
                        .attendance())
                .isEqualTo(new Attendance(List.of(AN, BINH), DAY.plusDays(1), "Sót"));
    }

    @Test
    void a_presentation_holds_its_place_from_its_acceptance_until_it_is_withdrawn() {
        var registered = new PresentationRegistered(
                ID, "TL", "Kinh nghiệm", WARD, new PersonalText(AN, "An"), DAY.minusDays(40));
        var accepted = new PresentationAccepted(ID, "TL", 3, DAY.minusDays(30));
        var delivered = new PresentationDelivered(ID, "TL", DAY);
        var withdrawn = new PresentationWithdrawn(ID, "TL", new CaseText(AN, "Ốm"), DAY.minusDays(5));
        assertThat(presentation(registered).order()).isNull();
        assertThat(presentation(registered).speaker()).isEqualTo(AN);
        assertThat(presentation(registered, accepted).order()).isEqualTo(3);
        assertThat(presentation(registered, accepted, delivered).step()).isEqualTo(Step.DELIVERED);
        assertThat(presentation(registered, accepted, delivered).order()).isEqualTo(3);
        Presentation gone = presentation(registered, accepted, withdrawn);
        assertThat(gone.step()).isEqualTo(Step.WITHDRAWN);
        assertThat(gone.order()).isNull();
        assertThat(gone.acceptedOn()).isEqualTo(DAY.minusDays(30));
        assertThatIllegalArgumentException().isThrownBy(() -> presentation(accepted));
    }

    @Test
    void an_honour_stands_until_it_is_struck_and_may_be_drawn_again() {
        var line = new HonourLine(
                new DecisionId(new UUID(5, 1)),
                "45/QĐ",
                DAY.minusDays(300),
                new NominationId(new UUID(6, 1)),
                WARD,
                AN,
                "CSTDCS");
        var drawn = new HonoursDrawn(ID, List.of(line), DAY.minusDays(3));
        var struck = new HonourStruck(ID, line.nominationId(), new CaseText(AN, "Nhầm"), DAY.minusDays(2));
        assertThat(after(CONVENED, PLANNED, drawn).programme().honours())
                .containsOnly(entry(line.nominationId(), line));
        assertThat(after(CONVENED, PLANNED, drawn, struck).programme().honours())
                .isEmpty();
        assertThat(after(CONVENED, PLANNED, drawn, struck, drawn).programme().honours())
                .hasSize(1);
    }

    /** So that congresses of other units ask the same of it as it asks itself. */
    @Test
    void the_course_alone_is_the_same_as_the_course_of_the_whole() {
        CongressEvent[] events = {
            CONVENED,
            PLANNED,
            new PilotDesignated(ID, PROVINCE, PERIOD, "Làm điểm", DAY.minusDays(70)),
            elected(AN, DelegateStanding.OFFICIAL),
            HELD,
            RESOLVED
        };
        var index = new CongressIndex();
        IntStream.range(0, events.length).forEach(i -> index.on(events[i], i));
        assertThat(index.find(ID)).contains(after(events).course());
        assertThat(after(events).course().sequence()).isEqualTo(5);
    }

    private static DelegateElected elected(PersonId person, DelegateStanding standing) {
        return new DelegateElected(
                ID, WARD, new PersonalText(person, "Tên"), "Chỉ huy trưởng", standing, VOTE, DAY.minusDays(30));
    }

    private static DelegateReplaced replaced(@Nullable PersonId alternate) {
        return new DelegateReplaced(ID, WARD, AN, alternate, new CaseText(AN, "Chuyển công tác"), DAY.minusDays(20));
    }

    private static PlannedTask task(String code, CongressEvent... events) {
        return after(events).plan().tasks().get(code);
    }

    private static Presentation presentation(CongressEvent... events) {
        CongressEvent[] all = IntStream.range(0, events.length + 2)
                .mapToObj(i -> i == 0 ? CONVENED : i == 1 ? PLANNED : events[i - 2])
                .toArray(CongressEvent[]::new);
        return after(all).programme().presentations().get("TL");
    }

    /** Each event under a mandate of its own. */
    private static CongressState after(CongressEvent... events) {
        return CongressState.FOLD.all(IntStream.range(0, events.length)
                .mapToObj(i -> new EventEnvelope<>(events[i], new ActorMetadata(null, mandate(i)), i))
                .toList());
    }

    private static MandateId mandate(int number) {
        return new MandateId(new UUID(4, number));
    }
}
