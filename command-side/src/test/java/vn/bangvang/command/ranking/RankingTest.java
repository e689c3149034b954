package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.ranking.Scored.FINAL_ON;
import static vn.bangvang.command.ranking.Scored.OPENED_ON;
import static vn.bangvang.command.ranking.Scored.PROPOSED_ON;
import static vn.bangvang.command.ranking.Scored.PUBLISHED_ON;
import static vn.bangvang.command.ranking.Scored.Q4;
import static vn.bangvang.command.ranking.Scored.RANKING;
import static vn.bangvang.command.ranking.Scored.TABLE;
import static vn.bangvang.command.ranking.Scored.UNTIL;
import static vn.bangvang.command.ranking.Scored.USES;
import static vn.bangvang.command.ranking.Scored.row;
import static vn.bangvang.command.ranking.Scored.sheet;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.ranking.RankingCommand.ExcludeUnit;
import vn.bangvang.command.ranking.RankingCommand.ExclusionBody;
import vn.bangvang.command.ranking.RankingCommand.LiftBody;
import vn.bangvang.command.ranking.RankingCommand.LiftExclusion;
import vn.bangvang.command.ranking.RankingCommand.NewPublicationBody;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.ProposalBody;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.PublicationBody;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.ranking.RankingCommand.RankingBody;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** GREEN has 95 points of 100, RED 90 and BLUE 80, unless a test says otherwise. */
class RankingTest {

    private static final RankingOpened OPENED = new RankingOpened(RANKING, CLUSTER, PROVINCE, Q4, OPENED_ON);
    private static final List<RankingRow> ROWS =
            List.of(row(1, GREEN, "57", "38"), row(2, RED, "55", "35"), row(3, BLUE, "50", "30"));
    private static final RankingProposed PROPOSED = new RankingProposed(RANKING, 1, USES, ROWS, UNTIL, PROPOSED_ON);
    private static final RankingPublished PUBLISHED =
            new RankingPublished(RANKING, CLUSTER, PROVINCE, Q4, 1, USES, ROWS, null, PUBLISHED_ON);
    private static final UnitExcluded EXCLUDED =
            new UnitExcluded(RANKING, GREEN, ExclusionGround.CORRUPTION, "Kết luận 9/KL-UBKT", OPENED_ON);

    private static final OpenRanking OPEN = new OpenRanking(RANKING, new RankingBody(null, CLUSTER, Q4, OPENED_ON));
    private static final ProposeRanking PROPOSE = new ProposeRanking(RANKING, new ProposalBody(UNTIL, PROPOSED_ON));
    private static final PublishRanking PUBLISH = new PublishRanking(RANKING, new PublicationBody(null, PUBLISHED_ON));
    private static final PublishRankingAgain AGAIN =
            new PublishRankingAgain(RANKING, new NewPublicationBody("Điểm được đính chính", TODAY));
    private static final ExcludeUnit EXCLUDE = new ExcludeUnit(
            RANKING, new ExclusionBody(GREEN, ExclusionGround.CORRUPTION, "Kết luận 9/KL-UBKT", OPENED_ON));
    private static final LiftExclusion LIFT =
            new LiftExclusion(RANKING, new LiftBody(GREEN, "Kết luận bị hủy", OPENED_ON));

    private final World world = new World()
            .grant("organiser", Role.ORGANISER, PROVINCE)
            .grant("organiser", Role.BACK_ENTRY, PROVINCE)
            .grant("red", Role.REPRESENTATIVE, RED)
            .happened(Scored.table(), 0);

    @BeforeEach
    void score() {
        Scored.finalised(world, GREEN, "57", "38");
        Scored.finalised(world, RED, "55", "35");
        Scored.finalised(world, BLUE, "50", "30");
    }

