package vn.bangvang.command.rolemodel;

import static vn.bangvang.command.rolemodel.Models.ID;
import static vn.bangvang.command.rolemodel.Models.NURTURED;
import static vn.bangvang.command.rolemodel.Models.NURTURED_ON;
import static vn.bangvang.command.rolemodel.Models.PAPER;
import static vn.bangvang.command.rolemodel.Models.PLANNED;
import static vn.bangvang.command.rolemodel.Models.PUBLICISED;
import static vn.bangvang.command.rolemodel.Models.READY;
import static vn.bangvang.command.rolemodel.Models.RECOGNISED;
import static vn.bangvang.command.rolemodel.Models.RECOGNISED_ON;
import static vn.bangvang.command.rolemodel.Models.REVIEWED_ON;
import static vn.bangvang.command.rolemodel.Models.by;
import static vn.bangvang.command.rolemodel.Models.refuse;
import static vn.bangvang.command.rolemodel.Models.text;
import static vn.bangvang.command.rolemodel.Models.upTo;
import static vn.bangvang.command.rolemodel.Models.when;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRecognition;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecogniseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReviewRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelRecognitionBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelRecognitionCorrectionBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelReviewBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RecognitionCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;

/** How a role model is judged from above. */
class RecognitionTest {

    private static final Actor OFFICE = World.with(Role.ORGANISER, PROVINCE);
    private static final ReviewRoleModel REVIEW = review(PROVINCE, RoleModelOutcome.READY, REVIEWED_ON);
    private static final RecogniseRoleModel RECOGNISE = new RecogniseRoleModel(
            ID, new RoleModelRecognitionBody(PROVINCE, Bodies.recognition(PAPER), RECOGNISED_ON));

    @Test
    void an_organiser_above_reviews_what_is_being_nurtured() {
        when(OFFICE, upTo(NURTURED), REVIEW).expectEvents(READY);
        refuse(Reason.WRONG_ROLE_MODEL_STATE, OFFICE, upTo(PLANNED), REVIEW);
        refuse(Reason.WRONG_ROLE_MODEL_STATE, OFFICE, upTo(RECOGNISED), REVIEW);
    }

    @Test
    void a_model_that_was_dropped_is_recognised_only_after_another_review() {
        List<RoleModelEvent> dropped = List.of(
                PLANNED,
                NURTURED,
                new RoleModelReviewed(ID, PROVINCE, RoleModelOutcome.DROP, text("Chưa đạt"), REVIEWED_ON));
        refuse(Reason.WRONG_ROLE_MODEL_STATE, OFFICE, dropped, RECOGNISE);
        when(OFFICE, dropped, REVIEW).expectEvents(READY);
    }

    @Test
    void a_model_to_be_kept_on_is_not_recognised_yet() {
        List<RoleModelEvent> kept = List.of(
                PLANNED,
                NURTURED,
                new RoleModelReviewed(ID, PROVINCE, RoleModelOutcome.KEEP, text("Tiếp tục"), REVIEWED_ON));
        refuse(Reason.WRONG_ROLE_MODEL_STATE, OFFICE, kept, RECOGNISE);
        when(OFFICE, kept, REVIEW).expectEvents(READY);
    }

    @Test
    void the_organiser_of_its_cluster_reviews_but_does_not_recognise() {
        ClusterId block = new ClusterId(World.id("block"));
        World world = new World()
                .happened(new ClusterFormed(block, ClusterKind.BLOCK, "Khối", STRANGER, LONG_AGO), 0)
                .happened(new ClusterYearOpened(block, STRANGER, 2024, List.of(RED, BLUE), RED, BLUE, LONG_AGO), 1)
                .grant("beside", Role.ORGANISER, STRANGER);
        Actor beside = world.actor("beside");
        when(beside, upTo(NURTURED), review(STRANGER, RoleModelOutcome.READY, REVIEWED_ON))
                .expectSuccessfulHandlerExecution();
        refuse(
                Reason.NOT_ABOVE_THE_UNIT,
                beside,
                upTo(READY),
                new RecogniseRoleModel(
                        ID, new RoleModelRecognitionBody(STRANGER, Bodies.recognition(PAPER), RECOGNISED_ON)));
    }

    @Test
    void the_organiser_of_a_cluster_that_it_has_left_does_not_review_it() {
        ClusterId block = new ClusterId(World.id("block"));
        for (LocalDate left : List.of(REVIEWED_ON, REVIEWED_ON.plusDays(1))) {
            Actor beside = new World()
                    .happened(new ClusterFormed(block, ClusterKind.BLOCK, "Khối", STRANGER, LONG_AGO), 0)
                    .happened(new ClusterYearOpened(block, STRANGER, 2024, List.of(RED, BLUE), RED, BLUE, LONG_AGO), 1)
                    .happened(new UnitLeftCluster(block, STRANGER, 2024, RED, List.of(BLUE), "Chuyển", left), 2)
                    .grant("beside", Role.ORGANISER, STRANGER)
                    .actor("beside");
            var review = review(STRANGER, RoleModelOutcome.READY, REVIEWED_ON);
            if (left.equals(REVIEWED_ON)) {
                refuse(Reason.NOT_ABOVE_THE_UNIT, beside, upTo(NURTURED), review);
            } else {
                when(beside, upTo(NURTURED), review).expectSuccessfulHandlerExecution();
            }
        }
    }

