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

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.ranking.RankingCommand.AnswerBody;
import vn.bangvang.command.ranking.RankingCommand.AnswerObjection;
import vn.bangvang.command.ranking.RankingCommand.ObjectionBody;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.ProposalBody;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.PublicationBody;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.RaiseObjection;
import vn.bangvang.command.ranking.RankingCommand.RankingBody;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;

class ObjectionTest {

    private static final ObjectionId OBJECTION = new ObjectionId(World.id("objection"));
    private static final PublishRanking PUBLISH = new PublishRanking(RANKING, new PublicationBody(null, PUBLISHED_ON));

    private final Conference conference = new Conference();

    @BeforeEach
    void open() {
        conference.world.happened(Scored.table(), 0).grant("stranger", Role.REPRESENTATIVE, STRANGER);
        Scored.finalised(conference.world, RED, "60", "40");
        Scored.finalised(conference.world, BLUE, "50", "40");
        Scored.finalised(conference.world, GREEN, "50", "30");
        conference.send("organiser", new OpenRanking(RANKING, new RankingBody(null, CLUSTER, Q4, OPENED_ON)));
        conference.world.on(UNTIL);
    }

    @AfterEach
    void close() {
        conference.close();
    }

    @Test
    void a_member_objects_to_what_was_proposed_until_the_last_day_and_not_the_day_after() {
        conference.refuses("green", objection(GREEN, UNTIL), Reason.RANKING_NOT_PROPOSED);
        propose(UNTIL);
        conference.refuses("green", objection(GREEN, PROPOSED_ON.minusDays(1)), Reason.DATE_TOO_EARLY);
        conference.world.on(UNTIL.plusDays(1));
        conference.refuses("green", objection(GREEN, UNTIL.plusDays(1)), Reason.OBJECTION_TOO_LATE);
        conference.world.on(UNTIL);
        conference.send("green", objection(GREEN, UNTIL));
        assertThat(conference.last())
                .containsExactly(new ObjectionRaised(
                        RANKING, OBJECTION, GREEN, "Thiếu điểm thưởng", List.of("Giấy khen 7"), UNTIL));
        conference.refuses("green", objection(GREEN, UNTIL), Reason.ALREADY_EXISTS);
    }

    @Test
    void the_day_after_the_last_one_an_earlier_day_is_back_entry_and_the_metadata_say_so() {
        propose(UNTIL);
        conference.world.on(UNTIL.plusDays(1)).grant("registry", Role.REPRESENTATIVE, GREEN);
        conference.refuses("green", objection(GREEN, UNTIL), Reason.NO_MANDATE);
        conference.refuses("registry", objection(GREEN, PROPOSED_ON), Reason.NO_MANDATE);
        conference.world.grant("registry", Role.BACK_ENTRY, GREEN);
        conference.send("registry", objection(GREEN, UNTIL));
        assertThat(conference.world.carried().metadata()).containsKey("backEntry");
    }

    @Test
    void an_organiser_hears_objections_until_today_at_least_unless_entering_what_happened_earlier() {
        conference.world.on(UNTIL).grant("chair", Role.ORGANISER, PROVINCE);
        conference.refuses(
                "chair",
                new ProposeRanking(RANKING, new ProposalBody(UNTIL.minusDays(1), UNTIL.minusDays(1))),
                Reason.NO_MANDATE);
        conference.send(
                "organiser", new ProposeRanking(RANKING, new ProposalBody(UNTIL.minusDays(1), UNTIL.minusDays(1))));
        conference.refuses(
                "chair",
                new ProposeRanking(RANKING, new ProposalBody(UNTIL.minusDays(2), UNTIL.minusDays(2))),
                Reason.NO_MANDATE);
        conference.send("chair", new ProposeRanking(RANKING, new ProposalBody(UNTIL, UNTIL)));
        conference.refuses("chair", PUBLISH, Reason.DATE_IN_FUTURE);
        conference.world.on(PUBLISHED_ON);
        conference.send("chair", PUBLISH);
    }

    @Test
    void a_last_day_mistyped_too_far_away_is_put_right_by_a_shorter_period() {
        conference.world.on(PROPOSED_ON).grant("chair", Role.ORGANISER, PROVINCE);
        LocalDate sixty = LocalDate.of(2025, 2, 10);
        conference.refuses(
                "chair",
                new ProposeRanking(RANKING, new ProposalBody(sixty.plusDays(1), PROPOSED_ON)),
                Reason.OBJECTIONS_TOO_LONG);
        conference.send("chair", new ProposeRanking(RANKING, new ProposalBody(sixty, PROPOSED_ON)));
        conference.world.on(UNTIL);
        conference.refuses(
                "chair", new ProposeRanking(RANKING, new ProposalBody(PROPOSED_ON, PROPOSED_ON)), Reason.NO_MANDATE);
        conference.send("chair", new ProposeRanking(RANKING, new ProposalBody(UNTIL, PROPOSED_ON)));
        assertThat(conference.last())
                .singleElement()
                .isInstanceOfSatisfying(
                        RankingProposed.class,
                        again -> assertThat(again.version()).isEqualTo(2));
        conference.world.on(PUBLISHED_ON);
        conference.send("chair", PUBLISH);
    }

    @Test
    void strangers_do_not_object_and_nobody_does_for_another_unit() {
        propose(UNTIL);
        conference.refuses("stranger", objection(STRANGER, UNTIL), Reason.UNKNOWN_RANKING);
        conference.refuses("blue", objection(GREEN, UNTIL), Reason.NO_MANDATE);
    }

