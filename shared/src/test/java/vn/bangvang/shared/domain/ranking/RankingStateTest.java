package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.bangvang.shared.testing.Refused.by;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.Honours.ProposedAward;
import vn.bangvang.shared.domain.ranking.RankingDecisions.WomenShare;
import vn.bangvang.shared.domain.ranking.RankingEvent.AcclamationConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsWithdrawn;
import vn.bangvang.shared.domain.ranking.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.domain.ranking.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.TieDecided;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingEvent.WomenShareRecorded;
import vn.bangvang.shared.domain.ranking.RankingState.Status;

class RankingStateTest {

    private static final RankingId ID = new RankingId(new UUID(1, 1));
    private static final ClusterId CLUSTER = new ClusterId(new UUID(2, 1));
    private static final UnitId PROVINCE = unit(0);
    private static final Period QUARTER = Period.of("2024-Q4");
    private static final ObjectionId OBJECTION = new ObjectionId(new UUID(4, 1));
    private static final LocalDate DAY = LocalDate.of(2024, 12, 10);
    private static final LocalDate UNTIL = DAY.plusDays(5);
    private static final LocalDate PUBLISHED_ON = DAY.plusDays(6);
    private static final List<RankingRow> ROWS = List.of(row(1, 1), row(2, 2));
    private static final List<RankingRow> TURNED = List.of(row(1, 2), row(2, 1));
    private static final RankingOpened OPENED = new RankingOpened(ID, CLUSTER, PROVINCE, QUARTER, DAY);
    private static final RankingProposed PROPOSED = new RankingProposed(ID, 1, List.of(), ROWS, UNTIL, DAY);
    private static final ObjectionRaised RAISED =
            new ObjectionRaised(ID, OBJECTION, unit(2), "Thiếu điểm", List.of(), DAY.plusDays(1));
    private static final RankingPublished PUBLISHED =
            new RankingPublished(ID, CLUSTER, PROVINCE, QUARTER, 1, List.of(), ROWS, null, PUBLISHED_ON);
    private static final RankingRepublished AGAIN =
            new RankingRepublished(ID, 2, List.of(), TURNED, "Đính chính", PUBLISHED_ON.plusDays(1));
    private static final UnitExcluded EXCLUDED =
            new UnitExcluded(ID, unit(3), ExclusionGround.CORRUPTION, "Bản án", DAY.plusDays(2));
    private static final UnitAcclaimed ACCLAIMED = new UnitAcclaimed(ID, unit(1), 3, 3, 2, PUBLISHED_ON);

    private final List<EventEnvelope<RankingEvent>> events = new ArrayList<>();

    @Test
    void an_opened_ranking_has_nothing_decided_proposed_or_published() {
        RankingState state = after(OPENED);
        assertThat(state.status()).isEqualTo(Status.OPEN);
        assertThat(state.version()).isZero();
        assertThat(state.rows()).isEmpty();
        assertThat(state.decisions()).isEqualTo(RankingDecisions.NONE);
        assertThat(state.inForceSince()).isEqualTo(DAY);
    }

    @Test
    void a_unit_is_excluded_until_that_is_lifted() {
        RankingState excluded = after(OPENED, EXCLUDED);
        assertThat(excluded.decisions().excluded()).isEqualTo(Map.of(unit(3), ExclusionGround.CORRUPTION));
        assertThat(excluded.decidedOn()).isEqualTo(DAY.plusDays(2));
        RankingState lifted = after(new ExclusionLifted(ID, unit(3), "Hủy án", DAY.plusDays(1)));
        assertThat(lifted.decisions().isExcluded(unit(3))).isFalse();
        assertThat(lifted.decidedOn())
                .as("the last of the days, not the day of the last")
                .isEqualTo(DAY.plusDays(2));
    }

