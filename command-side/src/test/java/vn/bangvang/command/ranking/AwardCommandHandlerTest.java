package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.ranking.Scored.OPENED_ON;
import static vn.bangvang.command.ranking.Scored.PROPOSED_ON;
import static vn.bangvang.command.ranking.Scored.PUBLISHED_ON;
import static vn.bangvang.command.ranking.Scored.Q4;
import static vn.bangvang.command.ranking.Scored.RANKING;
import static vn.bangvang.command.ranking.Scored.UNTIL;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.nomination.Files;
import vn.bangvang.command.nomination.NominationCommand.DraftSubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.SubmitDraft;
import vn.bangvang.command.nomination.NominationCommand.WithdrawNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawalBody;
import vn.bangvang.command.ranking.RankingCommand.AcclaimUnit;
import vn.bangvang.command.ranking.RankingCommand.AcclamationBody;
import vn.bangvang.command.ranking.RankingCommand.AcclamationConfirmationBody;
import vn.bangvang.command.ranking.RankingCommand.AcclamationWithdrawalBody;
import vn.bangvang.command.ranking.RankingCommand.AwardsBody;
import vn.bangvang.command.ranking.RankingCommand.AwardsConfirmationBody;
import vn.bangvang.command.ranking.RankingCommand.AwardsWithdrawalBody;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAcclamation;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAwards;
import vn.bangvang.command.ranking.RankingCommand.NewPublicationBody;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.Place;
import vn.bangvang.command.ranking.RankingCommand.PlaceBody;
import vn.bangvang.command.ranking.RankingCommand.ProposalBody;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.PublicationBody;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.ranking.RankingCommand.RankingBody;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAcclamation;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAwards;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.NominationPolicy;
import vn.bangvang.shared.domain.ranking.AwardProposal;
import vn.bangvang.shared.domain.ranking.RankingEvent.AcclamationConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsWithdrawn;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class AwardCommandHandlerTest {

    private final Conference conference = new Conference();

    @AfterEach
    void close() {
        conference.close();
    }

    @Test
    void awards_are_proposed_by_place_and_the_nominations_drafted_in_one_append() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", "BKT", 1, GREEN, RED));
        assertThat(conference.last())
                .containsExactlyInAnyOrder(
                        new AwardsProposed(
                                RANKING,
                                List.of(
                                        new AwardProposal(draft(GREEN), GREEN, 1, "CTDT"),
                                        new AwardProposal(draft(RED), RED, 2, "BKT")),
                                PUBLISHED_ON),
                        drafted(GREEN, "CTDT", 1),
                        drafted(RED, "BKT", 2));
    }

    @Test
    void awards_are_proposed_by_a_published_ranking_once_and_by_the_organiser() {
        ProposeAwards awards = awards("CTDT", "BKT", 1, GREEN, RED);
        propose("100", "90", "80");
        conference.refuses("organiser", awards, Reason.RANKING_NOT_PUBLISHED);
        conference.send("organiser", new PublishRanking(RANKING, new PublicationBody(null, PUBLISHED_ON)));
        conference.refuses("green", awards, Reason.NO_MANDATE);
        conference.send("organiser", awards);
        conference.refuses("organiser", awards, Reason.AWARDS_ALREADY_PROPOSED);
    }

    @Test
    void a_ranking_that_was_published_again_proposes_again_and_withdraws_the_draft_of_the_flag_that_is_anothers_now() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", null, 0, GREEN));
        redLeads();
        conference.send("organiser", awards("CTDT", null, 0, RED));
        assertThat(conference.last())
                .containsExactlyInAnyOrder(
                        new AwardsProposed(
                                RANKING, List.of(new AwardProposal(draft(RED), RED, 1, "CTDT")), PUBLISHED_ON),
                        withdrawn(GREEN),
                        drafted(RED, "CTDT", 1));
    }

    @Test
    void whoever_keeps_the_award_goes_on_with_the_same_nomination_under_the_new_rank() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", "BKT", 2, GREEN, RED, BLUE));
        Scored.corrected(conference.world, BLUE, "55", "40", PUBLISHED_ON);
        conference.send(
                "organiser", new PublishRankingAgain(RANKING, new NewPublicationBody("Đính chính", PUBLISHED_ON)));
        conference.send("organiser", again("CTDT", "BKT", 2, GREEN, BLUE, RED));
        assertThat(conference.last())
                .containsExactly(new AwardsProposed(
                        RANKING,
                        List.of(
                                new AwardProposal(draft(GREEN), GREEN, 1, "CTDT"),
                                new AwardProposal(draft(BLUE), BLUE, 2, "BKT"),
                                new AwardProposal(draft(RED), RED, 3, "BKT")),
                        PUBLISHED_ON));
    }

    @Test
    void two_units_that_change_places_change_awards_too() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", "BKT", 1, GREEN, RED));
        redLeads();
        conference.send("organiser", again("CTDT", "BKT", 1, RED, GREEN));
        assertThat(conference.last())
                .contains(withdrawn(GREEN), withdrawn(RED))
                .filteredOn(NominationDrafted.class::isInstance)
                .extracting(event -> ((NominationDrafted) event).award())
                .containsExactlyInAnyOrder("CTDT", "BKT");
    }

    @Test
    void what_a_unit_has_submitted_stays_on_its_route_though_the_ranking_proposes_another() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", null, 0, GREEN));
        conference.send("green", submission(GREEN));
        redLeads();
        conference.send("organiser", awards("CTDT", null, 0, RED));
        assertThat(conference.last()).hasSize(2).contains(drafted(RED, "CTDT", 1));
    }

    @Test
    void a_unit_that_has_withdrawn_is_drafted_anew() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", "BKT", 1, GREEN, RED));
        conference.send("green", new WithdrawNomination(draft(GREEN), new WithdrawalBody("Xin rút", PUBLISHED_ON)));
        Scored.corrected(conference.world, BLUE, "45", "40", PUBLISHED_ON);
        conference.send(
                "organiser", new PublishRankingAgain(RANKING, new NewPublicationBody("Đính chính", PUBLISHED_ON)));
        conference.send("organiser", again("CTDT", "BKT", 1, GREEN, RED));
        assertThat(conference.last())
                .filteredOn(NominationDrafted.class::isInstance)
                .singleElement()
                .isEqualTo(drafted(anew(GREEN), GREEN, "CTDT", 1));
    }

    @Test
    void what_was_looked_at_must_not_have_moved_until_the_append() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", null, 0, GREEN));
        redLeads();
        conference.send("organiser", awards("CTDT", null, 0, RED));
        assertThat(conference.world.carried().guards())
                .contains(new Guard(draft(GREEN).value(), 0));
    }

    @Test
    void one_award_the_law_does_not_know_or_gives_persons_alone_stops_all_of_them() {
        publish("100", "90", "80");
        conference.refuses("organiser", awards("NOBEL", "BKT", 1, GREEN, RED), Reason.UNKNOWN_AWARD);
        conference.refuses("organiser", awards("CTDT", "CSTDCS", 1, GREEN, RED), Reason.WRONG_SUBJECT);
        conference.refuses("organiser", awards("CTDT", null, 1, GREEN, RED), Reason.CERTIFICATE_NOT_NAMED);
    }

    @Test
    void nobody_is_passed_over_put_in_another_order_or_proposed_without_a_place() {
        publish("100", "90", "80");
        conference.refuses("organiser", awards("CTDT", "BKT", 1, GREEN, BLUE), Reason.PLACES_MISCOUNTED);
        conference.refuses("organiser", awards("CTDT", "BKT", 1, RED, GREEN), Reason.PLACES_MISCOUNTED);
        conference.refuses("organiser", awards("CTDT", "BKT", 1, GREEN, STRANGER), Reason.PLACES_MISCOUNTED);
        conference.refuses("organiser", awards("CTDT", "BKT", 2, GREEN, RED), Reason.PLACES_MISCOUNTED);
        conference.refuses("organiser", awards("CTDT", "BKT", 0, GREEN, RED), Reason.PLACES_MISCOUNTED);
    }

    @Test
    void of_those_who_share_the_last_place_all_are_proposed_or_none() {
        publish("100", "90", "90");
        conference.refuses("organiser", awards("CTDT", "BKT", 1, GREEN, RED), Reason.PLACES_MISCOUNTED);
        conference.send("organiser", awards("CTDT", "BKT", 2, GREEN, RED, BLUE));
        assertThat(conference.last())
                .contains(drafted(GREEN, "CTDT", 1), drafted(RED, "BKT", 2), drafted(BLUE, "BKT", 2));
    }

    @Test
    void of_those_who_share_the_first_place_the_acclaimed_one_gets_the_flag() {
        publish("90", "90", "80");
        conference.refuses("organiser", awards("CTDT", "BKT", 1, GREEN, RED), Reason.ACCLAIM_FIRST);
        conference.send("organiser", acclaim(GREEN, 3, 3, 2));
        conference.refuses("organiser", awards("CTDT", "BKT", 1, RED, GREEN), Reason.PLACES_MISCOUNTED);
        conference.send("organiser", awards("CTDT", "BKT", 1, GREEN, RED));
        assertThat(conference.last()).contains(drafted(GREEN, "CTDT", 1), drafted(RED, "BKT", 1));
    }

    @Test
    void the_leading_unit_is_acclaimed_by_more_than_half_of_all_electors() {
        publish("100", "90", "80");
        conference.refuses("organiser", acclaim(GREEN, 3, 3, 1), Reason.MAJORITY_NOT_REACHED);
        conference.refuses("organiser", acclaim(GREEN, 3, 2, 3), Reason.TALLY_MISCOUNTED);
        conference.refuses("organiser", acclaim(GREEN, 3, 4, 2), Reason.TALLY_MISCOUNTED);
        conference.send("organiser", acclaim(GREEN, 3, 3, 2));
        assertThat(conference.last()).containsExactly(new UnitAcclaimed(RANKING, GREEN, 3, 3, 2, PUBLISHED_ON));
        conference.refuses("organiser", acclaim(GREEN, 3, 3, 2), Reason.ALREADY_ACCLAIMED);
    }

    @Test
    void no_more_votes_acclaim_a_unit_than_the_cluster_has_members() {
        publish("100", "90", "80");
        conference.refuses("organiser", acclaim(GREEN, 4, 4, 3), Reason.VOTES_EXCEED_MEMBERS);
        conference.refuses("organiser", acclaim(GREEN, 30, 28, 16), Reason.VOTES_EXCEED_MEMBERS);
        conference.world.happened(
                new UnitJoinedCluster(CLUSTER, PROVINCE, 2024, STRANGER, "Mới thành lập", PUBLISHED_ON.plusDays(1)), 2);
        conference.refuses("organiser", acclaim(GREEN, 4, 4, 3), Reason.VOTES_EXCEED_MEMBERS);
    }

    @Test
    void a_draft_that_rests_on_scores_corrected_since_waits_until_the_organiser_confirms_it_with_a_reason() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", "BKT", 1, GREEN, RED));
        conference.refuses("organiser", confirm(GREEN), Reason.NOTHING_IN_DOUBT);
        Scored.corrected(conference.world, GREEN, "40", "40", PUBLISHED_ON);
        conference.refuses("green", submission(GREEN), Reason.AWARD_IN_DOUBT);
        conference.refuses("red", submission(RED), Reason.AWARD_IN_DOUBT);
        conference.refuses("green", confirm(GREEN), Reason.NO_MANDATE);
        conference.send("organiser", confirm(GREEN));
        assertThat(conference.last())
                .containsExactly(
                        new AwardsConfirmed(RANKING, List.of(draft(GREEN)), 1, 1, "Không đổi thứ hạng", PUBLISHED_ON));
        conference.send("green", submission(GREEN));
        conference.refuses("red", submission(RED), Reason.AWARD_IN_DOUBT);
    }

    @Test
    void what_is_corrected_after_the_confirmation_puts_it_in_doubt_again() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", null, 0, GREEN));
        Scored.corrected(conference.world, GREEN, "50", "45", PUBLISHED_ON);
        conference.send("organiser", confirm(GREEN));
        Scored.corrected(conference.world, RED, "60", "40", PUBLISHED_ON);
        conference.refuses("green", submission(GREEN), Reason.AWARD_IN_DOUBT);
    }

    @Test
    void a_draft_of_a_place_that_a_new_publication_gave_to_another_waits_too() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", "BKT", 2, GREEN, RED, BLUE));
        redLeads();
        conference.refuses("green", submission(GREEN), Reason.AWARD_IN_DOUBT);
        conference.refuses("red", submission(RED), Reason.AWARD_IN_DOUBT);
        conference.send("blue", submission(BLUE));
        conference.send(
                "organiser",
                new WithdrawAwards(RANKING, new AwardsWithdrawalBody(List.of(draft(GREEN)), "Mất hạng", PUBLISHED_ON)));
        assertThat(conference.last())
                .containsExactlyInAnyOrder(
                        new AwardsWithdrawn(RANKING, List.of(draft(GREEN)), "Mất hạng", PUBLISHED_ON),
                        new NominationWithdrawn(draft(GREEN), CaseText.plain("Mất hạng"), PUBLISHED_ON));
    }

    @Test
    void the_submission_depends_on_the_ranking_and_its_sheets_standing_still() {
        publish("100", "90", "80");
        conference.send("organiser", awards("CTDT", null, 0, GREEN));
        conference.send("green", submission(GREEN));
        assertThat(conference.world.carried().guards())
                .extracting(Guard::aggregateId)
                .contains(
                        RANKING.value(),
                        Scored.sheet(RED).value(),
                        Scored.sheet(GREEN).value());
    }

    @Test
    void an_acclamation_in_doubt_is_confirmed_or_taken_back() {
        publish("100", "90", "80");
        conference.send("organiser", acclaim(GREEN, 3, 3, 2));
        var confirmation =
                new ConfirmAcclamation(RANKING, new AcclamationConfirmationBody("Vẫn dẫn đầu", PUBLISHED_ON));
        var withdrawal =
                new WithdrawAcclamation(RANKING, new AcclamationWithdrawalBody("Không còn dẫn đầu", PUBLISHED_ON));
        conference.refuses("organiser", confirmation, Reason.NOTHING_IN_DOUBT);
        Scored.corrected(conference.world, GREEN, "50", "48", PUBLISHED_ON);
        conference.send("organiser", confirmation);
        assertThat(conference.last())
                .containsExactly(new AcclamationConfirmed(RANKING, GREEN, 1, 1, "Vẫn dẫn đầu", PUBLISHED_ON));
        conference.refuses("organiser", withdrawal, Reason.NOTHING_IN_DOUBT);
        redLeads();
        conference.send("organiser", withdrawal);
        assertThat(conference.last())
                .containsExactly(new AcclamationWithdrawn(RANKING, GREEN, "Không còn dẫn đầu", PUBLISHED_ON));
        conference.send("organiser", acclaim(RED, 3, 3, 3));
    }

    private static ConfirmAwards confirm(UnitId unit) {
        return new ConfirmAwards(
                RANKING, new AwardsConfirmationBody(List.of(draft(unit)), "Không đổi thứ hạng", PUBLISHED_ON));
    }

    @Test
    void no_other_unit_is_acclaimed_and_none_before_the_ranking_is_published() {
        propose("100", "90", "80");
        conference.refuses("organiser", acclaim(GREEN, 3, 3, 2), Reason.RANKING_NOT_PUBLISHED);
        conference.send("organiser", new PublishRanking(RANKING, new PublicationBody(null, PUBLISHED_ON)));
        conference.refuses("organiser", acclaim(RED, 3, 3, 2), Reason.NOT_THE_LEADING_UNIT);
        conference.refuses("red", acclaim(GREEN, 3, 3, 2), Reason.NO_MANDATE);
    }

    /** Points of GREEN, RED and BLUE, of 100. */
    private void propose(String green, String red, String blue) {
        conference.world.happened(Scored.table(), 0);
        Scored.finalised(conference.world, GREEN, halfOf(green), halfOf(green));
        Scored.finalised(conference.world, RED, halfOf(red), halfOf(red));
        Scored.finalised(conference.world, BLUE, halfOf(blue), halfOf(blue));
        conference.send("organiser", new OpenRanking(RANKING, new RankingBody(null, CLUSTER, Q4, OPENED_ON)));
        conference.send("organiser", new ProposeRanking(RANKING, new ProposalBody(UNTIL, PROPOSED_ON)));
    }

    private static String halfOf(String points) {
        return "" + Integer.parseInt(points) / 2;
    }

    private void publish(String green, String red, String blue) {
        propose(green, red, blue);
        conference.send("organiser", new PublishRanking(RANKING, new PublicationBody(null, PUBLISHED_ON)));
    }

    private void redLeads() {
        Scored.corrected(conference.world, RED, "60", "40", PUBLISHED_ON);
        Scored.corrected(conference.world, GREEN, "50", "40", PUBLISHED_ON);
        conference.send(
                "organiser", new PublishRankingAgain(RANKING, new NewPublicationBody("Đính chính", PUBLISHED_ON)));
    }

    private static AcclaimUnit acclaim(UnitId unit, int electors, int present, int inFavour) {
        return new AcclaimUnit(RANKING, new AcclamationBody(unit, electors, present, inFavour, PUBLISHED_ON));
    }

    private static ProposeAwards awards(String flag, @Nullable String certificate, int certificates, UnitId... units) {
        return awards(flag, certificate, certificates, AwardCommandHandlerTest::draft, units);
    }

    /** A client that proposes again names new nominations. */
    private static ProposeAwards again(String flag, @Nullable String certificate, int certificates, UnitId... units) {
        return awards(flag, certificate, certificates, AwardCommandHandlerTest::anew, units);
    }

    private static ProposeAwards awards(
            String flag,
            @Nullable String certificate,
            int certificates,
            Function<UnitId, NominationId> nominations,
            UnitId... units) {
        List<Place> places = Arrays.stream(units)
                .map(unit -> new Place(unit, nominations.apply(unit)))
                .toList();
        return new ProposeAwards(
                RANKING, new AwardsBody(flag, certificate, certificates, Bodies.places(places), PUBLISHED_ON));
    }

    private static NominationId draft(UnitId unit) {
        return Files.nomination("draft " + unit);
    }

    private static NominationId anew(UnitId unit) {
        return Files.nomination("another draft " + unit);
    }

    private static NominationDrafted drafted(UnitId unit, String award, int rank) {
        return drafted(draft(unit), unit, award, rank);
    }

    private static NominationDrafted drafted(NominationId id, UnitId unit, String award, int rank) {
        Nominee nominee = new Nominee(NomineeKind.COLLECTIVE, unit, null, null);
        String achievement = award.equals("BKT") ? NominationPolicy.achievementOf(RANKING, Period.of("2024-Q4")) : null;
        return new NominationDrafted(id, unit, nominee, award, 2024, CLUSTER, RANKING, rank, PUBLISHED_ON, achievement);
    }

    private static NominationWithdrawn withdrawn(UnitId unit) {
        return new NominationWithdrawn(draft(unit), CaseText.plain("Đính chính"), PUBLISHED_ON);
    }

    private static SubmitDraft submission(UnitId unit) {
        return new SubmitDraft(
                draft(unit),
                new DraftSubmissionBody(null, Bodies.documents(Files.DOSSIER), "Dẫn đầu cụm", PUBLISHED_ON));
    }

    @Test
    void a_nomination_without_an_id_gets_one_and_keeps_it_however_often_the_command_is_decided() {
        var body = new AwardsBody("CTDT", null, 0, List.of(new PlaceBody(GREEN, null)), PUBLISHED_ON);
        var command = new ProposeAwards(RANKING, body);
        NominationId made = command.places().get(0).nominationId();
        assertThat(made.value().version()).isEqualTo(7);
        assertThat(command.alsoTouches()).isEqualTo(List.of(made));
    }
}
