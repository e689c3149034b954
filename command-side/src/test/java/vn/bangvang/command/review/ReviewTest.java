package vn.bangvang.command.review;

import static vn.bangvang.command.review.Reviews.ASSESSED;
import static vn.bangvang.command.review.Reviews.ASSESSED_ON;
import static vn.bangvang.command.review.Reviews.CONCLUDED;
import static vn.bangvang.command.review.Reviews.CONTENTS;
import static vn.bangvang.command.review.Reviews.ID;
import static vn.bangvang.command.review.Reviews.RETURNED;
import static vn.bangvang.command.review.Reviews.REVIEWED_ON;
import static vn.bangvang.command.review.Reviews.SUBMITTED;
import static vn.bangvang.command.review.Reviews.contents;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.NOWHERE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.ResubmitReview;
import vn.bangvang.command.review.ReviewCommand.ReviewBody;
import vn.bangvang.command.review.ReviewCommand.ReviewCorrectionBody;
import vn.bangvang.command.review.ReviewCommand.ReviewResubmissionBody;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewResult;
import vn.bangvang.shared.domain.review.ReviewSubject;

/** What the reporting unit may do with its review. */
class ReviewTest {

    private static final Actor HEAD = World.with(Role.REPRESENTATIVE, RED);
    private static final ReviewContents BETTER = contents("Hoàn thành tốt nhiệm vụ quốc phòng 6 tháng");

    @Test
    void a_member_submits_its_review() {
        when(HEAD, submit(ReviewSubject.UNIT, RED, 2024, null)).expectEvents(SUBMITTED);
    }

    @Test
    void another_unit_a_stranger_and_a_year_not_open_are_refused() {
        refuse(when(HEAD, submit(ReviewSubject.UNIT, BLUE, 2024, null)), Reason.NO_MANDATE);
        refuse(
                when(World.with(Role.REPRESENTATIVE, STRANGER), submit(ReviewSubject.UNIT, STRANGER, 2024, null)),
                Reason.NOT_A_MEMBER);
        refuse(when(HEAD, submit(ReviewSubject.UNIT, RED, 2023, null)), Reason.YEAR_NOT_OPEN);
    }

    @Test
    void who_reviews_is_a_member_on_that_day_and_at_the_end_of_a_year_that_is_over() {
        LocalDate moved = LocalDate.of(2024, 10, 1);
        LocalDate later = LocalDate.of(2025, 1, 10);
        for (UnitId unit : List.of(GREEN, STRANGER)) {
            boolean left = unit.equals(GREEN);
            Actor then = new World()
                    .on(moved)
                    .movedOn(moved)
                    .grant("head", Role.REPRESENTATIVE, unit)
                    .actor("head");
            Actor afterwards = new World()
                    .on(later)
                    .movedOn(moved)
                    .grant("head", Role.REPRESENTATIVE, unit)
                    .actor("head");
            refuse(when(then, submit(unit, CONTENTS, left ? moved : moved.minusDays(1))), Reason.NO_MEMBER_ON_THAT_DAY);
            when(then, submit(unit, CONTENTS, left ? moved.minusDays(1) : moved))
                    .expectSuccessfulHandlerExecution();
            if (left) {
                refuse(when(afterwards, submit(unit, CONTENTS, later)), Reason.NO_MEMBER_ON_THAT_DAY);
            } else {
                when(afterwards, submit(unit, CONTENTS, later)).expectSuccessfulHandlerExecution();
            }
        }
    }

    @Test
    void leader_and_deputy_report_for_the_cluster_and_no_other_member_does() {
        for (UnitId office : List.of(RED, BLUE)) {
            when(World.with(Role.REPRESENTATIVE, office), submit(ReviewSubject.CLUSTER, office, 2024, GREEN))
                    .expectEvents(new ReviewSubmitted(
                            ID,
                            ReviewKind.MID_YEAR,
                            ReviewSubject.CLUSTER,
                            CLUSTER,
                            PROVINCE,
                            office,
                            2024,
                            CONTENTS,
                            GREEN,
                            "Hội trường",
                            REVIEWED_ON));
        }
        refuse(
                when(World.with(Role.REPRESENTATIVE, GREEN), submit(ReviewSubject.CLUSTER, GREEN, 2024, null)),
                Reason.NOT_LEADER_OR_DEPUTY);
    }

    @Test
    void an_unknown_host_and_a_result_named_twice_are_refused() {
        refuse(when(HEAD, submit(ReviewSubject.UNIT, RED, 2024, NOWHERE)), Reason.UNKNOWN_UNIT);
        ReviewResult result = new ReviewResult("Giao quân", null, null, Score.of("76"));
        ReviewContents doubled = new ReviewContents("Tốt", List.of(result, result), List.of(), List.of());
        refuse(when(HEAD, submit(RED, doubled, REVIEWED_ON)), Reason.LISTED_TWICE);
    }