    @Test
    void of_ballots_shares_and_orders_the_last_one_comes_first() {
        RankingState state = after(
                OPENED,
                new MembersBallotRecorded(ID, List.of(new UnitVotes(unit(1), 2)), null, null, DAY),
                new MembersBallotRecorded(ID, List.of(new UnitVotes(unit(1), 3)), 3, 3, DAY),
                new WomenShareRecorded(ID, unit(1), 1, 10, DAY),
                new WomenShareRecorded(ID, unit(1), 2, 10, DAY),
                new TieDecided(ID, PROVINCE, List.of(unit(1), unit(2)), "Trước", DAY),
                new TieDecided(ID, PROVINCE, List.of(unit(2), unit(1)), "Sau", DAY));
        assertThat(state.decisions().ballots())
                .containsExactly(
                        new RankingDecisions.Ballot(Map.of(unit(1), 3), true),
                        new RankingDecisions.Ballot(Map.of(unit(1), 2), false));
        assertThat(state.decisions().women()).isEqualTo(Map.of(unit(1), new WomenShare(2, 10)));
        assertThat(state.decisions().orders()).containsExactly(List.of(unit(2), unit(1)), List.of(unit(1), unit(2)));
    }

    @Test
    void an_objection_is_about_the_rows_that_were_proposed_when_it_was_raised_and_open_until_it_is_answered() {
        RankingState raised =
                after(OPENED, PROPOSED, RAISED, new RankingProposed(ID, 2, List.of(), TURNED, UNTIL, UNTIL));
        assertThat(raised.status()).isEqualTo(Status.PROPOSED);
        assertThat(raised.version()).isEqualTo(2);
        assertThat(raised.objection(OBJECTION)).hasValueSatisfying(objection -> {
            assertThat(objection.about()).isEqualTo(ROWS);
            assertThat(objection.isOpen()).isTrue();
        });
        RankingState answered = after(new ObjectionAnswered(ID, OBJECTION, true, "Đúng", UNTIL));
        assertThat(answered.objection(OBJECTION)).hasValueSatisfying(objection -> {
            assertThat(objection.isOpen()).isFalse();
            assertThat(objection.upheld()).isTrue();
            assertThat(objection.answeredOn()).isEqualTo(UNTIL);
        });
    }

    @Test
    void a_published_ranking_holds_its_rows_once_and_remembers_until_when_it_heard_objections() {
        RankingState state =
                after(OPENED, PROPOSED, RAISED, new ObjectionAnswered(ID, OBJECTION, false, "Đủ", UNTIL), PUBLISHED);
        assertThat(state.status()).isEqualTo(Status.PUBLISHED);
        assertThat(state.rows()).isEqualTo(ROWS);
        assertThat(state.proposal().rows()).isEmpty();
        assertThat(state.proposal().objectionsUntil()).isEqualTo(UNTIL);
        assertThat(state.objections()).singleElement().satisfies(objection -> {
            assertThat(objection.about()).isEmpty();
            assertThat(objection.answeredOn()).isEqualTo(UNTIL);
        });
        assertThat(state.publication().sequence()).isEqualTo(4);
        assertThat(state.inForceSince()).isEqualTo(PUBLISHED_ON);
    }

