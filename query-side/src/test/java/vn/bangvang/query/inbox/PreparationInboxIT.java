package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.identity.PutOffs;
import vn.bangvang.shared.platform.identity.PutOffs.PutOff;

/** What the plan of a congress asks of the units it names, and of the host. */
class PreparationInboxIT {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);
    private static final LocalDate DUE = LocalDate.of(2024, 7, 1);
    private static QuerySide service;
    private UnitId above;
    private UnitId unit;
    private Waiting organiser;
    private Waiting representative;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void units() {
        above = service.unit("Bộ CHQS tỉnh");
        unit = service.unit("Ban CHQS huyện");
        organiser = Waiting.of(service, Role.ORGANISER, above);
        representative = Waiting.of(service, Role.REPRESENTATIVE, unit);
    }

    @Test
    void a_congress_task_waits_for_the_unit_responsible_and_overdue_also_for_the_host() throws Exception {
        CongressId congress = planned();
        assertThat(representative.on(DAY)).containsExactly("PREPARE_CONGRESS", "PREPARE_CONGRESS");
        assertThat(organiser.on(DUE)).isEmpty();
        assertThat(organiser.on(DUE.plusDays(1))).containsExactly("PREPARE_CONGRESS");
        service.happened(congress.value(), new CongressTaskMoved(congress, "VK-1", DUE.plusDays(9), "chờ góp ý", DAY));
        assertThat(organiser.on(DUE.plusDays(1))).isEmpty();
        assertThat(service.get(organiser.username(), "/api/inbox")
                        .at("/items/0/part")
                        .asString())
                .isEqualTo("VK-1");
    }

    @Test
    void a_congress_task_that_is_done_or_dropped_waits_no_more_and_after_the_sitting_only_a_report_is_missing()
            throws Exception {
        CongressId congress = planned();
        service.happened(
                congress.value(),
                new CongressTaskDone(congress, "VK-1", "Tờ trình 5", DAY),
                new CongressTaskDropped(congress, "HC-1", "không cần", DAY));
        assertThat(representative.today()).isEmpty();
        assertThat(organiser.today()).isEmpty();
        service.happened(congress.value(), new CongressTaskReopened(congress, "VK-1", "nhầm", DAY));
        assertThat(representative.today()).containsExactly("PREPARE_CONGRESS");
        assertThat(organiser.today()).containsExactly("PREPARE_CONGRESS");
        service.happened(congress.value(), new CongressHeld(congress, 100, 99, DUE.plusDays(60)));
        assertThat(representative.today()).containsExactly("PREPARE_CONGRESS");
        assertThat(organiser.today()).isEmpty();
    }

    @Test
    void one_part_that_is_put_off_leaves_the_others() throws Exception {
        CongressId congress = planned();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        service.context()
                .getBean(PutOffs.class)
                .put(
                        representative.account(),
                        new PutOff(congress.value(), TaskKind.PREPARE_CONGRESS, "VK-1", unit, today.plusDays(1)),
                        today);
        JsonNode items = service.get(representative.username(), "/api/inbox").get("items");
        assertThat(items.findValuesAsString("part")).containsExactly("HC-1");
    }

    private CongressId planned() {
        CongressId congress = new CongressId(UUID.randomUUID());
        CongressPeriod period = new CongressPeriod(2019, 2024);
        service.happened(
                congress.value(),
                new CongressConvened(
                        congress,
                        above,
                        "province",
                        "Đại hội Thi đua quyết thắng",
                        period,
                        5,
                        period.next(5),
                        DUE.plusDays(60),
                        "Hội trường",
                        null,
                        DAY),
                new CongressPlanAdopted(
                        congress, "15/KH", List.of(task("VK-1", DUE), task("HC-1", DUE.plusDays(30))), DAY));
        return congress;
    }

    private CongressTask task(String code, LocalDate dueOn) {
        return new CongressTask(code, CongressTaskKind.DOCUMENT, "Văn kiện", unit, dueOn);
    }
}
