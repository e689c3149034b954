package vn.bangvang.command.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.movement.MovementCommand.CloneMovement;
import vn.bangvang.command.movement.MovementCommand.CloseMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovementClosing;
import vn.bangvang.command.movement.MovementCommand.CorrectReceipt;
import vn.bangvang.command.movement.MovementCommand.ExtendDeadline;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.ReceiveMovement;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.movement.Figure;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementResults;

class MovementControllerTest {

    private static final MovementId ID = new MovementId(World.id("movement"));
    private static final MovementId OTHER = new MovementId(World.id("other movement"));
    private static final String PATH = "/api/movements/" + ID;
    private static final MovementDeadline DUE =
            new MovementDeadline("SO-KET", "Báo cáo sơ kết", "UNIT", TODAY.plusDays(1));
    private static final String DUE_TEXT =
            "{'code': 'SO-KET', 'name': 'Báo cáo sơ kết', 'level': 'UNIT', 'dueOn': '2024-12-21'}";
    private static final MovementPlan PLAN = new MovementPlan(
            MovementKind.DRIVE,
            "UNIT",
            "Quyết thắng",
            "Đoàn kết",
            null,
            List.of("Một"),
            TODAY,
            TODAY.plusDays(1),
            List.of(RED),
            List.of(DUE));
    private static final String TEXT = ("'plan': {'kind': 'DRIVE', 'level': 'UNIT', 'name': 'Quyết thắng',"
                    + " 'theme': 'Đoàn kết', 'contents': ['Một'], 'from': '2024-12-20', 'to': '2024-12-21',"
                    + " 'scope': ['%s'], 'deadlines': [%s]}")
            .formatted(RED, DUE_TEXT);
    private static final MovementResults RESULTS =
            new MovementResults("Tốt", List.of(new Figure("Nhập ngũ", "người", Score.of("76"))));
    private static final String RESULTS_TEXT =
            "'results': {'summary': 'Tốt', 'figures': [{'name': 'Nhập ngũ', 'measure': 'người', 'value': '76.0'}]}";

    private final Http http = new Http(MovementController::new);
    private final Http course = new Http(MovementCourseController::new);

    @Test
    void a_plan_is_launched_and_corrected() throws Exception {
        assertThat(http.command("/api/movements", launching(TEXT)))
                .isEqualTo(new LaunchMovement(ID, PROVINCE, null, PLAN, TODAY));
        assertThat(http.command(
                        PATH + "/corrections", "{'reason': 'Nhầm', 'correctedOn': '2024-12-20', %s}".formatted(TEXT)))
                .isEqualTo(new CorrectMovement(ID, PLAN, "Nhầm", TODAY));
    }

    @Test
    void a_movement_is_launched_after_another_with_what_is_different() throws Exception {
        assertThat(http.command(
                        PATH + "/clones", "{'id': '%s', 'years': 1, 'launchedOn': '2024-12-20'}".formatted(OTHER)))
                .isEqualTo(new CloneMovement(OTHER, ID, 1, null, PlanChanges.NONE, TODAY));
        assertThat(http.command(
                        PATH + "/clones",
                        "{'id': '%s', 'years': 2, 'launchedOn': '2024-12-20', 'changes': {'name': 'Mới', 'deadlines': [%s]}}"
                                .formatted(OTHER, DUE_TEXT)))
                .isEqualTo(new CloneMovement(
                        OTHER,
                        ID,
                        2,
                        null,
                        new PlanChanges(null, null, "Mới", null, null, null, null, null, null, List.of(DUE)),
                        TODAY));
    }

    @Test
    void a_movement_launched_after_another_is_given_no_blank_name() throws Exception {
        String body = "{'years': 1, 'launchedOn': '2024-12-20', 'changes': {'name': ' '}}";
        assertThat(http.post(PATH + "/clones", body)).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    @Test
    void a_deadline_is_put_off() throws Exception {
        assertThat(
                        http.command(
                                PATH + "/extensions",
                                "{'deadline': 'SO-KET', 'dueOn': '2024-12-30', 'reason': 'Mưa lũ', 'extendedOn': '2024-12-20'}"))
                .isEqualTo(new ExtendDeadline(ID, "SO-KET", TODAY.plusDays(10), "Mưa lũ", TODAY));
    }

    @Test
    void a_movement_is_received() throws Exception {
        assertThat(course.command(
                        PATH + "/receipts",
                        "{'unitId': '%s', 'plan': 'Kế hoạch', 'receivedOn': '2024-12-20'}".formatted(RED)))
                .isEqualTo(new ReceiveMovement(ID, RED, "Kế hoạch", TODAY));
        assertThat(course.command(
                        PATH + "/receipts/corrections",
                        "{'unitId': '%s', 'plan': 'Mới', 'reason': 'Nhầm', 'correctedOn': '2024-12-20'}"
                                .formatted(RED)))
                .isEqualTo(new CorrectReceipt(ID, RED, "Mới", "Nhầm", TODAY));
    }

    @Test
    void a_movement_is_closed() throws Exception {
        assertThat(course.command(PATH + "/closing", "{'closedOn': '2024-12-20', %s}".formatted(RESULTS_TEXT)))
                .isEqualTo(new CloseMovement(ID, RESULTS, TODAY));
        assertThat(course.command(
                        PATH + "/closing/corrections",
                        "{'closedOn': '2024-12-20', 'reason': 'Nhầm', 'correctedOn': '2024-12-20', %s}"
                                .formatted(RESULTS_TEXT)))
                .isEqualTo(new CorrectMovementClosing(ID, RESULTS, TODAY, "Nhầm", TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2024-12-20 | 2023-02-29",
                "'DRIVE'    | 'MONTHLY'",
                "'UNIT'     | 'đơn vị'",
                "'SO-KET'   | 'so ket'",
                "'Một'      | ' '"
            })
    void what_is_no_day_no_kind_no_code_or_no_text_is_not_sent(String good, String bad) throws Exception {
        String body = launching(TEXT);
        assertThat(body).contains(good);
        assertThat(http.post("/api/movements", body.replace(good, bad))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String launching(String plan) {
        return "{'id': '%s', 'organiserId': '%s', 'launchedOn': '2024-12-20', %s}".formatted(ID, PROVINCE, plan);
    }
}
