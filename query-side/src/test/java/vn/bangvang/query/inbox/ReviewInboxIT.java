package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewSubject;

/** What reviews ask of the organiser and of the unit that reports. */
class ReviewInboxIT {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);
    private static final ReviewContents CONTENTS = new ReviewContents("Sáu tháng", List.of(), List.of(), List.of());
    private static QuerySide service;
    private UnitId above;
    private UnitId unit;
    private Waiting organiser;
    private Waiting representative;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void units() {
        above = service.unit("Bộ CHQS tỉnh");
        unit = service.unit("Ban CHQS huyện");
        organiser = Waiting.of(service, Role.ORGANISER, above);
        representative = Waiting.of(service, Role.REPRESENTATIVE, unit);
    }

    @Test
    void a_review_goes_to_the_organiser_back_to_the_unit_and_on_to_its_conclusion() throws Exception {
        ReviewId review = new ReviewId(UUID.randomUUID());
        service.happened(
                review.value(),
                new ReviewSubmitted(
                        review,
                        ReviewKind.MID_YEAR,
                        ReviewSubject.UNIT,
                        new ClusterId(UUID.randomUUID()),
                        above,
                        unit,
                        2024,
                        CONTENTS,
                        null,
                        null,
                        DAY));
        assertThat(organiser.today()).containsExactly("ASSESS_REVIEW");
        assertThat(representative.today()).isEmpty();
        service.happened(review.value(), new ReviewReturned(review, List.of("Số liệu"), "thiếu", DAY));
        assertThat(organiser.today()).isEmpty();
        assertThat(representative.today()).containsExactly("SUPPLEMENT_REVIEW");
        service.happened(review.value(), new ReviewResubmitted(review, CONTENTS, "đã bổ sung", DAY));
        assertThat(organiser.today()).containsExactly("ASSESS_REVIEW");
        assertThat(representative.today()).isEmpty();
        service.happened(review.value(), new ReviewAssessed(review, ReviewGrade.GOOD, "Tốt", DAY));
        assertThat(organiser.today()).containsExactly("CONCLUDE_REVIEW");
        service.happened(review.value(), new ReviewCorrected(review, CONTENTS, "sai số liệu", DAY));
        assertThat(organiser.today()).containsExactly("ASSESS_REVIEW");
        service.happened(review.value(), new ReviewAssessed(review, ReviewGrade.GOOD, "Tốt", DAY));
        assertThat(organiser.today()).containsExactly("CONCLUDE_REVIEW");
        service.happened(review.value(), new ReviewConcluded(review, "Đạt", List.of(), DAY));
        assertThat(organiser.today()).isEmpty();
    }
}
