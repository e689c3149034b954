package vn.bangvang.query.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;

class CongressPagesIT {

    private static final CongressId CONGRESS = new CongressId(UUID.randomUUID());
    private static final String PATH = "/congresses/" + CONGRESS;
    private static final CongressPeriod PERIOD = new CongressPeriod(2021, 2026);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final LocalDate FAR = LocalDate.of(2200, 1, 1);

    private static QuerySide service;
    private static UnitId ward;
    private static String host;
    private static String responsible;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        UnitId city = service.unit("Thành phố đại hội");
        ward = service.unit("Phường đại hội");
        host = service.user(Role.ORGANISER, city);
        responsible = service.user(Role.REPRESENTATIVE, ward);
        service.happened(
                CONGRESS.value(),
                new CongressConvened(
                        CONGRESS,
                        city,
                        "district",
                        "Đại hội " + CONGRESS,
                        PERIOD,
                        5,
                        PERIOD.next(5),
                        FAR,
                        "Hội trường",
                        null,
                        DAY),
                new CongressPlanAdopted(
                        CONGRESS,
                        "15/KH",
                        List.of(task("BTC-1", DAY.plusDays(5)), task("VK-1", DAY.plusDays(9)), task("HC-1", FAR)),
                        DAY),
                new CongressTaskDone(CONGRESS, "BTC-1", "QĐ 21", DAY.plusDays(2)),
                new DelegateElected(
                        CONGRESS,
                        ward,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Đại Biểu"),
                        "Bí thư",
                        DelegateStanding.OFFICIAL,
                        new CongressVote(9, 10),
                        DAY.plusDays(3)));
    }

    @Test
    void readiness_shows_at_a_glance() throws Exception {
        String page = service.page(host, PATH).replaceAll("\\s+", " ");
        assertThat(page)
                .contains("<strong>1</strong> <span>việc đã xong", "<strong>1</strong> <span>việc quá hạn")
                .contains("<strong>33 %</strong>", "QĐ 21", "Nguyễn Văn Đại Biểu");
        assertThat(service.englishPage(responsible, PATH)).contains("tasks overdue");
        assertThat(service.page(host, "/congresses?q=" + CONGRESS)).contains(PATH);
        assertThat(service.status(host, "/congresses/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void the_unit_responsible_reports_what_is_open_and_the_host_moves_what_is_overdue() throws Exception {
        assertThat(service.page(responsible, PATH))
                .contains(PATH + "/tasks/VK-1/completions\"", PATH + "/tasks/HC-1/completions\"")
                .doesNotContain("/tasks/BTC-1/completions\"", "/moves\"");
        assertThat(service.page(host, PATH))
                .contains(PATH + "/tasks/VK-1/moves\"")
                .doesNotContain("/tasks/HC-1/moves\"", "/completions\"");
    }

    @Test
    void the_host_prepares_and_holds_it_and_those_within_take_part() throws Exception {
        assertThat(service.page(host, PATH))
                .contains(
                        PATH + "/allocations\"",
                        PATH + "/sittings\"",
                        PATH + "/postponements\"",
                        PATH + "/cancellations\"")
                .contains(PATH + "/tasks\"", PATH + "/tasks/BTC-1/reopenings\"", PATH + "/tasks/VK-1/drops\"")
                .doesNotContain(
                        PATH + "/plans\"", "/attendances\"", "/resolutions\"", "/delegates\"", "/replacements\"");
        assertThat(service.page(responsible, PATH))
                .doesNotContain("/allocations\"", "/sittings\"", "/reopenings\"", "/drops\"", "/delegates\"");
        assertThat(service.page(service.user(Role.ORGANISER, service.root()), PATH))
                .contains(PATH + "/pilot-designations\"")
                .doesNotContain("/pilot-designations/revocations\"", "/allocations\"");
    }

    @Test
    void an_organiser_convenes_and_a_representative_does_not() throws Exception {
        assertThat(service.page(host, "/congresses/new")).contains("action=\"/forms/congresses\"");
        assertThat(service.status(responsible, "/congresses/new")).isEqualTo(403);
        assertThat(service.page(responsible, "/congresses")).doesNotContain("/congresses/new");
    }

    @Test
    void who_comes_is_told_to_those_it_concerns() throws Exception {
        assertThat(service.page(service.user(Role.REPRESENTATIVE, service.unit("Phường không dự")), PATH))
                .doesNotContain("Nguyễn Văn Đại Biểu", "/completions\"")
                .contains("Bí thư");
    }

    private static CongressTask task(String code, LocalDate dueOn) {
        return new CongressTask(code, CongressTaskKind.DOCUMENT, "Việc " + code, ward, dueOn);
    }
}