    @Test
    void an_objection_without_an_answer_keeps_the_ranking_from_being_published() {
        propose(UNTIL);
        conference.send("green", objection(GREEN, PROPOSED_ON));
        conference.world.on(PUBLISHED_ON);
        conference.refuses("organiser", PUBLISH, Reason.OBJECTIONS_OPEN);
        conference.send("organiser", answer(UNTIL));
        assertThat(conference.last())
                .containsExactly(new ObjectionAnswered(RANKING, OBJECTION, false, "Đã tính đủ", UNTIL));
        conference.world.on(PUBLISHED_ON);
        conference.send("organiser", PUBLISH);
        assertThat(conference.last()).hasSize(1).first().isInstanceOf(RankingPublished.class);
    }

    @Test
    void it_also_does_when_the_ranking_is_proposed_again() {
        propose(UNTIL);
        conference.send("green", objection(GREEN, PROPOSED_ON));
        conference.send(
                "organiser", new ProposeRanking(RANKING, new ProposalBody(UNTIL.plusDays(1), PROPOSED_ON.plusDays(1))));
        conference.world.on(UNTIL.plusDays(2));
        conference.refuses(
                "organiser",
                new PublishRanking(RANKING, new PublicationBody(null, UNTIL.plusDays(2))),
                Reason.OBJECTIONS_OPEN);
    }

    @Test
    void an_objection_is_answered_once_by_the_organiser_and_not_before_it_was_raised() {
        propose(UNTIL);
        conference.refuses("organiser", answer(UNTIL), Reason.UNKNOWN_OBJECTION);
        conference.send("green", objection(GREEN, UNTIL));
        conference.refuses("green", answer(UNTIL), Reason.NO_MANDATE);
        conference.refuses("organiser", answer(UNTIL.minusDays(1)), Reason.DATE_TOO_EARLY);
        conference.send("organiser", answer(UNTIL));
        conference.refuses("organiser", answer(UNTIL), Reason.OBJECTION_ALREADY_ANSWERED);
    }

    @Test
    void a_ranking_is_not_published_before_the_day_of_the_last_answer() {
        propose(UNTIL);
        conference.send("green", objection(GREEN, UNTIL));
        conference.world.on(PUBLISHED_ON.plusDays(1));
        conference.send("organiser", answer(PUBLISHED_ON.plusDays(1)));
        conference.refuses("organiser", PUBLISH, Reason.DATE_TOO_EARLY);
        conference.send("organiser", new PublishRanking(RANKING, new PublicationBody(null, PUBLISHED_ON.plusDays(1))));
        conference.refuses("green", objection(GREEN, PUBLISHED_ON.plusDays(1)), Reason.RANKING_ALREADY_PUBLISHED);
    }

    @Test
    void what_was_upheld_leads_to_a_change_or_to_a_recorded_reason() {
        propose(UNTIL);
        conference.send("green", objection(GREEN, PROPOSED_ON));
        conference.send(
                "organiser",
                new AnswerObjection(RANKING, OBJECTION, new AnswerBody(true, "Đúng, tính thiếu", PROPOSED_ON)));
        conference.world.on(PUBLISHED_ON);
        conference.refuses("organiser", PUBLISH, Reason.OBJECTION_UPHELD_IN_VAIN);
        conference.send(
                "organiser",
                new PublishRanking(RANKING, new PublicationBody("Điểm thưởng không đổi thứ hạng", PUBLISHED_ON)));
        assertThat(((RankingPublished) conference.last().get(0)).unchangedSince())
                .isEqualTo("Điểm thưởng không đổi thứ hạng");
    }

    @Test
    void once_something_has_changed_no_reason_is_asked() {
        propose(UNTIL);
        conference.send("green", objection(GREEN, PROPOSED_ON));
        conference.send(
                "organiser",
                new AnswerObjection(RANKING, OBJECTION, new AnswerBody(true, "Đúng, tính thiếu", PROPOSED_ON)));
        Scored.corrected(conference.world, GREEN, "59", "38", PROPOSED_ON);
        propose(UNTIL);
        conference.world.on(PUBLISHED_ON);
        conference.send("organiser", PUBLISH);
        assertThat(conference.last())
                .singleElement()
                .isInstanceOfSatisfying(
                        RankingPublished.class,
                        published -> assertThat(published.unchangedSince()).isNull());
    }

    private void propose(LocalDate until) {
        conference.send("organiser", new ProposeRanking(RANKING, new ProposalBody(until, PROPOSED_ON)));
    }

    @Test
    void an_objection_may_come_without_papers_and_gets_an_id() {
        var command = new RaiseObjection(RANKING, new ObjectionBody(null, GREEN, "Thiếu điểm", null, UNTIL));
        assertThat(command.objectionId().value().version()).isEqualTo(7);
        assertThat(command.body().papers()).isEmpty();
    }

    private static RaiseObjection objection(UnitId unit, LocalDate day) {
        return new RaiseObjection(
                RANKING, OBJECTION, new ObjectionBody(null, unit, "Thiếu điểm thưởng", List.of("Giấy khen 7"), day));
    }

    private static AnswerObjection answer(LocalDate day) {
        return new AnswerObjection(RANKING, OBJECTION, new AnswerBody(false, "Đã tính đủ", day));
    }
}
