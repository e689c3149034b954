package vn.bangvang.command.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.bangvang.command.testing.Quarter.OPENED_ON;
import static vn.bangvang.command.testing.Quarter.Q4;
import static vn.bangvang.command.testing.Quarter.with;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.OneSheetBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheets;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpeningsBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.ScoreSheetBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.InMemoryAxon;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

class SheetCommandHandlerTest {

    private final Actor organiser = with(Role.ORGANISER, PROVINCE);
    private final InMemoryAxon axon = new InMemoryAxon()
            .aggregate(ScoreSheet.class)
            .handler(c -> new SheetCommandHandler(c.repository(ScoreSheet.class)));

    @BeforeEach
    void start() {
        axon.start(List.of());
    }

    @AfterEach
    void stop() {
        axon.close();
    }

    @Test
    void the_sheets_of_all_members_are_opened_in_one_append() {
        axon.send(open(RED, BLUE, GREEN), organiser);

        assertThat(axon.appends()).hasSize(1);
        assertThat(axon.appends().get(0))
                .extracting(event -> ((ScoreSheetOpened) event).unitId())
                .containsExactlyInAnyOrder(RED, BLUE, GREEN);
    }

    @Test
    void one_that_may_not_be_opened_stops_all_of_them() {
        assertRefused(open(RED, STRANGER), organiser, Reason.NOT_A_MEMBER);
        assertRefused(open(RED, BLUE, RED), organiser, Reason.LISTED_TWICE);
        assertRefused(open(RED, BLUE), with(Role.REPRESENTATIVE, RED), Reason.NO_MANDATE);
        assertThat(axon.appends()).isEmpty();
    }

    @Test
    void two_members_cannot_be_given_one_sheet() {
        List<OpenScoreSheet> two = open(RED, BLUE).sheets();
        OpenScoreSheet red = two.get(0);
        OpenScoreSheet again = new OpenScoreSheet(
                red.sheetId(),
                new ScoreSheetBody(
                        null,
                        CLUSTER,
                        two.get(1).body().unitId(),
                        Q4,
                        Bodies.assignments(List.of()),
                        null,
                        null,
                        OPENED_ON));

        assertRefused(new OpenScoreSheets(List.of(red, again)), organiser, Reason.LISTED_TWICE);
        assertThat(axon.appends()).isEmpty();
    }

    @Test
    void one_body_opens_the_sheets_of_several_members_and_its_answer_is_about_the_first() {
        ScoreSheetId first = new ScoreSheetId(World.id("first"));
        var asked = List.of(new AssignmentBody("ND1", true, "90.5"));
        var body = new OpeningsBody(
                CLUSTER,
                Q4,
                List.of(new OneSheetBody(first, RED, asked), new OneSheetBody(null, BLUE, null)),
                OPENED_ON,
                OPENED_ON,
                OPENED_ON);
        var command = new OpenScoreSheets(body);
        assertThat(command.aggregateId()).isEqualTo(first);
        assertThat(command.alsoTouches()).hasSize(2);
        assertThat(command.sheets().get(0).body().asked())
                .containsExactly(new Assignment("ND1", true, Score.of("90.5")));
        assertThat(command.sheets().get(1).sheetId().value().version()).isEqualTo(7);
        assertThat(command.sheets().get(1).body().asked()).isEmpty();
    }

    private void assertRefused(OpenScoreSheets command, Actor actor, Reason reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> axon.send(command, actor));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    private static OpenScoreSheets open(UnitId... units) {
        return new OpenScoreSheets(Stream.of(units)
                .map(unit -> new OpenScoreSheet(
                        new ScoreSheetId(World.id("sheet of " + unit)),
                        new ScoreSheetBody(
                                null,
                                CLUSTER,
                                unit,
                                Q4,
                                Bodies.assignments(List.of()),
                                OPENED_ON,
                                OPENED_ON,
                                OPENED_ON)))
                .toList());
    }
}
