package vn.bangvang.command.congress;

import static vn.bangvang.command.congress.Congresses.CITY;
import static vn.bangvang.command.congress.Congresses.CONGRESS;
import static vn.bangvang.command.congress.Congresses.CONVENED;
import static vn.bangvang.command.congress.Congresses.DAY;
import static vn.bangvang.command.congress.Congresses.DUC_XUAN;
import static vn.bangvang.command.congress.Congresses.ELECTED_ON;
import static vn.bangvang.command.congress.Congresses.HELD;
import static vn.bangvang.command.congress.Congresses.PLANNED;
import static vn.bangvang.command.congress.Congresses.entered;
import static vn.bangvang.command.congress.Congresses.given;
import static vn.bangvang.command.congress.Congresses.named;
import static vn.bangvang.command.congress.Congresses.refuse;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.person;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.congress.ProgrammeCommand.AcceptPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.CongressAcceptanceBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressDeliveryBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressPresentationBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressWithdrawalBody;
import vn.bangvang.command.congress.ProgrammeCommand.DeliverPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.RegisterPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.WithdrawPresentation;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationAccepted;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationDelivered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationWithdrawn;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;

class PresentationsTest {

    private static final String TITLE = "Huy động 76/76 công dân nhập ngũ";
    private static final CongressEvent FIRST = registered("TL-1");
    private static final CongressEvent SECOND = registered("TL-2");
    private static final CongressEvent ACCEPTED = new PresentationAccepted(CONGRESS, "TL-1", 1, ELECTED_ON);
    private static final CongressEvent DELIVERED = new PresentationDelivered(CONGRESS, "TL-1", DAY);
    private static final CongressEvent WITHDRAWN =
            new PresentationWithdrawn(CONGRESS, "TL-1", new CaseText(person("Hà"), "Hà đi học"), ELECTED_ON);

    @Test
    void a_unit_within_the_host_registers_a_presentation_under_a_code_of_its_own() {
        given("duc xuan", planned()).when(register("TL-1", DUC_XUAN)).expectEvents(FIRST);
        refuse(given("duc xuan", planned(FIRST)).when(register("TL-1", DUC_XUAN)), Reason.LISTED_TWICE);
        refuse(given("red", planned()).when(register("TL-1", RED)), Reason.UNIT_OUTSIDE_CONGRESS);
        refuse(given("city", planned()).when(register("TL-1", DUC_XUAN)), Reason.NO_MANDATE);
        refuse(given("duc xuan", CONVENED).when(register("TL-1", DUC_XUAN)), Reason.WRONG_CONGRESS_STAGE);
    }

    @Test
    void the_host_accepts_it_once_for_a_place_in_the_order_that_is_free() {
        given("city", planned(FIRST)).when(accept("TL-1", 1)).expectEvents(ACCEPTED);
        refuse(given("city", planned(FIRST, SECOND, ACCEPTED)).when(accept("TL-2", 1)), Reason.ORDER_TAKEN);
        given("city", planned(FIRST, SECOND, ACCEPTED)).when(accept("TL-2", 2)).expectSuccessfulHandlerExecution();
        refuse(given("city", planned(FIRST, ACCEPTED)).when(accept("TL-1", 2)), Reason.PRESENTATION_NOT_AT_THIS_STEP);
        refuse(given("city", planned()).when(accept("TL-1", 1)), Reason.UNKNOWN_PRESENTATION);
        refuse(given("duc xuan", planned(FIRST)).when(accept("TL-1", 1)), Reason.NO_MANDATE);
    }

