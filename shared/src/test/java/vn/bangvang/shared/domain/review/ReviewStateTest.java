package vn.bangvang.shared.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;

class ReviewStateTest {

    private static final ReviewId ID = new ReviewId(new UUID(1, 1));
    private static final UnitId UNIT = new UnitId(new UUID(2, 1));
    private static final UnitId ORGANISER = new UnitId(new UUID(2, 2));
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final Author CLERK = author(1);
    private static final Author DEPUTY = author(2);
    private static final Author ASSESSOR = author(3);
    private static final ReviewContents FIRST = contents("Sáu tháng");
    private static final ReviewContents BETTER = contents("Sáu tháng, đủ số liệu");
    private static final ReviewReturned RETURNED =
            new ReviewReturned(ID, List.of("Số liệu"), "Chưa đủ", DAY.plusDays(1));
    private static final ReviewAssessed ASSESSED = new ReviewAssessed(ID, ReviewGrade.GOOD, "Đạt", DAY.plusDays(2));
    private static final ReviewConcluded CONCLUDED =
            new ReviewConcluded(ID, "Nhất trí", List.of("Diễn tập"), DAY.plusDays(3));

    private final List<EventEnvelope<ReviewEvent>> events = new ArrayList<>(List.of(by(CLERK, submission())));

    @Test
    void a_submission_waits_to_be_assessed_from_the_day_of_the_review_on() {
        ReviewState state = submitted();
        assertThat(state.stage()).isEqualTo(ReviewStage.SUBMITTED);
        assertThat(state.stageSince()).isEqualTo(DAY);
        assertThat(state.contents()).isEqualTo(FIRST);
        assertThat(state.authors()).containsExactly(CLERK);
        assertThat(state.missing()).isEmpty();
    }

    @Test
    void what_is_returned_says_what_is_missing_until_it_is_submitted_again() {
        ReviewState returned = after(ASSESSOR, RETURNED);
        assertThat(returned.stage()).isEqualTo(ReviewStage.RETURNED);
        assertThat(returned.missing()).containsExactly("Số liệu");
        ReviewState again = after(DEPUTY, new ReviewResubmitted(ID, BETTER, "Đã bổ sung", DAY.plusDays(4)));
        assertThat(again.stage()).isEqualTo(ReviewStage.SUBMITTED);
        assertThat(again.stageSince()).isEqualTo(DAY.plusDays(4));
        assertThat(again.missing()).isEmpty();
        assertThat(again.contents()).isEqualTo(BETTER);
        assertThat(again.authors()).containsExactlyInAnyOrder(CLERK, DEPUTY);
    }

    @Test
    void what_is_written_anew_is_assessed_anew() {
        assertThat(after(ASSESSOR, ASSESSED).assessment()).isEqualTo(new Assessment(ReviewGrade.GOOD, "Đạt"));
        ReviewState corrected = after(DEPUTY, new ReviewCorrected(ID, BETTER, "Số sai", DAY.plusDays(5)));
        assertThat(corrected.stage()).isEqualTo(ReviewStage.SUBMITTED);
        assertThat(corrected.assessment()).isNull();
        assertThat(corrected.contents()).isEqualTo(BETTER);
        assertThat(corrected.authors()).containsExactlyInAnyOrder(CLERK, DEPUTY);
        assertThat(corrected.host()).isEqualTo(UNIT);
    }

    @Test
    void a_corrected_assessment_waits_for_the_conclusion_as_long_as_the_first() {
        after(ASSESSOR, ASSESSED);
        ReviewState corrected = after(
                ASSESSOR, new ReviewAssessmentCorrected(ID, ReviewGrade.EXCELLENT, "Vượt", "nhầm", DAY.plusDays(6)));
        assertThat(corrected.stage()).isEqualTo(ReviewStage.ASSESSED);
        assertThat(corrected.assessment()).isEqualTo(new Assessment(ReviewGrade.EXCELLENT, "Vượt"));
        assertThat(corrected.stageSince()).isEqualTo(DAY.plusDays(2));
        assertThat(corrected.since()).isEqualTo(DAY.plusDays(6));
    }

    @Test
    void the_last_conclusion_counts_and_whoever_assesses_or_concludes_is_no_author() {
        after(ASSESSOR, ASSESSED);
        ReviewState concluded = after(ASSESSOR, CONCLUDED);
        assertThat(concluded.stage()).isEqualTo(ReviewStage.CONCLUDED);
        assertThat(concluded.conclusion()).isEqualTo(new Conclusion("Nhất trí", List.of("Diễn tập")));
        ReviewState corrected =
                after(ASSESSOR, new ReviewConclusionCorrected(ID, "Nhất trí cao", List.of(), "thiếu", DAY.plusDays(7)));
        assertThat(corrected.stage()).isEqualTo(ReviewStage.CONCLUDED);
        assertThat(corrected.conclusion()).isEqualTo(new Conclusion("Nhất trí cao", List.of()));
        assertThat(corrected.since()).isEqualTo(DAY.plusDays(7));
        assertThat(corrected.authors()).containsExactly(CLERK);
    }

    @Test
    void a_review_begins_with_its_submission_and_is_submitted_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewState.FOLD.all(List.of(by(ASSESSOR, ASSESSED))))
                .withMessage("A review begins with its submission");
        assertThatIllegalArgumentException().isThrownBy(() -> after(CLERK, submission()));
    }

    static ReviewState submitted() {
        return ReviewState.FOLD.all(List.of(by(CLERK, submission())));
    }

    private ReviewState after(Author author, ReviewEvent event) {
        events.add(by(author, event));
        return ReviewState.FOLD.all(events);
    }

    private static EventEnvelope<ReviewEvent> by(Author author, ReviewEvent event) {
        return new EventEnvelope<>(event, new ActorMetadata(author, null), 0);
    }

    private static ReviewSubmitted submission() {
        return new ReviewSubmitted(
                ID,
                ReviewKind.MID_YEAR,
                ReviewSubject.UNIT,
                new ClusterId(new UUID(3, 1)),
                ORGANISER,
                UNIT,
                2024,
                FIRST,
                UNIT,
                null,
                DAY);
    }

    private static ReviewContents contents(String summary) {
        return new ReviewContents(summary, List.of(), List.of(), List.of("Diễn tập"));
    }

    private static Author author(int number) {
        return new Author(new AccountId(new UUID(4, number)), null);
    }
}
