package vn.bangvang.shared.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewPolicy.Act;
import vn.bangvang.shared.testing.Refused;

class ReviewPolicyTest {

    private static final UnitId LEADER = new UnitId(new UUID(0, 1));
    private static final UnitId DEPUTY = new UnitId(new UUID(0, 2));
    private static final UnitId MEMBER = new UnitId(new UUID(0, 3));

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, CORRECT SEND_BACK ASSESS",
        "RETURNED,  RESUBMIT",
        "ASSESSED,  CORRECT CORRECT_ASSESSMENT CONCLUDE",
        "CONCLUDED, CORRECT_CONCLUSION",
    })
    void each_stage_allows_these_acts_and_no_other(ReviewStage stage, String allowed) {
        ReviewState state = ReviewStateTest.submitted().withStage(stage);
        List<String> acts = List.of(allowed.split(" "));
        Arrays.stream(Act.values()).forEach(act -> {
            if (acts.contains(act.name())) {
                assertThatCode(() -> ReviewPolicy.checkStage(act, state)).doesNotThrowAnyException();
            } else {
                assertThat(Refused.by(() -> ReviewPolicy.checkStage(act, state)).reason())
                        .isEqualTo(Reason.WRONG_REVIEW_STATE);
            }
        });
    }

    @Test
    void a_member_reports_for_itself_but_not_for_the_cluster() {
        assertThatCode(() -> ReviewPolicy.checkReporter(ReviewSubject.UNIT, LEADER, DEPUTY, MEMBER))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReviewPolicy.checkReporter(ReviewSubject.CLUSTER, LEADER, DEPUTY, LEADER))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReviewPolicy.checkReporter(ReviewSubject.CLUSTER, LEADER, DEPUTY, DEPUTY))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> ReviewPolicy.checkReporter(ReviewSubject.CLUSTER, LEADER, DEPUTY, MEMBER))
                        .reason())
                .isEqualTo(Reason.NOT_LEADER_OR_DEPUTY);
    }

    @Test
    void a_year_is_reviewed_from_its_first_day_on() {
        assertThatCode(() -> ReviewPolicy.checkDay(2023, LocalDate.of(2023, 1, 1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReviewPolicy.checkDay(2023, LocalDate.of(2024, 1, 15)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> ReviewPolicy.checkDay(2023, LocalDate.of(2022, 12, 31)))
                        .reason())
                .isEqualTo(Reason.DATE_TOO_EARLY);
    }
}
