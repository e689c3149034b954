package vn.bangvang.shared.domain.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportSubmitted;

/** What each event of a report on targets means. */
class TargetReportStateTest {

    private static final TargetReportId ID = new TargetReportId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final TargetReportEvent SUBMITTED = new TargetReportSubmitted(
            ID,
            new PledgeId(new UUID(2, 1)),
            1,
            new UnitId(new UUID(3, 1)),
            Period.of("2024-Q1"),
            List.of(result("76")),
            DAY);
    private static final TargetReportEvent CORRECTED =
            new TargetReportCorrected(ID, 2, List.of(result("75")), "Đếm nhầm", DAY.plusDays(1));

    private static final TargetReportState FIRST =
            TargetReportState.FOLD.after(null, EventEnvelope.withoutActor(SUBMITTED, 0));

    @Test
    void a_submitted_report_is_its_first_version() {
        assertThat(FIRST.version()).isEqualTo(1);
        assertThat(FIRST.pledgeVersion()).isEqualTo(1);
        assertThat(FIRST.results()).containsExactly(result("76"));
        assertThat(FIRST.reportedOn()).isEqualTo(DAY);
        assertThat(FIRST.changedOn()).isEqualTo(DAY);
    }

    @Test
    void a_correction_is_a_new_version_on_the_targets_of_its_day() {
        TargetReportState corrected = FIRST.after(EventEnvelope.withoutActor(CORRECTED, 1));
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.pledgeVersion()).isEqualTo(2);
        assertThat(corrected.results()).containsExactly(result("75"));
        assertThat(corrected.reportedOn()).isEqualTo(DAY);
        assertThat(corrected.changedOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_report_is_submitted_first_and_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetReportState.FOLD.after(null, EventEnvelope.withoutActor(CORRECTED, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> FIRST.after(EventEnvelope.withoutActor(SUBMITTED, 1)));
    }

    private static TargetResult result(String actual) {
        return new TargetResult("GQ", Score.of(actual), List.of("Biên bản"), null);
    }
}