    @Test
    void what_was_accepted_is_delivered_once_at_the_congress() {
        var deliver = new DeliverPresentation(CONGRESS, "TL-1", new CongressDeliveryBody(DAY));
        given("city", planned(FIRST, ACCEPTED, HELD)).when(deliver).expectEvents(DELIVERED);
        refuse(given("city", planned(FIRST, ACCEPTED)).when(deliver), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", planned(FIRST, HELD)).when(deliver), Reason.PRESENTATION_NOT_AT_THIS_STEP);
        refuse(
                given("city", planned(FIRST, ACCEPTED, HELD, DELIVERED)).when(deliver),
                Reason.PRESENTATION_NOT_AT_THIS_STEP);
        refuse(
                given("city", planned(FIRST, ACCEPTED, HELD))
                        .when(new DeliverPresentation(CONGRESS, "TL-1", new CongressDeliveryBody(DAY.minusDays(1)))),
                Reason.DATE_TOO_EARLY);
    }

    @Test
    void a_presentation_that_falls_away_frees_its_place_and_why_is_text_about_the_speaker() {
        var withdraw = new WithdrawPresentation(CONGRESS, "TL-1", new CongressWithdrawalBody("Hà đi học", ELECTED_ON));
        given("city", planned(FIRST, ACCEPTED)).when(withdraw).expectEvents(WITHDRAWN);
        given("city", planned(FIRST, SECOND, ACCEPTED, WITHDRAWN))
                .when(accept("TL-2", 1))
                .expectSuccessfulHandlerExecution();
        refuse(given("city", planned(FIRST, WITHDRAWN)).when(withdraw), Reason.PRESENTATION_NOT_AT_THIS_STEP);
        refuse(given("duc xuan", planned(FIRST)).when(withdraw), Reason.NO_MANDATE);
    }

    @Test
    void whoever_speaks_is_of_the_register_or_entered_in_it_with_the_presentation() {
        given("duc xuan", planned())
                .when(spoken(named("Giang"), DUC_XUAN, null))
                .expectEvents(
                        entered("Giang", DUC_XUAN),
                        new PresentationRegistered(CONGRESS, "TL-1", TITLE, DUC_XUAN, named("Giang"), ELECTED_ON));
        given("city clerk", planned())
                .when(spoken(named("Giang"), CITY, DUC_XUAN))
                .expectEvents(
                        entered("Giang", DUC_XUAN),
                        new PresentationRegistered(CONGRESS, "TL-1", TITLE, CITY, named("Giang"), ELECTED_ON));
        refuse(
                given("duc xuan", planned()).when(spoken(new PersonalText(person("An"), "Ân"), DUC_XUAN, null)),
                Reason.NAME_DIFFERS_FROM_REGISTER);
        refuse(given("duc xuan", planned()).when(spoken(named("Giang"), DUC_XUAN, RED)), Reason.PERSON_OUTSIDE_UNIT);
        refuse(
                given("duc xuan", planned())
                        .when(spoken(new PersonalText(person("fresh"), "Duc Xuan"), DUC_XUAN, null)),
                Reason.OWN_NAMESAKE);
    }

    private static RegisterPresentation spoken(PersonalText speaker, UnitId unit, @Nullable UnitId own) {
        return new RegisterPresentation(
                CONGRESS,
                new CongressPresentationBody("TL-1", TITLE, unit, speaker.person(), speaker.text(), own, ELECTED_ON));
    }

    private static CongressEvent[] planned(CongressEvent... more) {
        return Stream.concat(Stream.of(CONVENED, PLANNED), Stream.of(more)).toArray(CongressEvent[]::new);
    }

    private static PresentationRegistered registered(String code) {
        return new PresentationRegistered(CONGRESS, code, TITLE, DUC_XUAN, named("Hà"), ELECTED_ON);
    }

    private static RegisterPresentation register(String code, UnitId unit) {
        return new RegisterPresentation(
                CONGRESS,
                new CongressPresentationBody(
                        code, TITLE, unit, named("Hà").person(), named("Hà").text(), null, ELECTED_ON));
    }

    private static AcceptPresentation accept(String code, int order) {
        return new AcceptPresentation(CONGRESS, code, new CongressAcceptanceBody(order, ELECTED_ON));
    }
}
