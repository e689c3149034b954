package vn.bangvang.shared.domain.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.domain.pledge.Accumulation.LATEST;
import static vn.bangvang.shared.domain.pledge.Accumulation.SUM;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.target.TargetPolicy.Progress;
import vn.bangvang.shared.testing.Refused;

class TargetPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final List<Target> TARGETS = List.of(target("76", SUM, "GQ"), target("100", LATEST, "KT"));

    /** Bắc Kạn 2023: 76 citizens were called up and 76 delivered. Phủ Lý 2024: 100 % of the technical targets. */
    @ParameterizedTest
    @CsvSource({
        // plan, accumulates, quarters, cumulated, share, reached
        "76, SUM, 76, 76, 100, true",
        "76, SUM, 40 36, 76, 100, true",
        "76, SUM, 40 35, 75, 98.6, false",
        "76, SUM, 80, 80, 105.2, true",
        "100, LATEST, 100, 100, 100, true",
        "100, LATEST, 92.5 98, 98, 98, false",
        "100, LATEST, 100 99.99, 99.99, 99.9, false",
        "199, LATEST, 159, 159, 79.8, false",
        "3, SUM, 1, 1, 33.3, false",
        "0.5, SUM, 0.25 0.25, 0.5, 100, true",
        "1000000, SUM, 999999.9999, 999999.9999, 99.9, false",
        "76, SUM, 0, 0, 0, false",
    })
    void progress_is_exact_and_its_share_is_never_rounded_up(
            String plan, Accumulation accumulates, String quarters, String cumulated, String share, boolean reached) {
        assertThat(TargetPolicy.progress(target(plan, accumulates, "GQ"), scores(quarters)))
                .isEqualTo(new Progress(Score.of(cumulated), Score.of(share), reached));
    }

    /** "No serious breach of discipline in the year." */
    @ParameterizedTest
    @CsvSource({"SUM, 0 0, 0, 100, true", "SUM, 0 1 0, 1, 0, false", "LATEST, 1 0, 0, 100, true"})
    void a_target_of_nothing_is_all_or_nothing(
            Accumulation accumulates, String quarters, String cumulated, String share, boolean reached) {
        assertThat(TargetPolicy.progress(target("0", accumulates, "KL"), scores(quarters)))
                .isEqualTo(new Progress(Score.of(cumulated), Score.of(share), reached));
    }

    @Test
    void while_nothing_is_reported_nothing_is_reached_even_where_nothing_was_to_happen() {
        Progress none = new Progress(null, Score.ZERO, false);
        assertThat(TargetPolicy.progress(target("76", SUM, "GQ"), List.of())).isEqualTo(none);
        assertThat(TargetPolicy.progress(target("0", SUM, "KL"), List.of())).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-07-01, PERIOD_NOT_A_QUARTER",
        "2023-Q4, 2024-07-01, PERIOD_OUTSIDE_YEAR",
        "2025-Q1, 2025-01-10, PERIOD_OUTSIDE_YEAR",
        "2024-Q3, 2024-06-30, DATE_TOO_EARLY",
        "2024-Q4, 2024-09-30, DATE_TOO_EARLY",
    })
    void results_are_for_one_quarter_of_the_year_that_has_begun(String period, LocalDate day, Reason reason) {
        assertThat(Refused.by(() -> TargetPolicy.checkPeriod(2024, Period.of(period), day))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void a_quarter_is_reported_from_its_first_day_on() {
        assertThatCode(() -> TargetPolicy.checkPeriod(2024, Period.of("2024-Q3"), DAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> TargetPolicy.checkPeriod(2024, Period.of("2024-Q1"), LocalDate.of(2024, 1, 1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> TargetPolicy.checkPeriod(2024, Period.of("2024-Q4"), LocalDate.of(2025, 1, 15)))
                .doesNotThrowAnyException();
    }

    @Test
    void not_every_target_need_be_reported_but_each_only_once_and_with_evidence() {
        assertThatCode(() -> TargetPolicy.checkResults(TARGETS, List.of(result("KT", "0", "Biên bản"))))
                .doesNotThrowAnyException();
        assertThat(refused(result("KT", "98", "Biên bản"), result("KT", "99", "Biên bản")))
                .isEqualTo(Reason.LISTED_TWICE);
        assertThat(refused(result("XX", "98", "Biên bản"))).isEqualTo(Reason.UNKNOWN_TARGET);
        assertThat(refused(result("KT", "-0.01", "Biên bản"))).isEqualTo(Reason.RESULT_NEGATIVE);
        assertThat(refused(result("KT", "98"))).isEqualTo(Reason.EVIDENCE_MISSING);
    }

    private static Reason refused(TargetResult... results) {
        return Refused.by(() -> TargetPolicy.checkResults(TARGETS, List.of(results)))
                .reason();
    }

    private static TargetResult result(String code, String actual, String... evidence) {
        return new TargetResult(code, Score.of(actual), List.of(evidence), null);
    }

    private static Target target(String plan, Accumulation accumulates, String code) {
        return new Target(code, "Chỉ tiêu", "công dân", Score.of(plan), accumulates);
    }

    private static List<Score> scores(String quarters) {
        return Stream.of(quarters.split(" ")).map(Score::of).toList();
    }
}
