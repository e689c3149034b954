package vn.bangvang.command.review;

import static vn.bangvang.command.review.Reviews.ASSESSED;
import static vn.bangvang.command.review.Reviews.ASSESSED_ON;
import static vn.bangvang.command.review.Reviews.CONCLUDED;
import static vn.bangvang.command.review.Reviews.ID;
import static vn.bangvang.command.review.Reviews.RETURNED;
import static vn.bangvang.command.review.Reviews.REVIEWED_ON;
import static vn.bangvang.command.review.Reviews.SUBMITTED;
import static vn.bangvang.command.review.Reviews.by;
import static vn.bangvang.command.review.Reviews.contents;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.review.ReviewCommand.AssessReview;
import vn.bangvang.command.review.ReviewCommand.ConcludeReview;
import vn.bangvang.command.review.ReviewCommand.CorrectAssessment;
import vn.bangvang.command.review.ReviewCommand.CorrectConclusion;
import vn.bangvang.command.review.ReviewCommand.ReturnReview;
import vn.bangvang.command.review.ReviewCommand.ReviewAssessmentBody;
import vn.bangvang.command.review.ReviewCommand.ReviewAssessmentCorrectionBody;
import vn.bangvang.command.review.ReviewCommand.ReviewConclusionBody;
import vn.bangvang.command.review.ReviewCommand.ReviewConclusionCorrectionBody;
import vn.bangvang.command.review.ReviewCommand.ReviewReturnBody;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;

/** What the organiser of the cluster may do with a review. */
class AssessmentTest {

    private static final Actor OFFICE = World.with(Role.ORGANISER, PROVINCE);
    private static final Assessment GOOD = new Assessment(ReviewGrade.GOOD, "Đạt chỉ tiêu");
    private static final Assessment BEST = new Assessment(ReviewGrade.EXCELLENT, "Vượt chỉ tiêu");
    private static final Conclusion AGREED = new Conclusion("Nhất trí với báo cáo", List.of("Diễn tập"));
    private static final AssessReview ASSESS =
            new AssessReview(ID, new ReviewAssessmentBody(GOOD.grade(), GOOD.opinion(), ASSESSED_ON));
    private static final ConcludeReview CONCLUDE =
            new ConcludeReview(ID, new ReviewConclusionBody(AGREED.text(), AGREED.tasks(), YESTERDAY));

    @Test
    void the_organiser_assesses_what_was_submitted_and_once() {
        when(ASSESS, SUBMITTED).expectEvents(ASSESSED);
        refuse(when(ASSESS, SUBMITTED, ASSESSED), Reason.WRONG_REVIEW_STATE);
        refuse(when(ASSESS, SUBMITTED, RETURNED), Reason.WRONG_REVIEW_STATE);
    }

    @Test
    void the_reporting_unit_and_an_organiser_of_another_unit_do_not_assess() {
        for (Actor other : List.of(World.with(Role.REPRESENTATIVE, RED), World.with(Role.ORGANISER, RED))) {
            refuse(fixture(Review.class, other).given(SUBMITTED).when(ASSESS), Reason.NO_MANDATE);
        }
    }

    @Test
    void nobody_returns_assesses_or_concludes_what_they_wrote_themselves() {
        var both = new World().grant("both", Role.REPRESENTATIVE, RED).grant("both", Role.ORGANISER, PROVINCE);
        var again = new ReviewResubmitted(ID, contents("Bổ sung"), "Đã bổ sung", ASSESSED_ON);
        var corrected = new ReviewCorrected(ID, contents("Đã sửa"), "Nhầm", ASSESSED_ON);
        Actor author = both.actor("both");
        for (Object command :
                List.of(ASSESS, new ReturnReview(ID, new ReviewReturnBody(List.of("Số liệu"), "Thiếu", ASSESSED_ON)))) {
            refuse(
                    fixture(Review.class, author)
                            .given(List.of(by("both", SUBMITTED)))
                            .when(command),
                    Reason.SUBMITTER_MAY_NOT_ASSESS);
        }
        refuse(
                fixture(Review.class, author)
                        .given(List.of(by("clerk", SUBMITTED), by("office", RETURNED), by("both", again)))
                        .when(ASSESS),
                Reason.SUBMITTER_MAY_NOT_ASSESS);
        refuse(
                fixture(Review.class, author)
                        .given(List.of(by("clerk", SUBMITTED), by("both", corrected), by("office", ASSESSED)))
                        .when(CONCLUDE),
                Reason.SUBMITTER_MAY_NOT_ASSESS);
    }

    @Test
    void nobody_judges_the_review_of_a_unit_they_represent_by_whichever_account() {
        var world = new World()
                .grant("both", Role.REPRESENTATIVE, RED)
                .grant("both", Role.ORGANISER, PROVINCE)
                .grant("second", "both", Role.ORGANISER, PROVINCE)
                .grant("other", Role.ORGANISER, PROVINCE)
                .grant("other", Role.APPROVER, RED);
        for (Actor own : List.of(world.actor("both"), world.actor("second", null))) {
            for (Object command : List.of(
                    ASSESS, new ReturnReview(ID, new ReviewReturnBody(List.of("Số liệu"), "Thiếu", ASSESSED_ON)))) {
                refuse(
                        fixture(Review.class, own)
                                .given(List.of(by("clerk", SUBMITTED)))
                                .when(command),
                        Reason.OWN_REVIEW);
            }
            refuse(
                    fixture(Review.class, own)
                            .given(List.of(by("clerk", SUBMITTED), by("office", ASSESSED)))
                            .when(CONCLUDE),
                    Reason.OWN_REVIEW);
        }
        fixture(Review.class, world.actor("other"))
                .given(List.of(by("clerk", SUBMITTED)))
                .when(ASSESS)
                .expectEvents(ASSESSED);
    }

