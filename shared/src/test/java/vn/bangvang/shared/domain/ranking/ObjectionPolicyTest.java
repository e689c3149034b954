package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.testing.Refused.by;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;

class ObjectionPolicyTest {

    private static final RankingId ID = new RankingId(new UUID(1, 1));
    private static final UnitId UNIT = new UnitId(new UUID(3, 1));
    private static final ObjectionId OBJECTION = new ObjectionId(new UUID(4, 1));
    private static final LocalDate DAY = LocalDate.of(2024, 12, 10);
    private static final LocalDate UNTIL = DAY.plusDays(5);
    private static final RankingOpened OPENED =
            new RankingOpened(ID, new ClusterId(new UUID(2, 1)), UNIT, Period.of("2024-Q4"), DAY);
    private static final RankingProposed PROPOSED = new RankingProposed(ID, 1, List.of(), rows("90"), UNTIL, DAY);
    private static final ObjectionRaised RAISED =
            new ObjectionRaised(ID, OBJECTION, UNIT, "Thiếu điểm", List.of(), DAY.plusDays(1));

    private static final RankingPublished PUBLISHED = new RankingPublished(
            ID,
            new ClusterId(new UUID(2, 1)),
            UNIT,
            Period.of("2024-Q4"),
            1,
            List.of(),
            rows("90"),
            null,
            UNTIL.plusDays(1));

    @Test
    void objections_are_heard_for_sixty_days_at_most_and_never_backwards() {
        assertThatCode(() -> ObjectionPolicy.checkPeriod(DAY, DAY.plusDays(60))).doesNotThrowAnyException();
        assertThat(reason(() -> ObjectionPolicy.checkPeriod(DAY, DAY.plusDays(61))))
                .isEqualTo(Reason.OBJECTIONS_TOO_LONG);
        assertThat(reason(() -> ObjectionPolicy.checkPeriod(DAY, DAY.minusDays(1))))
                .isEqualTo(Reason.PERIOD_BACKWARDS);
    }