    @Test
    void the_organiser_opens_the_ranking_of_a_cluster_whose_year_is_open() {
        organiser().when(OPEN).expectEvents(OPENED);
        organiser()
                .when(new OpenRanking(RANKING, new RankingBody(null, CLUSTER, Period.of("2023"), OPENED_ON)))
                .expectNoEvents()
                .expectException(refused(Reason.YEAR_NOT_OPEN));
        fixture(Ranking.class, world.actor("red"))
                .givenNoPriorActivity()
                .when(OPEN)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void the_higher_rate_comes_first_and_all_it_rests_on_is_guarded() {
        sends(PROPOSE, OPENED).expectEvents(PROPOSED);
        assertThat(world.carried().guards())
                .contains(
                        new Guard(sheet(RED).value(), 1),
                        new Guard(sheet(BLUE).value(), 1),
                        new Guard(sheet(GREEN).value(), 1),
                        new Guard(TABLE.value(), 0),
                        new Guard(CLUSTER.value(), 1));
    }

    @Test
    void one_sheet_that_is_not_final_is_a_gap_and_nothing_is_proposed() {
        Scored.opened(world, BLUE);
        refuses(PROPOSE, Reason.SHEETS_INCOMPLETE, OPENED);
    }

    @Test
    void a_year_is_proposed_only_when_each_of_its_quarters_is_final() {
        var year = new RankingOpened(RANKING, CLUSTER, PROVINCE, Period.of("2024"), OPENED_ON);
        refuses(PROPOSE, Reason.SHEETS_INCOMPLETE, year);
    }

    @Test
    void who_is_no_member_on_the_last_day_of_the_quarter_is_not_in_it_and_nobody_waits_for_its_sheet() {
        Scored.opened(world, GREEN);
        world.happened(
                new UnitLeftCluster(CLUSTER, PROVINCE, 2024, GREEN, List.of(RED, BLUE), "Chuyển cụm", PROPOSED_ON), 2);
        sends(PROPOSE, OPENED).expectEventsMatching(Proposals.ranked(RED + " 1", BLUE + " 2"));
        refuses(EXCLUDE, Reason.NO_MEMBER_IN_THAT_QUARTER, OPENED);
        refuses(
                new ExcludeUnit(
                        RANKING, new ExclusionBody(RED, ExclusionGround.PART_OF_YEAR, "Theo bảng điểm", OPENED_ON)),
                Reason.INVALID_VALUE,
                OPENED);
    }

    @Test
    void an_excluded_unit_has_no_rank_and_needs_no_sheet() {
        Scored.opened(world, GREEN);
        var result = sends(PROPOSE, OPENED, EXCLUDED);
        result.expectEventsMatching(Proposals.ranked(RED + " 1", BLUE + " 2", GREEN + " 0"));
    }

    @Test
    void a_unit_is_excluded_once_with_grounds_and_an_exclusion_is_lifted_with_a_reason() {
        sends(EXCLUDE, OPENED).expectEvents(EXCLUDED);
        refuses(EXCLUDE, Reason.ALREADY_EXCLUDED, OPENED, EXCLUDED);
        var lifted = new ExclusionLifted(RANKING, GREEN, "Kết luận bị hủy", OPENED_ON);
        sends(LIFT, OPENED, EXCLUDED).expectEvents(lifted);
        refuses(LIFT, Reason.NOT_EXCLUDED, OPENED);
        sends(PROPOSE, OPENED, EXCLUDED, lifted).expectEvents(PROPOSED);
    }

    @Test
    void only_a_member_is_excluded_and_only_by_the_organiser() {
        refuses(exclude(STRANGER), Reason.NOT_A_MEMBER, OPENED);
        fixture(Ranking.class, world.actor("red"))
                .given(OPENED)
                .when(EXCLUDE)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_proposal_is_not_dated_before_the_sheets_or_what_was_decided() {
        var late = new UnitExcluded(RANKING, BLUE, ExclusionGround.OTHER, "Kết luận", PROPOSED_ON.plusDays(1));
        refuses(PROPOSE, Reason.DATE_TOO_EARLY, OPENED, late);
        Scored.corrected(world, GREEN, "57", "38", PROPOSED_ON.plusDays(1));
        refuses(PROPOSE, Reason.DATE_TOO_EARLY, OPENED);
    }

    @Test
    void the_same_ranks_are_proposed_again_only_to_hear_objections_for_longer_or_shorter() {
        refuses(new ProposeRanking(RANKING, new ProposalBody(UNTIL, UNTIL)), Reason.NOTHING_CHANGED, OPENED, PROPOSED);
        LocalDate shorter = UNTIL.minusDays(1);
        sends(new ProposeRanking(RANKING, new ProposalBody(shorter, PROPOSED_ON)), OPENED, PROPOSED)
                .expectEvents(new RankingProposed(RANKING, 2, USES, ROWS, shorter, PROPOSED_ON));
        sends(new ProposeRanking(RANKING, new ProposalBody(TODAY, UNTIL)), OPENED, PROPOSED)
                .expectEvents(new RankingProposed(RANKING, 2, USES, ROWS, TODAY, UNTIL));
        refuses(
                new ProposeRanking(RANKING, new ProposalBody(PROPOSED_ON.minusDays(1), PROPOSED_ON)),
                Reason.PERIOD_BACKWARDS,
                OPENED);
    }

    @Test
    void it_is_published_the_day_after_the_last_one_for_objections_and_not_on_it() {
        sends(PUBLISH, OPENED, PROPOSED).expectEvents(PUBLISHED);
        refuses(
                new PublishRanking(RANKING, new PublicationBody(null, UNTIL)),
                Reason.OBJECTIONS_OPEN,
                OPENED,
                PROPOSED);
    }

    @Test
    void nothing_is_published_that_was_not_proposed_as_it_is_now() {
        refuses(PUBLISH, Reason.RANKING_NOT_PROPOSED, OPENED);
        refuses(PUBLISH, Reason.PROPOSAL_OUTDATED, OPENED, PROPOSED, EXCLUDED);
        Scored.corrected(world, BLUE, "60", "40", PROPOSED_ON);
        refuses(PUBLISH, Reason.PROPOSAL_OUTDATED, OPENED, PROPOSED);
    }

    @Test
    void what_is_published_is_frozen() {
        for (Object command : List.of(PROPOSE, PUBLISH)) {
            refuses(command, Reason.RANKING_ALREADY_PUBLISHED, OPENED, PROPOSED, PUBLISHED);
        }
    }

    @Test
    void a_corrected_result_is_published_again_beside_the_first_with_the_reason() {
        Scored.corrected(world, BLUE, "60", "40", PUBLISHED_ON);
        var rows = List.of(row(1, BLUE, "60", "40", 2, null), row(2, GREEN, "57", "38"), row(3, RED, "55", "35"));
        sends(AGAIN, OPENED, PROPOSED, PUBLISHED)
                .expectEvents(new RankingRepublished(RANKING, 2, USES, rows, "Điểm được đính chính", TODAY));
    }

    @Test
    void published_again_it_keeps_who_was_a_member_in_the_quarter_though_it_has_left_since() {
        world.happened(Scored.table(QuarterMembers.MOST_DAYS), 0);
        world.happened(
                new UnitLeftCluster(CLUSTER, PROVINCE, 2024, GREEN, List.of(RED, BLUE), "Chuyển cụm", PUBLISHED_ON), 2);
        refuses(AGAIN, Reason.NOTHING_CHANGED, OPENED, PROPOSED, PUBLISHED);
        Scored.corrected(world, BLUE, "60", "40", PUBLISHED_ON);
        var rows = List.of(row(1, BLUE, "60", "40", 2, null), row(2, GREEN, "57", "38"), row(3, RED, "55", "35"));
        sends(AGAIN, OPENED, PROPOSED, PUBLISHED)
                .expectEvents(new RankingRepublished(RANKING, 2, USES, rows, "Điểm được đính chính", TODAY));
    }

    @Test
    void a_unit_found_out_after_the_publication_is_excluded_and_the_ranking_published_again_without_it() {
        refuses(EXCLUDE, Reason.DATE_TOO_EARLY, OPENED, PROPOSED, PUBLISHED);
        var late = new UnitExcluded(RANKING, GREEN, ExclusionGround.CORRUPTION, "Kết luận 9/KL-UBKT", TODAY);
        sends(
                        new ExcludeUnit(
                                RANKING,
                                new ExclusionBody(GREEN, ExclusionGround.CORRUPTION, "Kết luận 9/KL-UBKT", TODAY)),
                        OPENED,
                        PROPOSED,
                        PUBLISHED)
                .expectEvents(late);
        refuses(
                new PublishRankingAgain(RANKING, new NewPublicationBody("Loại", TODAY.minusDays(1))),
                Reason.DATE_TOO_EARLY,
                OPENED,
                PROPOSED,
                PUBLISHED,
                late);
        var rows = List.of(
                row(1, RED, "55", "35"),
                row(2, BLUE, "50", "30"),
                row(0, GREEN, "57", "38", 1, ExclusionGround.CORRUPTION));
        sends(AGAIN, OPENED, PROPOSED, PUBLISHED, late)
                .expectEvents(new RankingRepublished(RANKING, 2, USES, rows, "Điểm được đính chính", TODAY));
    }

    @Test
    void the_same_ranking_is_not_published_again_nor_one_that_never_was() {
        refuses(AGAIN, Reason.NOTHING_CHANGED, OPENED, PROPOSED, PUBLISHED);
        refuses(AGAIN, Reason.RANKING_NOT_PUBLISHED, OPENED, PROPOSED);
        refuses(
                new PublishRankingAgain(RANKING, new NewPublicationBody("Sai", PUBLISHED_ON.minusDays(1))),
                Reason.DATE_TOO_EARLY,
                OPENED,
                PROPOSED,
                PUBLISHED);
    }

    @Test
    void nothing_is_dated_before_the_ranking_was_opened() {
        LocalDate before = OPENED_ON.minusDays(1);
        assertThat(before).isEqualTo(FINAL_ON);
        refuses(new ProposeRanking(RANKING, new ProposalBody(UNTIL, before)), Reason.DATE_TOO_EARLY, OPENED);
        refuses(
                new ExcludeUnit(RANKING, new ExclusionBody(GREEN, ExclusionGround.OTHER, "Kết luận", before)),
                Reason.DATE_TOO_EARLY,
                OPENED);
    }

    private static ExcludeUnit exclude(UnitId unit) {
        return new ExcludeUnit(RANKING, new ExclusionBody(unit, ExclusionGround.CRIMINAL_CASE, "Khởi tố", OPENED_ON));
    }

    private TestExecutor<Ranking> organiser() {
        return fixture(Ranking.class, world.actor("organiser")).givenNoPriorActivity();
    }

    private ResultValidator<Ranking> sends(Object command, RankingEvent... history) {
        return fixture(Ranking.class, world.actor("organiser"))
                .given(new ArrayList<>(List.of(history)))
                .when(command);
    }

    private void refuses(Object command, Reason reason, RankingEvent... history) {
        sends(command, history).expectNoEvents().expectException(refused(reason));
    }
}
