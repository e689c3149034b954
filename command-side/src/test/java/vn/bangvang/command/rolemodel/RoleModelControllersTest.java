package vn.bangvang.command.rolemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.rolemodel.Models.ID;
import static vn.bangvang.command.rolemodel.Models.PLAN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.person;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRecognition;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRoleModelPlan;
import vn.bangvang.command.rolemodel.RoleModelCommand.FollowUpReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.MoveMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.PlanRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.PubliciseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReachMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecogniseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecordProgress;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReviewRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.StartReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.WithdrawRoleModel;
import vn.bangvang.command.testing.Http;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;

class RoleModelControllersTest {

    private static final String PATH = "/api/role-models/" + ID;
    private static final String DAY = "On': '2024-12-20'}";
    private static final String PLAN_JSON =
            "{'field': 'TRAINING', 'topic': 'Huấn luyện giỏi', 'why': 'Dẫn đầu nhiều năm',"
                    + " 'fromYear': 2024, 'toYear': 2026, 'milestones': [{'code': 'M1', 'text': 'Mốc M1', 'dueOn': '2024-12-31'},"
                    + " {'code': 'M2', 'text': 'Mốc M2', 'dueOn': '2025-06-30'}]}";
    private static final String PAPER_JSON =
            "{'level': 'province', 'basis': 'MINUTES', 'number': '03/BB', 'basisOn': '2024-12-19'}";
    private static final Recognition PAPER =
            new Recognition("province", RecognitionBasis.MINUTES, "03/BB", LocalDate.of(2024, 12, 19));

    private final Http unit = new Http(RoleModelController::new);
    private final Http above = new Http(RecognitionController::new);
    private final Http known = new Http(ReplicationController::new);

    @Test
    void a_plan_becomes_a_command() throws Exception {
        assertThat(unit.command("/api/role-models", body("TRAINING")))
                .isEqualTo(new PlanRoleModel(
                        ID,
                        RED,
                        new Nominee(
                                NomineeKind.INDIVIDUAL, RED, person("an"), new PersonalText(person("an"), "Lê Thị An")),
                        PLAN,
                        TODAY));
        assertThat(unit.command(
                        PATH + "/plan-corrections", "{'plan': " + PLAN_JSON + ", 'reason': 'Nhầm', 'corrected" + DAY))
                .isEqualTo(new CorrectRoleModelPlan(ID, PLAN, "Nhầm", TODAY));
    }

    @Test
    void what_nurtures_becomes_a_command() throws Exception {
        assertThat(unit.command(
                        PATH + "/milestones",
                        "{'code': 'M1', 'evidence': 'Giỏi', 'reference': '05/BC', 'reached" + DAY))
                .isEqualTo(new ReachMilestone(ID, "M1", "Giỏi", "05/BC", TODAY));
        assertThat(unit.command(
                        PATH + "/milestone-moves",
                        "{'code': 'M1', 'dueOn': '2025-12-31', 'reason': 'Bão', 'moved" + DAY))
                .isEqualTo(new MoveMilestone(ID, "M1", LocalDate.of(2025, 12, 31), "Bão", TODAY));
        assertThat(unit.command(PATH + "/progress", "{'progress': 'Tập huấn', 'recorded" + DAY))
                .isEqualTo(new RecordProgress(ID, "Tập huấn", null, TODAY));
    }

    @Test
    void what_is_judged_from_above_becomes_a_command() throws Exception {
        String as = "{'unitId': '" + PROVINCE + "', ";
        assertThat(above.command(PATH + "/reviews", as + "'outcome': 'KEEP', 'findings': 'Tiếp tục', 'reviewed" + DAY))
                .isEqualTo(new ReviewRoleModel(ID, PROVINCE, RoleModelOutcome.KEEP, "Tiếp tục", TODAY));
        assertThat(above.command(PATH + "/recognitions", as + "'recognition': " + PAPER_JSON + ", 'recognised" + DAY))
                .isEqualTo(new RecogniseRoleModel(ID, PROVINCE, PAPER, TODAY));
        assertThat(above.command(
                        PATH + "/recognition-corrections",
                        as + "'recognition': " + PAPER_JSON + ", 'reason': 'Nhầm', 'corrected" + DAY))
                .isEqualTo(new CorrectRecognition(ID, PROVINCE, PAPER, "Nhầm", TODAY));
    }

    @Test
    void what_is_made_known_taken_over_and_withdrawn_becomes_a_command() throws Exception {
        String as = "{'unitId': '" + RED + "', ";
        assertThat(known.command(
                        PATH + "/publications",
                        as + "'channel': 'Báo tỉnh', 'title': 'Chị An', 'reference': '/an', 'publicised" + DAY))
                .isEqualTo(new PubliciseRoleModel(ID, RED, "Báo tỉnh", "Chị An", "/an", TODAY));
        assertThat(known.command(PATH + "/replications", as + "'contents': 'Cách làm', 'started" + DAY))
                .isEqualTo(new StartReplication(ID, RED, "Cách làm", TODAY));
        assertThat(known.command(PATH + "/follow-ups", as + "'result': 'Tốt', 'followedUp" + DAY))
                .isEqualTo(new FollowUpReplication(ID, RED, "Tốt", TODAY));
        assertThat(known.command(PATH + "/withdrawals", as + "'reason': 'Vi phạm', 'withdrawn" + DAY))
                .isEqualTo(new WithdrawRoleModel(ID, RED, "Vi phạm", TODAY));
    }

    @Test
    void a_field_nobody_knows_and_a_roadmap_without_milestones_are_not_sent() throws Exception {
        assertThat(unit.post("/api/role-models", body("HEROISM"))).isEqualTo(400);
        assertThat(unit.post(
                        "/api/role-models", body("TRAINING").replaceFirst("'milestones': \\[.*]", "'milestones': []")))
                .isEqualTo(400);
    }

    private static String body(String field) {
        return ("{'id': '%s', 'unitId': '%s', 'subject': {'kind': 'INDIVIDUAL', 'unitId': '%s', 'personId': '%s',"
                        + " 'name': 'Lê Thị An'}, 'plan': %s, 'plannedOn': '2024-12-20'}")
                .formatted(ID, RED, RED, person("an"), PLAN_JSON.replace("TRAINING", field));
    }
}
