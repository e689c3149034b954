package vn.bangvang.shared.domain.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.shared.domain.congress.CongressPolicy.Act;
import vn.bangvang.shared.domain.congress.Readiness.Count;
import vn.bangvang.shared.domain.congress.Readiness.Tracked;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.testing.Refused;

class CongressPolicyTest {

    private static final LocalDate PLANNED = LocalDate.of(2024, 2, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 4, 30);

    @ParameterizedTest
    @CsvSource({"2019, 2024, true", "2019, 2023, false", "2019, 2025, false", "2024, 2019, false"})
    void a_period_spans_exactly_five_years(int from, int to, boolean right) {
        var period = new CongressPeriod(from, to);
        if (right) {
            assertThatCode(() -> CongressPolicy.checkCycle(period, CongressPolicy.CYCLE_YEARS))
                    .doesNotThrowAnyException();
        } else {
            assertThat(Refused.by(() -> CongressPolicy.checkCycle(period, CongressPolicy.CYCLE_YEARS))
                            .reason())
                    .isEqualTo(Reason.WRONG_CYCLE);
        }
    }

    @Test
    void the_next_period_begins_where_this_one_ends() {
        assertThat(new CongressPeriod(2019, 2024).next(CongressPolicy.CYCLE_YEARS))
                .isEqualTo(new CongressPeriod(2024, 2029));
    }

    @ParameterizedTest
    @CsvSource({
        // summoned, present, refused
        "120, 61,",
        "120, 60, CONGRESS_NOT_QUORATE",
        "121, 61,",
        "121, 60, CONGRESS_NOT_QUORATE",
        "1, 1,",
        "0, 0, CONGRESS_NOT_QUORATE",
        "120, 121, DELEGATES_MISCOUNTED",
        "120, -1, DELEGATES_MISCOUNTED",
        "2147483647, 1073741824,",
        "2147483647, 1073741823, CONGRESS_NOT_QUORATE",
    })
    void a_congress_sits_with_more_than_half_of_those_summoned(int summoned, int present, @Nullable Reason refused) {
        assertRefused(() -> CongressPolicy.checkQuorum(summoned, present), refused);
    }

    @ParameterizedTest
    @CsvSource({
        // in favour, present, refused
        "51, 100,",
        "50, 100, NO_MAJORITY",
        "50, 99,",
        "49, 99, NO_MAJORITY",
        "0, 0, NO_MAJORITY",
        "101, 100, VOTES_MISCOUNTED",
        "-1, 100, VOTES_MISCOUNTED",
    })
    void a_vote_is_won_with_more_than_half_of_those_present(int inFavour, int present, @Nullable Reason refused) {
        assertRefused(() -> CongressPolicy.checkMajority(new CongressVote(inFavour, present)), refused);
    }

    @Test
    void nobody_votes_who_was_not_counted() {
        assertRefused(() -> CongressPolicy.checkVoters(new CongressVote(118, 118), 118), null);
        assertRefused(() -> CongressPolicy.checkVoters(new CongressVote(118, 119), 118), Reason.VOTES_MISCOUNTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, DECISION_OUTSIDE_PERIOD",
        "2019-01-01,",
        "2024-12-31,",
        "2025-01-01, DECISION_OUTSIDE_PERIOD"
    })
    void an_honour_was_decided_in_a_year_of_the_period(LocalDate decidedOn, @Nullable Reason refused) {
        assertRefused(() -> CongressPolicy.checkDecidedWithin(decidedOn, new CongressPeriod(2019, 2024)), refused);
    }