    @Test
    void the_last_day_is_heard_whole_and_the_day_after_is_too_late() {
        RankingState state = state(OPENED, PROPOSED);
        assertThatCode(() -> ObjectionPolicy.checkRaised(state, OBJECTION, UNTIL))
                .doesNotThrowAnyException();
        assertThat(reason(() -> ObjectionPolicy.checkRaised(state, OBJECTION, UNTIL.plusDays(1))))
                .isEqualTo(Reason.OBJECTION_TOO_LATE);
        assertThat(reason(() -> PublicationPolicy.checkPublishable(state, UNTIL)))
                .isEqualTo(Reason.OBJECTIONS_OPEN);
        assertThatCode(() -> PublicationPolicy.checkPublishable(state, UNTIL.plusDays(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_objection_is_raised_once_and_against_what_was_proposed_and_not_before_that_day() {
        assertThat(reason(() -> ObjectionPolicy.checkRaised(state(OPENED), OBJECTION, DAY)))
                .isEqualTo(Reason.RANKING_NOT_PROPOSED);
        assertThatCode(() -> ObjectionPolicy.checkRaised(state(OPENED, PROPOSED), OBJECTION, DAY))
                .doesNotThrowAnyException();
        assertThat(reason(() -> ObjectionPolicy.checkRaised(state(OPENED, PROPOSED), OBJECTION, DAY.minusDays(1))))
                .isEqualTo(Reason.DATE_TOO_EARLY);
        assertThat(reason(() -> ObjectionPolicy.checkRaised(state(OPENED, PROPOSED, RAISED), OBJECTION, UNTIL)))
                .isEqualTo(Reason.ALREADY_EXISTS);
        assertThat(reason(() -> ObjectionPolicy.checkRaised(state(OPENED, PROPOSED, PUBLISHED), OBJECTION, UNTIL)))
                .isEqualTo(Reason.RANKING_ALREADY_PUBLISHED);
    }

    @Test
    void an_objection_that_was_raised_is_answered_once_and_not_before_that_day() {
        assertThat(reason(() -> ObjectionPolicy.checkAnswered(state(OPENED, PROPOSED), OBJECTION, UNTIL)))
                .isEqualTo(Reason.UNKNOWN_OBJECTION);
        RankingState raised = state(OPENED, PROPOSED, RAISED);
        assertThatCode(() -> ObjectionPolicy.checkAnswered(raised, OBJECTION, DAY.plusDays(1)))
                .doesNotThrowAnyException();
        assertThat(reason(() -> ObjectionPolicy.checkAnswered(raised, OBJECTION, DAY)))
                .isEqualTo(Reason.DATE_TOO_EARLY);
        RankingState answered = state(OPENED, PROPOSED, RAISED, answered(false, UNTIL));
        assertThat(reason(() -> ObjectionPolicy.checkAnswered(answered, OBJECTION, UNTIL)))
                .isEqualTo(Reason.OBJECTION_ALREADY_ANSWERED);
    }

    @Test
    void nothing_is_published_while_an_objection_is_open_nor_before_the_day_of_its_answer() {
        RankingState open = state(OPENED, PROPOSED, RAISED);
        assertThat(reason(() -> PublicationPolicy.checkPublishable(open, UNTIL.plusDays(9))))
                .isEqualTo(Reason.OBJECTIONS_OPEN);
        RankingState answered = state(OPENED, PROPOSED, RAISED, answered(false, UNTIL.plusDays(3)));
        assertThat(reason(() -> PublicationPolicy.checkPublishable(answered, UNTIL.plusDays(2))))
                .isEqualTo(Reason.DATE_TOO_EARLY);
        assertThatCode(() -> PublicationPolicy.checkPublishable(answered, UNTIL.plusDays(3)))
                .doesNotThrowAnyException();
    }

    @Test
    void whoever_was_given_right_sees_other_results_or_reads_why_they_are_the_same() {
        RankingState upheld = state(OPENED, PROPOSED, RAISED, answered(true, UNTIL));
        assertThat(reason(() -> publish(upheld, rows("90"), " "))).isEqualTo(Reason.OBJECTION_UPHELD_IN_VAIN);
        assertThatCode(() -> publish(upheld, rows("90"), "Không đổi thứ hạng")).doesNotThrowAnyException();
        RankingState again = state(
                OPENED,
                PROPOSED,
                RAISED,
                answered(true, UNTIL),
                new RankingProposed(ID, 2, List.of(), rows("91"), UNTIL, UNTIL));
        assertThatCode(() -> publish(again, rows("91"), null)).doesNotThrowAnyException();
        RankingState denied = state(OPENED, PROPOSED, RAISED, answered(false, UNTIL));
        assertThatCode(() -> publish(denied, rows("90"), null)).doesNotThrowAnyException();
    }

    @Test
    void only_what_the_members_were_shown_is_published() {
        assertThat(reason(() -> publish(state(OPENED, PROPOSED), rows("91"), null)))
                .isEqualTo(Reason.PROPOSAL_OUTDATED);
    }

    private static void publish(RankingState state, List<RankingRow> rows, @Nullable String unchangedSince) {
        PublicationPolicy.checkAnnounced(state, List.of(), rows, unchangedSince);
    }

    private static Reason reason(ThrowingCallable call) {
        return by(call).reason();
    }

    private static ObjectionAnswered answered(boolean upheld, LocalDate day) {
        return new ObjectionAnswered(ID, OBJECTION, upheld, "Trả lời", day);
    }

    private static RankingState state(RankingEvent... events) {
        return RankingState.FOLD.all(IntStream.range(0, events.length)
                .mapToObj(i -> new EventEnvelope<>(events[i], new ActorMetadata(null, null), i))
                .toList());
    }

    private static List<RankingRow> rows(String points) {
        Score total = Score.of(points);
        return List.of(
                new RankingRow(1, UNIT, total, Score.of("100"), total, null, Score.ZERO, null, null, null, List.of()));
    }
}
