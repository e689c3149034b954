package vn.bangvang.query.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.Figure;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementResults;

class MovementPagesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final String RECEIVE = "/receipts\"";
    private static final String CLOSE = "/closings\"";

    private static QuerySide service;
    private static UnitId received;
    private static UnitId waiting;
    private static String receiver;
    private static String organiser;

    private final MovementId movement = new MovementId(UUID.randomUUID());
    private final String path = "/movements/" + movement;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        received = service.unit("Phường đã tiếp nhận");
        waiting = service.unit("Phường chưa tiếp nhận");
        receiver = service.user(Role.REPRESENTATIVE, waiting);
        organiser = service.user(Role.ORGANISER, service.root());
    }

    @Test
    void it_shows_who_has_received_it_and_who_has_not() throws Exception {
        launched();
        assertThat(service.page(organiser, path))
                .contains(
                        "1 đơn vị đã tiếp nhận", "Kế hoạch 12", "1 đơn vị chưa tiếp nhận", "<li>Phường chưa tiếp nhận");
        assertThat(service.englishPage(organiser, path))
                .contains("Received by 1 units", "Not received", "<dd lang=\"vi\">Vì nhân dân</dd>");
        assertThat(service.page(organiser, "/movements?q=" + movement)).contains("Chuyển đổi số " + movement);
        assertThat(service.status(organiser, "/movements/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void one_whose_time_is_over_is_told_apart_from_one_that_runs() throws Exception {
        launched();
        assertThat(service.page(organiser, path)).contains(">Đang thực hiện<");
        service.happened(
                movement.value(),
                new MovementCorrected(
                        movement,
                        new MovementPlan(
                                MovementKind.THEMATIC,
                                "PROVINCE",
                                "Chuyển đổi số " + movement,
                                "Vì nhân dân",
                                null,
                                List.of("Số hóa"),
                                DAY,
                                DAY.plusDays(1),
                                List.of(received, waiting),
                                List.of()),
                        "Rút ngắn",
                        DAY));
        assertThat(service.page(organiser, path))
                .contains("Hết thời gian, chưa tổng kết")
                .doesNotContain(">Đang thực hiện<");
        assertThat(service.page(organiser, "/movements?q=" + movement)).contains("Hết thời gian, chưa tổng kết");
    }

    @Test
    void a_unit_that_has_not_received_it_is_asked_to_and_the_organiser_to_carry_on() throws Exception {
        launched();
        assertThat(service.page(receiver, path)).contains(path + RECEIVE).doesNotContain(path + CLOSE);
        assertThat(service.page(organiser, path)).contains(path + CLOSE).doesNotContain(path + RECEIVE);
        assertThat(service.page(service.user(Role.REPRESENTATIVE, received), path))
                .doesNotContain(path + RECEIVE, path + CLOSE);
    }

    @Test
    void nothing_is_asked_of_anybody_once_it_is_closed_and_who_never_received_it_is_still_told() throws Exception {
        launched();
        service.happened(
                movement.value(), new MovementClosed(movement, new MovementResults("Đạt", List.of()), DAY.plusDays(5)));
        assertThat(service.page(receiver, path)).doesNotContain(path + RECEIVE).contains("1 đơn vị chưa tiếp nhận");
        assertThat(service.page(organiser, path)).doesNotContain(path + CLOSE);
    }

    @Test
    void each_puts_right_what_is_theirs_and_the_organiser_launches_it_again() throws Exception {
        launched();
        assertThat(service.page(service.user(Role.REPRESENTATIVE, received), path))
                .contains(path + "/receipts/corrections\"", ">Kế hoạch 12</textarea>", "Phường đã tiếp nhận")
                .doesNotContain("/correction\"", "/clones\"");
        assertThat(service.page(organiser, path))
                .contains(path + "/correction\"", path + "/clones\"")
                .doesNotContain("/receipts/corrections\"", "/closings/corrections\"");
        assertThat(service.page(organiser, path + "/correction"))
                .contains(path + "/corrections\"", "value=\"D1\"", "value=\"Số hóa\"", "value=\"" + received + "\"");
        assertThat(service.page(organiser, path + "/correction?deadlines=2"))
                .as("a code that none has had")
                .containsPattern("value=\"D\\d+-2\"");
        assertThat(service.status(receiver, path + "/correction")).isEqualTo(302);
        service.happened(
                movement.value(),
                new MovementClosed(
                        movement,
                        new MovementResults("Đạt", List.of(new Figure("Hồ sơ", "bộ", Score.of("12.5")))),
                        DAY.plusDays(5)));
        assertThat(service.page(organiser, path))
                .contains(path + "/closings/corrections\"", "value=\"Hồ sơ\"", "value=\"12,5\"", path + "/clones\"")
                .doesNotContain("/correction\"");
        assertThat(service.status(organiser, path + "/correction")).isEqualTo(302);
    }

    @Test
    void an_organiser_launches_and_a_representative_does_not() throws Exception {
        assertThat(service.page(organiser, "/movements/new?deadlines=2"))
                .contains("action=\"/forms/movements\"", "plan.deadlines[1].dueOn", "value=\"D2\"");
        assertThat(service.status(receiver, "/movements/new")).isEqualTo(403);
        assertThat(service.page(receiver, "/movements")).doesNotContain("/movements/new");
    }

    private void launched() {
        service.happened(
                movement.value(),
                new MovementLaunched(
                        movement,
                        service.root(),
                        null,
                        null,
                        new MovementPlan(
                                MovementKind.THEMATIC,
                                "PROVINCE",
                                "Chuyển đổi số " + movement,
                                "Vì nhân dân",
                                null,
                                List.of("Số hóa"),
                                DAY,
                                DAY.plusYears(1),
                                List.of(received, waiting),
                                List.of(new MovementDeadline("D1", "Báo cáo", "UNIT", DAY.plusMonths(6)))),
                        DAY),
                new MovementReceived(movement, received, "Kế hoạch 12", DAY.plusDays(1)));
    }
}