    @Test
    void a_mid_year_review_names_the_tasks_of_the_second_half_whenever_it_is_written() {
        var without = new ReviewContents("Tốt", List.of(), List.of(), List.of());
        refuse(when(HEAD, submit(RED, without, REVIEWED_ON)), Reason.NO_FURTHER_TASKS);
        refuse(
                fixture(Review.class, HEAD)
                        .given(SUBMITTED)
                        .when(new CorrectReview(ID, new ReviewCorrectionBody(Bodies.contents(without), "Nhầm", TODAY))),
                Reason.NO_FURTHER_TASKS);
        refuse(
                fixture(Review.class, HEAD)
                        .given(SUBMITTED, RETURNED)
                        .when(new ResubmitReview(
                                ID, new ReviewResubmissionBody(Bodies.contents(without), "Đã bổ sung", ASSESSED_ON))),
                Reason.NO_FURTHER_TASKS);
        when(
                        HEAD,
                        new SubmitReview(
                                ID,
                                new ReviewBody(
                                        null,
                                        ReviewKind.YEAR_END,
                                        ReviewSubject.UNIT,
                                        CLUSTER,
                                        RED,
                                        2024,
                                        Bodies.contents(without),
                                        null,
                                        null,
                                        REVIEWED_ON)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_review_of_tomorrow_is_refused() {
        refuse(when(HEAD, submit(RED, CONTENTS, TOMORROW)), Reason.DATE_IN_FUTURE);
    }

    @Test
    void a_review_is_corrected_until_it_is_concluded() {
        var correct = new CorrectReview(ID, new ReviewCorrectionBody(Bodies.contents(BETTER), "Số liệu sai", TODAY));
        var corrected = new ReviewCorrected(ID, BETTER, "Số liệu sai", TODAY);
        fixture(Review.class, HEAD).given(SUBMITTED).when(correct).expectEvents(corrected);
        fixture(Review.class, HEAD).given(SUBMITTED, ASSESSED).when(correct).expectEvents(corrected);
        refuse(
                fixture(Review.class, HEAD)
                        .given(SUBMITTED, ASSESSED, CONCLUDED)
                        .when(correct),
                Reason.WRONG_REVIEW_STATE);
        refuse(fixture(Review.class, HEAD).given(SUBMITTED, RETURNED).when(correct), Reason.WRONG_REVIEW_STATE);
    }

    @Test
    void a_correction_changes_something_is_the_units_own_and_does_not_come_first() {
        refuse(
                fixture(Review.class, HEAD)
                        .given(SUBMITTED)
                        .when(new CorrectReview(
                                ID, new ReviewCorrectionBody(Bodies.contents(CONTENTS), "Nhầm", TODAY))),
                Reason.NOTHING_CHANGED);
        refuse(
                fixture(Review.class, World.with(Role.REPRESENTATIVE, BLUE))
                        .given(SUBMITTED)
                        .when(new CorrectReview(ID, new ReviewCorrectionBody(Bodies.contents(BETTER), "Nhầm", TODAY))),
                Reason.NO_MANDATE);
        refuse(
                fixture(Review.class, HEAD)
                        .given(SUBMITTED)
                        .when(new CorrectReview(
                                ID,
                                new ReviewCorrectionBody(Bodies.contents(BETTER), "Nhầm", REVIEWED_ON.minusDays(1)))),
                Reason.DATE_TOO_EARLY);
    }

    @Test
    void only_a_returned_review_is_submitted_again() {
        var resubmit = new ResubmitReview(
                ID, new ReviewResubmissionBody(Bodies.contents(BETTER), "Đã bổ sung số liệu", ASSESSED_ON));
        var resubmitted = new ReviewResubmitted(ID, BETTER, "Đã bổ sung số liệu", ASSESSED_ON);
        fixture(Review.class, HEAD).given(SUBMITTED, RETURNED).when(resubmit).expectEvents(resubmitted);
        refuse(fixture(Review.class, HEAD).given(SUBMITTED).when(resubmit), Reason.WRONG_REVIEW_STATE);
        refuse(
                fixture(Review.class, HEAD)
                        .given(SUBMITTED, RETURNED, resubmitted)
                        .when(resubmit),
                Reason.WRONG_REVIEW_STATE);
        refuse(
                fixture(Review.class, World.with(Role.ORGANISER, PROVINCE))
                        .given(SUBMITTED, RETURNED)
                        .when(resubmit),
                Reason.NO_MANDATE);
    }

    private static ResultValidator<Review> when(Actor actor, SubmitReview command) {
        return fixture(Review.class, actor).givenNoPriorActivity().when(command);
    }

    private static void refuse(ResultValidator<Review> result, Reason reason) {
        result.expectNoEvents().expectException(refused(reason));
    }

    private static SubmitReview submit(ReviewSubject subject, UnitId unit, int year, @Nullable UnitId host) {
        String place = host == null ? null : "Hội trường";
        return new SubmitReview(
                ID,
                new ReviewBody(
                        null,
                        ReviewKind.MID_YEAR,
                        subject,
                        CLUSTER,
                        unit,
                        year,
                        Bodies.contents(CONTENTS),
                        host,
                        place,
                        REVIEWED_ON));
    }

    private static SubmitReview submit(UnitId unit, ReviewContents contents, LocalDate day) {
        return new SubmitReview(
                ID,
                new ReviewBody(
                        null,
                        ReviewKind.MID_YEAR,
                        ReviewSubject.UNIT,
                        CLUSTER,
                        unit,
                        2024,
                        Bodies.contents(contents),
                        null,
                        null,
                        day));
    }
}