    @Test
    void what_is_decided_after_the_publication_counts_as_unknown_to_it_until_it_is_published_again() {
        assertThat(after(OPENED, EXCLUDED, PROPOSED, PUBLISHED).decidedSince()).isZero();
        RankingState decided = after(new ExclusionLifted(ID, unit(3), "Hủy án", PUBLISHED_ON));
        assertThat(decided.decidedSince()).isEqualTo(1);
        assertThat(decided.rows()).isEqualTo(ROWS);
        RankingState again = after(AGAIN);
        assertThat(again.decidedSince()).isZero();
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.rows()).isEqualTo(TURNED);
        assertThat(again.publication().reason()).isEqualTo("Đính chính");
    }

    @Test
    void an_acclamation_is_in_doubt_once_its_unit_stands_elsewhere_until_it_is_confirmed_or_withdrawn() {
        RankingState acclaimed = after(OPENED, PROPOSED, PUBLISHED, ACCLAIMED);
        assertThat(acclaimed.acclaimed()).isEqualTo(unit(1));
        assertThat(DoubtPolicy.isAcclamationInDoubt(acclaimed, changed(0))).isFalse();
        assertThat(DoubtPolicy.isAcclamationInDoubt(acclaimed, changed(1))).isTrue();
        assertThat(DoubtPolicy.isAcclamationInDoubt(after(AGAIN), changed(0))).isTrue();
        RankingState confirmed = after(new AcclamationConfirmed(ID, unit(1), 2, 1, "Vẫn đúng", PUBLISHED_ON));
        assertThat(DoubtPolicy.isAcclamationInDoubt(confirmed, changed(1))).isFalse();
        assertThat(DoubtPolicy.isAcclamationInDoubt(confirmed, changed(2))).isTrue();
        RankingState withdrawn = after(new AcclamationWithdrawn(ID, unit(1), "Không còn", PUBLISHED_ON));
        assertThat(withdrawn.acclaimed()).isNull();
        assertThat(by(() -> DoubtPolicy.acclaimedInDoubt(withdrawn, changed(2))).reason())
                .isEqualTo(Reason.NOTHING_IN_DOUBT);
    }

    @Test
    void a_nomination_that_goes_on_stands_by_its_newest_rank_before_those_that_are_no_longer_proposed() {
        RankingState first = after(OPENED, PROPOSED, PUBLISHED, awards(award(1, 1, "CTDT"), award(2, 2, "BKT")));
        assertThat(first.honours().awardedVersion()).isEqualTo(1);
        RankingState second = after(AGAIN, awards(award(3, 2, "CTDT"), award(2, 1, "BKT")));
        assertThat(second.honours().awardedVersion()).isEqualTo(2);
        assertThat(second.honours().awards())
                .extracting(ProposedAward::nomination)
                .containsExactly(nomination(3), nomination(2), nomination(1));
        assertThat(second.honours().awards()).extracting(ProposedAward::current).containsExactly(true, true, false);
    }

    @Test
    void an_award_is_confirmed_by_itself_and_is_gone_once_it_is_withdrawn() {
        after(OPENED, PROPOSED, PUBLISHED, awards(award(1, 1, "CTDT"), award(2, 2, "BKT")));
        RankingState confirmed =
                after(new AwardsConfirmed(ID, List.of(nomination(1)), 1, 1, "Không đổi", PUBLISHED_ON));
        assertThat(DoubtPolicy.isInDoubt(nomination(1), confirmed, changed(1))).isFalse();
        assertThat(DoubtPolicy.isInDoubt(nomination(2), confirmed, changed(1))).isTrue();
        assertThat(DoubtPolicy.isAnythingInDoubt(confirmed, changed(1))).isTrue();
        RankingState withdrawn = after(new AwardsWithdrawn(ID, List.of(nomination(2)), "Mất hạng", PUBLISHED_ON));
        assertThat(DoubtPolicy.isAnythingInDoubt(withdrawn, changed(1))).isFalse();
        assertThat(by(() -> DoubtPolicy.checkInDoubt(List.of(nomination(2)), withdrawn, changed(1)))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_NOMINATION);
    }

    @Test
    void a_ranking_begins_with_its_opening_and_is_opened_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(PROPOSED));
        events.clear();
        assertThatIllegalArgumentException().isThrownBy(() -> after(OPENED, OPENED));
    }

    private RankingState after(RankingEvent... more) {
        for (RankingEvent event : more) {
            events.add(new EventEnvelope<>(event, new ActorMetadata(null, null), events.size()));
        }
        RankingState state = RankingState.FOLD.all(events);
        assertThat(state.sequence()).isEqualTo(events.size() - 1);
        return state;
    }

    private static Since changed(int changes) {
        return new Since(List.of(), List.of(), changes, null, changes);
    }

    private static AwardsProposed awards(AwardProposal... proposals) {
        return new AwardsProposed(ID, List.of(proposals), PUBLISHED_ON);
    }

    private static AwardProposal award(int nomination, int rank, String award) {
        return new AwardProposal(nomination(nomination), unit(nomination), rank, award);
    }

    private static NominationId nomination(int number) {
        return new NominationId(new UUID(5, number));
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(3, number));
    }

    private static RankingRow row(int rank, int unit) {
        Score points = Score.of("" + (100 - rank));
        return new RankingRow(
                rank, unit(unit), points, Score.of("100"), points, null, Score.ZERO, null, null, null, List.of());
    }
}
