package vn.bangvang.command.review;

import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.ReviewKind;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

class ReviewTest {

    private static final ReviewId REVIEW = new ReviewId(World.id("review"));
    private static final List<String> TASKS = List.of("Diễn tập");
    private static final Actor HEAD = World.with(Role.REPRESENTATIVE, RED);
    private static final ReviewSubmitted SUBMITTED =
            new ReviewSubmitted(REVIEW, ReviewKind.MID_YEAR, CLUSTER, RED, 2024, "Đúng giao ước", TASKS, YESTERDAY);

    @Test
    void a_member_submits_its_review() {
        fixture(Review.class, HEAD)
                .givenNoPriorActivity()
                .when(submit(RED, 2024))
                .expectEvents(SUBMITTED);
    }

    @Test
    void another_unit_a_stranger_and_a_year_not_open_are_refused() {
        fixture(Review.class, HEAD)
                .givenNoPriorActivity()
                .when(submit(BLUE, 2024))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Review.class, World.with(Role.REPRESENTATIVE, STRANGER))
                .givenNoPriorActivity()
                .when(submit(STRANGER, 2024))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_A_MEMBER));
        fixture(Review.class, HEAD)
                .givenNoPriorActivity()
                .when(submit(RED, 2023))
                .expectNoEvents()
                .expectException(refused(Reason.YEAR_NOT_OPEN));
    }

    @Test
    void a_review_is_corrected_when_something_changes() {
        var corrected = new ReviewCorrected(REVIEW, "Vượt giao ước", TASKS, "Số liệu sai", TODAY);
        var correct = new CorrectReview(REVIEW, "Vượt giao ước", TASKS, "Số liệu sai", TODAY);
        fixture(Review.class, HEAD).given(SUBMITTED).when(correct).expectEvents(corrected);
        fixture(Review.class, HEAD)
                .given(SUBMITTED, corrected)
                .when(correct)
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(Review.class, World.with(Role.REPRESENTATIVE, BLUE))
                .given(SUBMITTED)
                .when(correct)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    private static SubmitReview submit(UnitId unit, int year) {
        return new SubmitReview(REVIEW, ReviewKind.MID_YEAR, CLUSTER, unit, year, "Đúng giao ước", TASKS, YESTERDAY);
    }
}