    @Test
    void what_is_written_anew_after_the_assessment_is_assessed_anew() {
        var corrected = new ReviewCorrected(ID, contents("Đã sửa"), "Nhầm", ASSESSED_ON);
        refuse(when(CONCLUDE, SUBMITTED, ASSESSED, corrected), Reason.WRONG_REVIEW_STATE);
        refuse(
                when(
                        new CorrectAssessment(
                                ID, new ReviewAssessmentCorrectionBody(BEST.grade(), BEST.opinion(), "Sót", YESTERDAY)),
                        SUBMITTED,
                        ASSESSED,
                        corrected),
                Reason.WRONG_REVIEW_STATE);
        when(ASSESS, SUBMITTED, ASSESSED, corrected).expectEvents(ASSESSED);
        when(CONCLUDE, SUBMITTED, ASSESSED, corrected, ASSESSED).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_review_is_returned_with_what_is_missing_before_it_is_assessed() {
        var sendBack = new ReturnReview(ID, new ReviewReturnBody(RETURNED.missing(), RETURNED.reason(), ASSESSED_ON));
        when(sendBack, SUBMITTED).expectEvents(RETURNED);
        refuse(when(sendBack, SUBMITTED, RETURNED), Reason.WRONG_REVIEW_STATE);
        refuse(when(sendBack, SUBMITTED, ASSESSED), Reason.WRONG_REVIEW_STATE);
    }

    @Test
    void what_was_submitted_again_is_assessed() {
        var again = new ReviewResubmitted(ID, contents("Bổ sung"), "Đã bổ sung", ASSESSED_ON);
        when(ASSESS, SUBMITTED, RETURNED, again).expectEvents(ASSESSED);
    }

    @Test
    void an_assessment_changes_by_correction_alone_and_not_after_the_conclusion() {
        var correct = new CorrectAssessment(
                ID, new ReviewAssessmentCorrectionBody(BEST.grade(), BEST.opinion(), "Bỏ sót thành tích", YESTERDAY));
        when(correct, SUBMITTED, ASSESSED)
                .expectEvents(new ReviewAssessmentCorrected(
                        ID, ReviewGrade.EXCELLENT, "Vượt chỉ tiêu", "Bỏ sót thành tích", YESTERDAY));
        refuse(when(correct, SUBMITTED), Reason.WRONG_REVIEW_STATE);
        refuse(when(correct, SUBMITTED, ASSESSED, CONCLUDED), Reason.WRONG_REVIEW_STATE);
        refuse(
                when(
                        new CorrectAssessment(
                                ID,
                                new ReviewAssessmentCorrectionBody(GOOD.grade(), GOOD.opinion(), "Như cũ", YESTERDAY)),
                        SUBMITTED,
                        ASSESSED),
                Reason.NOTHING_CHANGED);
    }

    @Test
    void a_review_is_concluded_once_and_after_it_was_assessed() {
        when(CONCLUDE, SUBMITTED, ASSESSED).expectEvents(CONCLUDED);
        refuse(when(CONCLUDE, SUBMITTED), Reason.WRONG_REVIEW_STATE);
        refuse(when(CONCLUDE, SUBMITTED, ASSESSED, CONCLUDED), Reason.WRONG_REVIEW_STATE);
        refuse(
                when(
                        new ConcludeReview(
                                ID, new ReviewConclusionBody(AGREED.text(), AGREED.tasks(), ASSESSED_ON.minusDays(1))),
                        SUBMITTED,
                        ASSESSED),
                Reason.DATE_TOO_EARLY);
    }

    @Test
    void a_conclusion_is_corrected_with_a_reason() {
        var drawn = new Conclusion("Nhất trí, trừ phần huấn luyện", List.of("Diễn tập", "Huấn luyện đêm"));
        var correct = new CorrectConclusion(
                ID, new ReviewConclusionCorrectionBody(drawn.text(), drawn.tasks(), "Ghi thiếu", TODAY));
        when(correct, SUBMITTED, ASSESSED, CONCLUDED)
                .expectEvents(new ReviewConclusionCorrected(ID, drawn.text(), drawn.tasks(), "Ghi thiếu", TODAY));
        refuse(when(correct, SUBMITTED, ASSESSED), Reason.WRONG_REVIEW_STATE);
        refuse(
                when(
                        new CorrectConclusion(
                                ID, new ReviewConclusionCorrectionBody(AGREED.text(), AGREED.tasks(), "Như cũ", TODAY)),
                        SUBMITTED,
                        ASSESSED,
                        CONCLUDED),
                Reason.NOTHING_CHANGED);
    }

    @Test
    void an_assessment_on_the_day_of_the_review_is_early_enough() {
        when(new AssessReview(ID, new ReviewAssessmentBody(GOOD.grade(), GOOD.opinion(), REVIEWED_ON)), SUBMITTED)
                .expectSuccessfulHandlerExecution();
        refuse(
                when(
                        new AssessReview(
                                ID, new ReviewAssessmentBody(GOOD.grade(), GOOD.opinion(), REVIEWED_ON.minusDays(1))),
                        SUBMITTED),
                Reason.DATE_TOO_EARLY);
    }

    private static ResultValidator<Review> when(Object command, Object... given) {
        return fixture(Review.class, OFFICE).given(given).when(command);
    }

    private static void refuse(ResultValidator<Review> result, Reason reason) {
        result.expectNoEvents().expectException(refused(reason));
    }
}