    @ParameterizedTest
    @CsvSource({
        "CONVENED, CHOOSE_PILOT RESCHEDULE ADOPT_PLAN",
        "PLANNED, CHOOSE_PILOT RESCHEDULE PREPARE REPORT_TASK HONOUR HOLD",
        "HELD, REPORT_TASK HONOUR RECORD_SITTING RESOLVE",
        "RESOLVED, HONOUR RECORD_SITTING CORRECT_RESOLUTION LAUNCH_NEXT",
        "NEXT_LAUNCHED, RECORD_SITTING CORRECT_RESOLUTION",
    })
    void each_step_is_taken_in_its_order(CongressStage stage, String allowed) {
        assertThat(Stream.of(Act.values()).filter(act -> isAllowed(act, stage)))
                .extracting(Act::name)
                .containsExactly(allowed.split(" "));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void nothing_more_happens_to_a_congress_that_was_cancelled(Act act) {
        assertRefused(() -> CongressPolicy.checkStage(act, CongressStage.CANCELLED), Reason.WRONG_CONGRESS_STAGE);
    }

    @ParameterizedTest
    @CsvSource({
        // the day asked for, done, overdue, open; due 30/4, done 2/5
        "2024-04-30, 0, 0, 1",
        "2024-05-01, 0, 1, 0",
        "2024-05-02, 1, 0, 0",
    })
    void a_task_is_overdue_from_the_day_after_its_last_day_until_it_is_done(
            LocalDate on, int done, int overdue, int open) {
        var task = new Tracked(CongressTaskKind.DOCUMENT, PLANNED, DUE, DUE.plusDays(2), null);
        Count count = CongressPolicy.readiness(List.of(task), on).all();
        assertThat(List.of(count.done(), count.overdue(), count.open())).containsExactly(done, overdue, open);
    }

    @Test
    void a_task_counts_from_the_day_it_was_planned_until_the_day_before_it_was_dropped() {
        var task = new Tracked(CongressTaskKind.TEAM, PLANNED, DUE, null, DUE);
        assertThat(CongressPolicy.readiness(List.of(task), PLANNED.minusDays(1)).kinds())
                .isEmpty();
        assertThat(CongressPolicy.readiness(List.of(task), PLANNED).all().open())
                .isEqualTo(1);
        assertThat(CongressPolicy.readiness(List.of(task), DUE.minusDays(1))
                        .all()
                        .open())
                .isEqualTo(1);
        assertThat(CongressPolicy.readiness(List.of(task), DUE).kinds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 3, 33", "2, 3, 66", "199, 200, 99", "200, 200, 100", "1, 200, 0"})
    void percent_are_whole_and_rounded_down(int done, int tasks, int percent) {
        List<Tracked> all = Stream.concat(
                        Collections.nCopies(done, tracked(PLANNED)).stream(),
                        Collections.nCopies(tasks - done, tracked(null)).stream())
                .toList();
        assertThat(CongressPolicy.readiness(all, DUE).all().percent()).isEqualTo(percent);
    }

    @Test
    void each_kind_is_counted_by_itself() {
        var readiness = CongressPolicy.readiness(
                List.of(
                        tracked(PLANNED),
                        tracked(null),
                        new Tracked(CongressTaskKind.REHEARSAL, PLANNED, DUE.minusDays(1), null, null)),
                DUE);
        assertThat(readiness.all()).isEqualTo(new Count(1, 1, 1, 33));
        assertThat(readiness.kinds()).containsOnlyKeys(CongressTaskKind.DOCUMENT, CongressTaskKind.REHEARSAL);
        assertThat(readiness.kinds().get(CongressTaskKind.DOCUMENT)).isEqualTo(new Count(1, 0, 1, 50));
        assertThat(readiness.kinds().get(CongressTaskKind.REHEARSAL)).isEqualTo(new Count(0, 1, 0, 0));
    }

    private static Tracked tracked(@Nullable LocalDate doneOn) {
        return new Tracked(CongressTaskKind.DOCUMENT, PLANNED, DUE, doneOn, null);
    }

    private static boolean isAllowed(Act act, CongressStage stage) {
        try {
            CongressPolicy.checkStage(act, stage);
            return true;
        } catch (vn.bangvang.shared.domain.kernel.Refusal refusal) {
            return false;
        }
    }

    private static void assertRefused(Runnable check, @Nullable Reason reason) {
        if (reason == null) {
            assertThatCode(check::run).doesNotThrowAnyException();
        } else {
            assertThat(Refused.by(check::run).reason()).isEqualTo(reason);
        }
    }
}
