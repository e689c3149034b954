package vn.bangvang.command.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.congress.Congresses.CONGRESS;
import static vn.bangvang.command.congress.Congresses.CONVENED;
import static vn.bangvang.command.congress.Congresses.DAY;
import static vn.bangvang.command.congress.Congresses.DUC_XUAN;
import static vn.bangvang.command.congress.Congresses.ELECTED_ON;
import static vn.bangvang.command.congress.Congresses.HELD;
import static vn.bangvang.command.congress.Congresses.PLANNED;
import static vn.bangvang.command.congress.Congresses.given;
import static vn.bangvang.command.congress.Congresses.refuse;
import static vn.bangvang.command.congress.Congresses.world;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.person;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.congress.ProgrammeCommand.CongressHonouredBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressHonoursBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressStrikeBody;
import vn.bangvang.command.congress.ProgrammeCommand.DrawHonours;
import vn.bangvang.command.congress.ProgrammeCommand.StrikeHonour;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.domain.congress.HonourLine;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class HonoursTest {

    private static final DecisionId OWN = new DecisionId(World.id("decision of the province"));
    private static final DecisionId OUTSIDE = new DecisionId(World.id("decision of the Prime Minister"));
    private static final NominationId WARD = new NominationId(World.id("ward"));
    private static final NominationId PERSON = new NominationId(World.id("person"));
    private static final NominationId STRANGER = new NominationId(World.id("stranger"));
    private static final LocalDate DECIDED_ON = LocalDate.of(2023, 6, 29);

    private static final HonourLine WARD_LINE =
            new HonourLine(OWN, "45/QĐ-UBND", DECIDED_ON, WARD, DUC_XUAN, null, "CTDT");
    private static final HonourLine PERSON_LINE =
            new HonourLine(OUTSIDE, "770/QĐ-TTg", DECIDED_ON, PERSON, DUC_XUAN, person("An"), "BKTT");
    private static final CongressEvent DRAWN = new HonoursDrawn(CONGRESS, List.of(WARD_LINE, PERSON_LINE), ELECTED_ON);
    private static final CongressEvent STRUCK =
            new HonourStruck(CONGRESS, PERSON, new CaseText(person("An"), "Đã chuyển đơn vị"), ELECTED_ON);

    @Test
    void honours_say_what_the_decisions_on_record_say_and_rely_on_them() {
        World world = decided(DECIDED_ON);
        given(world.actor("city"), planned()).when(draw(WARD, PERSON)).expectEvents(DRAWN);
        assertThat(world.carried().guards()).contains(new Guard(OWN.value(), 0), new Guard(OUTSIDE.value(), 0));
    }

    @Test
    void a_decision_counts_with_the_number_and_day_it_was_corrected_to() {
        World world = decided(DECIDED_ON)
                .happened(
                        new DecisionCorrected(
                                OWN,
                                PROVINCE,
                                DecisionKind.AWARD,
                                "46/QĐ",
                                2018,
                                "Nhầm",
                                DECIDED_ON.minusYears(5),
                                DAY),
                        1);
        refuse(given(world.actor("city"), planned()).when(draw(WARD)), Reason.DECISION_OUTSIDE_PERIOD);
        assertThat(world.carried().guards()).contains(new Guard(OWN.value(), 1));
    }

    @Test
    void what_was_decided_in_the_year_before_the_period_or_after_the_drawing_is_no_honour_of_it() {
        refuse(
                given(decided(LocalDate.of(2018, 12, 31)).actor("city"), planned())
                        .when(draw(WARD)),
                Reason.DECISION_OUTSIDE_PERIOD);
        given(decided(LocalDate.of(2019, 1, 1)).actor("city"), planned())
                .when(draw(WARD))
                .expectSuccessfulHandlerExecution();
        given(decided(ELECTED_ON).actor("city"), planned()).when(draw(WARD)).expectSuccessfulHandlerExecution();
        refuse(given(decided(ELECTED_ON.plusDays(1)).actor("city"), planned()).when(draw(WARD)), Reason.DATE_TOO_EARLY);
    }

    @Test
    void nobody_is_honoured_without_a_decision() {
        var unknown = new DrawHonours(
                CONGRESS,
                new CongressHonoursBody(
                        List.of(new CongressHonouredBody(new DecisionId(World.id("none")), WARD)), ELECTED_ON));
        refuse(city(planned()).when(unknown), Reason.UNKNOWN_DECISION);
        var mismatched = new DrawHonours(
                CONGRESS, new CongressHonoursBody(List.of(new CongressHonouredBody(OUTSIDE, WARD)), ELECTED_ON));
        refuse(city(planned()).when(mismatched), Reason.NOT_IN_DECISION);
    }

    @Test
    void only_units_and_persons_of_the_host_are_honoured_each_once_and_by_the_host() {
        refuse(city(planned()).when(draw(STRANGER)), Reason.UNIT_OUTSIDE_CONGRESS);
        refuse(city(planned()).when(draw(WARD, WARD)), Reason.LISTED_TWICE);
        refuse(city(planned(DRAWN)).when(draw(WARD)), Reason.ALREADY_HONOURED);
        refuse(given(decided(DECIDED_ON).actor("duc xuan"), planned()).when(draw(WARD)), Reason.NO_MANDATE);
        refuse(city(CONVENED).when(draw(WARD)), Reason.WRONG_CONGRESS_STAGE);
        city(planned(HELD)).when(draw(WARD)).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_drawn_wrongly_is_struck_and_why_is_text_about_the_person() {
        var strike = new StrikeHonour(CONGRESS, PERSON, new CongressStrikeBody("Đã chuyển đơn vị", ELECTED_ON));
        city(planned(DRAWN)).when(strike).expectEvents(STRUCK);
        refuse(city(planned()).when(strike), Reason.NOT_HONOURED);
        refuse(city(planned(DRAWN, STRUCK)).when(strike), Reason.NOT_HONOURED);
        city(planned(DRAWN))
                .when(new StrikeHonour(CONGRESS, WARD, new CongressStrikeBody("Nhầm", ELECTED_ON)))
                .expectEvents(new HonourStruck(CONGRESS, WARD, CaseText.plain("Nhầm"), ELECTED_ON));
    }

    private static TestExecutor<EmulationCongress> city(CongressEvent... events) {
        return given(decided(DECIDED_ON).actor("city"), events);
    }

    private static World decided(LocalDate day) {
        return world().happened(
                        new DecisionIssued(
                                OWN,
                                PROVINCE,
                                DecisionKind.AWARD,
                                "45/QĐ-UBND",
                                day.getYear(),
                                new PersonalText(person("chair"), "Phạm Văn C"),
                                "Chủ tịch",
                                List.of(
                                        new DecisionLine(WARD, "CTDT", DUC_XUAN, null),
                                        new DecisionLine(STRANGER, "CTDT", RED, null)),
                                day),
                        0)
                .happened(
                        new ExternalDecisionRecorded(
                                OUTSIDE,
                                PROVINCE,
                                "PRIME_MINISTER",
                                DecisionKind.AWARD,
                                "770/QĐ-TTg",
                                day.getYear(),
                                List.of(new DecisionLine(PERSON, "BKTT", DUC_XUAN, person("An"))),
                                day),
                        0);
    }

    private static DrawHonours draw(NominationId... nominations) {
        return new DrawHonours(
                CONGRESS,
                new CongressHonoursBody(
                        Stream.of(nominations)
                                .map(nomination ->
                                        new CongressHonouredBody(nomination.equals(PERSON) ? OUTSIDE : OWN, nomination))
                                .toList(),
                        ELECTED_ON));
    }

    private static CongressEvent[] planned(CongressEvent... more) {
        return Stream.concat(Stream.of(CONVENED, PLANNED), Stream.of(more)).toArray(CongressEvent[]::new);
    }
}
