package vn.bangvang.command.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.MovementPlan;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.value.MovementId;

class MovementControllerTest {

    private static final MovementId ID = new MovementId(World.id("movement"));
    private static final MovementPlan PLAN =
            new MovementPlan("Quyết thắng", "Đoàn kết", List.of("Một"), TODAY, TODAY.plusDays(1));
    private static final String TEXT =
            "'name': 'Quyết thắng', 'theme': 'Đoàn kết', 'contents': ['Một'], 'from': '2024-12-20', 'to': '2024-12-21'";

    private final Http http = new Http(MovementController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(http.command(
                        "/api/movements",
                        "{'id': '%s', 'organiserId': '%s', 'launchedOn': '2024-12-20', %s}"
                                .formatted(ID, PROVINCE, TEXT)))
                .isEqualTo(new LaunchMovement(ID, PROVINCE, null, PLAN, TODAY));
        assertThat(http.command(
                        "/api/movements/" + ID + "/corrections",
                        "{'reason': 'Nhầm', 'correctedOn': '2024-12-20', %s}".formatted(TEXT)))
                .isEqualTo(new CorrectMovement(ID, PLAN, "Nhầm", TODAY));
    }

    @Test
    void a_day_that_does_not_exist_is_not_sent() throws Exception {
        assertThat(http.post(
                        "/api/movements",
                        "{'organiserId': '%s', 'launchedOn': '2023-02-29', %s}".formatted(PROVINCE, TEXT)))
                .isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }
}