    @Test
    void who_stands_neither_above_nor_over_the_cluster_is_refused_before_the_state_is_told() {
        Map.of(RED, Reason.NOT_ABOVE_THE_UNIT, STRANGER, Reason.UNKNOWN_ROLE_MODEL)
                .forEach((beside, reason) -> refuse(
                        reason,
                        World.with(Role.ORGANISER, beside),
                        upTo(PLANNED),
                        review(beside, RoleModelOutcome.READY, REVIEWED_ON)));
        refuse(Reason.NO_MANDATE, World.with(Role.APPROVER, PROVINCE), upTo(NURTURED), REVIEW);
    }

    @Test
    void whoever_planned_or_nurtured_it_neither_reviews_nor_recognises_it() {
        Actor both = new World()
                .grant("both", Role.REPRESENTATIVE, RED)
                .grant("both", Role.ORGANISER, PROVINCE)
                .actor("both");
        refuse(Reason.PLANNER_MAY_NOT_REVIEW, both, List.of(by("both", PLANNED), by("clerk", NURTURED)), REVIEW);
        refuse(Reason.PLANNER_MAY_NOT_REVIEW, both, List.of(by("clerk", PLANNED), by("both", NURTURED)), REVIEW);
        refuse(
                Reason.PLANNER_MAY_NOT_REVIEW,
                both,
                List.of(by("clerk", PLANNED), by("both", NURTURED), by("office", READY)),
                RECOGNISE);
        when(both, List.of(by("clerk", PLANNED), by("clerk", NURTURED)), REVIEW).expectEvents(READY);
    }

    @Test
    void an_approver_or_an_organiser_above_recognises_once_it_is_ready() {
        for (Role role : List.of(Role.APPROVER, Role.ORGANISER)) {
            when(World.with(role, PROVINCE), upTo(READY), RECOGNISE).expectEvents(RECOGNISED);
        }
        refuse(Reason.WRONG_ROLE_MODEL_STATE, OFFICE, upTo(NURTURED), RECOGNISE);
        refuse(Reason.WRONG_ROLE_MODEL_STATE, OFFICE, upTo(RECOGNISED), RECOGNISE);
        refuse(Reason.NO_MANDATE, World.with(Role.REPRESENTATIVE, PROVINCE), upTo(READY), RECOGNISE);
        refuse(
                Reason.NOT_ABOVE_THE_UNIT,
                World.with(Role.APPROVER, RED),
                upTo(READY),
                new RecogniseRoleModel(
                        ID, new RoleModelRecognitionBody(RED, Bodies.recognition(PAPER), RECOGNISED_ON)));
    }

    @Test
    void a_recognition_does_not_come_before_the_review_or_before_its_paper() {
        LocalDate eve = REVIEWED_ON.minusDays(1);
        Recognition early = new Recognition("province", RecognitionBasis.MINUTES, "03/BB", eve);
        when(
                        OFFICE,
                        upTo(READY),
                        new RecogniseRoleModel(
                                ID, new RoleModelRecognitionBody(PROVINCE, Bodies.recognition(early), REVIEWED_ON)))
                .expectSuccessfulHandlerExecution();
        refuse(
                Reason.DATE_TOO_EARLY,
                OFFICE,
                upTo(READY),
                new RecogniseRoleModel(ID, new RoleModelRecognitionBody(PROVINCE, Bodies.recognition(early), eve)));
        refuse(
                Reason.DATE_TOO_EARLY,
                OFFICE,
                upTo(READY),
                new RecogniseRoleModel(
                        ID,
                        new RoleModelRecognitionBody(PROVINCE, Bodies.recognition(PAPER), RECOGNISED_ON.minusDays(1))));
    }

    @Test
    void a_wrong_number_is_corrected_with_a_reason_while_the_recognition_stands() {
        Recognition right = new Recognition("province", RecognitionBasis.DECISION, "21/QĐ-UBND", RECOGNISED_ON);
        var correct = new CorrectRecognition(
                ID, new RoleModelRecognitionCorrectionBody(PROVINCE, Bodies.recognition(right), "Nhầm số", TODAY));
        var corrected = new RecognitionCorrected(ID, PROVINCE, right, text("Nhầm số"), TODAY);
        when(OFFICE, upTo(RECOGNISED), correct).expectEvents(corrected);
        when(OFFICE, upTo(PUBLICISED), correct).expectEvents(corrected);
        refuse(Reason.WRONG_ROLE_MODEL_STATE, OFFICE, upTo(READY), correct);
        refuse(
                Reason.NOTHING_CHANGED,
                OFFICE,
                upTo(RECOGNISED),
                new CorrectRecognition(
                        ID,
                        new RoleModelRecognitionCorrectionBody(PROVINCE, Bodies.recognition(PAPER), "Như cũ", TODAY)));
    }

    @Test
    void a_review_on_the_day_of_the_first_progress_is_early_enough() {
        when(OFFICE, upTo(NURTURED), review(PROVINCE, RoleModelOutcome.KEEP, NURTURED_ON))
                .expectSuccessfulHandlerExecution();
        refuse(
                Reason.DATE_TOO_EARLY,
                OFFICE,
                upTo(NURTURED),
                review(PROVINCE, RoleModelOutcome.KEEP, NURTURED_ON.minusDays(1)));
    }

    private static ReviewRoleModel review(UnitId unit, RoleModelOutcome outcome, LocalDate day) {
        return new ReviewRoleModel(ID, new RoleModelReviewBody(unit, outcome, "Đủ điều kiện", day));
    }
}
