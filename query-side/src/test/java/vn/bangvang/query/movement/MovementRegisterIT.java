package vn.bangvang.query.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.Figure;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementResults;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

/** Movements read back: by year and reach, with their deadlines, receipts and results; and the calendar made of them. */
class MovementRegisterIT {

    private static final LocalDate CONFERENCE = LocalDate.of(2024, 3, 15);
    private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);
    private static final MovementId YEAR_2024 = new MovementId(UUID.randomUUID());
    private static final ClusterId CLUSTER = new ClusterId(UUID.randomUUID());
    private static final String THEME = "Đoàn kết, mẫu mực, kỷ cương, sáng tạo, quyết thắng";
    private static final List<String> CONTENTS = List.of(
            "Quán triệt nghị quyết của Đảng nhiệm kỳ 2020–2025",
            "Xây dựng cấp ủy trong sạch, vững mạnh",
            "Ba đột phá",
            "Ngành hậu cần quân đội làm theo lời Bác Hồ dạy",
            "Các đợt thi đua chào mừng sự kiện chính trị");

    private static QuerySide service;
    private static UnitId phuLy;
    private static UnitId minhKhai;
    private static UnitId lamHa;
    private static UnitId outside;
    private static String member;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        phuLy = service.unit("Ban CHQS thành phố Phủ Lý");
        minhKhai = below(phuLy, "Ban CHQS phường Minh Khai");
        lamHa = below(phuLy, "Ban CHQS phường Lam Hạ");
        outside = below(phuLy, "Ban CHQS phường ngoài cụm");
        member = service.user(Role.REPRESENTATIVE, minhKhai);
        service.happened(
                CLUSTER.value(),
                new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm thi đua số 3 Phủ Lý", phuLy, CONFERENCE),
                new ClusterYearOpened(CLUSTER, phuLy, 2024, List.of(minhKhai, lamHa), minhKhai, lamHa, CONFERENCE));
        service.happened(
                YEAR_2024.value(),
                new MovementLaunched(YEAR_2024, phuLy, CLUSTER, null, cluster3("Quyết thắng"), CONFERENCE),
                new MovementCorrected(YEAR_2024, cluster3("Quyết thắng năm 2024"), "thiếu năm", CONFERENCE),
                new MovementReceived(YEAR_2024, minhKhai, "Kế hoạch 12", CONFERENCE),
                new MovementReceiptCorrected(YEAR_2024, minhKhai, "Kế hoạch 21", "nhầm số", CONFERENCE.plusDays(1)),
                new MovementReceived(YEAR_2024, lamHa, "Kế hoạch 3", CONFERENCE.plusDays(2)),
                extended("2024-06-20", "2024-06-25", "Mưa lũ"),
                extended("2024-06-25", "2024-07-10", "Chờ hướng dẫn"));
    }

    @Test
    void the_launch_of_cluster_3_shows_as_last_corrected() throws Exception {
        JsonNode found = service.get(member, "/api/movements?q=QUYET+THANG+nam&year=2024&organiser=" + phuLy)
                .at("/items/0");
        assertThat(found.get("id").asString()).isEqualTo(YEAR_2024.toString());
        assertThat(found.get("theme").asString()).isEqualTo(THEME);
        assertThat(found.get("contents")).hasSize(5);
        assertThat(found.at("/cluster/name").asString()).isEqualTo("Cụm thi đua số 3 Phủ Lý");
        assertThat(found.get("reason").asString()).isEqualTo("thiếu năm");
        assertThat(found.get("received").asInt()).isEqualTo(2);
        assertThat(service.get(member, "/api/movements?year=2025&organiser=" + phuLy)
                        .get("items"))
                .isEmpty();
    }

    @Test
    void an_extension_hides_neither_the_planned_day_nor_the_reasons() throws Exception {
        JsonNode deadlines = service.get(member, "/api/movements/" + YEAR_2024).get("deadlines");
        assertThat(deadlines.findValuesAsString("code")).containsExactly("SO-KET", "TONG-KET");
        assertThat(deadlines.at("/0/plannedOn").asString()).isEqualTo("2024-06-20");
        assertThat(deadlines.at("/0/dueOn").asString()).isEqualTo("2024-07-10");
        assertThat(deadlines.at("/0/extensions").findValuesAsString("reason"))
                .containsExactly("Mưa lũ", "Chờ hướng dẫn");
        assertThat(deadlines.at("/0/extensions/1/before").asString()).isEqualTo("2024-06-25");
        assertThat(deadlines.at("/1/extensions")).isEmpty();
    }

    @Test
    void the_calendar_tells_a_member_what_is_due_when_and_what_is_past() throws Exception {
        JsonNode due = service.get(member, "/api/calendar?year=2024&asOf=2024-07-11&unit=" + minhKhai)
                .get("items");
        assertThat(due.findValuesAsString("dueOn")).containsExactly("2024-07-10", "2024-12-10");
        assertThat(due.at("/0/past").asBoolean()).isTrue();
        assertThat(due.at("/0/plannedOn").asString()).isEqualTo("2024-06-20");
        assertThat(due.at("/0/reason").asString()).isEqualTo("Chờ hướng dẫn");
        assertThat(due.at("/0/movement/name").asString()).isEqualTo("Quyết thắng năm 2024");
        assertThat(due.at("/1/past").asBoolean()).isFalse();
        assertThat(service.get(member, "/api/calendar?asOf=2024-07-10&unit=" + minhKhai)
                        .at("/items/0/past")
                        .asBoolean())
                .isFalse();
        assertThat(service.get(member, "/api/calendar?asOf=2024-07-10&level=CLUSTER")
                        .get("items")
                        .findValuesAsString("code"))
                .as("one's own units, the year of the day asked for")
                .containsExactly("TONG-KET");
        assertThat(service.get(member, "/api/calendar?year=2024&limit=1")
                        .get("next")
                        .asString())
                .contains("after=");
    }

    @Test
    void the_calendar_of_a_cluster_is_what_reaches_its_members_and_no_other_unit_has_it() throws Exception {
        assertThat(codes("year=2024&cluster=" + CLUSTER)).containsExactly("SO-KET", "TONG-KET");
        assertThat(codes("year=2025&cluster=" + CLUSTER)).isEmpty();
        assertThat(codes("year=2024&unit=" + outside)).isEmpty();
    }

    @Test
    void without_a_cluster_it_reaches_all_below_or_only_those_named() throws Exception {
        UnitId province = service.unit("Bộ CHQS tỉnh");
        UnitId town = below(province, "Thị xã");
        UnitId ward = below(town, "Phường");
        UnitId other = below(province, "Huyện");
        launched(province, null, plan("Gửi tất cả", LocalDate.of(2022, 1, 1), "TAT-CA"));
        launched(province, null, sentTo(other, plan("Gửi một huyện", LocalDate.of(2022, 2, 1), "MOT-HUYEN")));
        assertThat(codes("year=2022&unit=" + ward)).containsExactly("TAT-CA");
        assertThat(codes("year=2022&unit=" + other)).containsExactly("TAT-CA", "MOT-HUYEN");
        assertThat(codes("year=2022&unit=" + province)).isEmpty();
        assertThat(service.get(member, "/api/movements?unit=" + other)
                        .get("items")
                        .findValuesAsString("name"))
                .contains("Gửi một huyện");
    }

    @Test
    void a_deadline_put_off_into_the_next_year_stands_in_the_calendars_of_both() throws Exception {
        UnitId organiser = service.unit("Huyện gia hạn");
        UnitId ward = below(organiser, "Xã");
        MovementId movement = launched(organiser, null, plan("Cuối năm", LocalDate.of(2023, 12, 30), "CUOI-NAM"));
        LocalDate planned = LocalDate.of(2023, 12, 31);
        service.happened(
                movement.value(),
                new DeadlineExtended(movement, "CUOI-NAM", planned, planned.plusDays(1), "nghỉ lễ", planned));
        assertThat(codes("year=2023&unit=" + ward)).containsExactly("CUOI-NAM");
        assertThat(codes("year=2024&unit=" + ward)).containsExactly("CUOI-NAM");
        assertThat(codes("year=2022&unit=" + ward)).isEmpty();
    }

    @Test
    void each_receipt_shows_the_units_own_plan() throws Exception {
        JsonNode receipts =
                service.get(member, "/api/movements/" + YEAR_2024 + "/receipts").get("items");
        assertThat(receipts.findValuesAsString("plan")).containsExactly("Kế hoạch 21", "Kế hoạch 3");
        assertThat(receipts.at("/0/unit/name").asString()).isEqualTo("Ban CHQS phường Minh Khai");
        assertThat(receipts.at("/0/reason").asString()).isEqualTo("nhầm số");
    }

    @Test
    void the_movements_of_bac_kan_run_over_their_years_and_are_closed_with_results() throws Exception {
        UnitId bacKan = service.unit("Tỉnh Bắc Kạn");
        launched(bacKan, null, years("Bắc Kạn chung sức xây dựng nông thôn mới", 2021, 2025));
        launched(bacKan, null, years("Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở", 2019, 2025));
        launched(bacKan, null, years("Phát triển kết cấu hạ tầng; thực hành tiết kiệm, chống lãng phí", 2021, 2025));
        launched(bacKan, null, years("Đẩy mạnh chương trình chuyển đổi số giai đoạn 2022–2025", 2022, 2025));
        MovementId poor = launched(bacKan, null, years("Bắc Kạn chung tay vì người nghèo", 2021, 2025));
        String of = "/api/movements?organiser=" + bacKan + "&kind=THEMATIC&year=";
        assertThat(service.get(member, of + 2019).get("items")).hasSize(1);
        assertThat(service.get(member, of + 2021).get("items")).hasSize(4);
        assertThat(service.get(member, of + 2025).get("items")).hasSize(5);
        assertThat(service.get(member, of + 2026).get("items")).isEmpty();

        assertThat(service.get(member, "/api/movements/" + poor).get("closing").isNull())
                .isTrue();
        service.happened(
                poor.value(),
                new MovementClosed(poor, results("1200"), YEAR_END),
                new MovementClosingCorrected(poor, results("1250"), YEAR_END, "cộng sót", YEAR_END));
        JsonNode closing = service.get(member, "/api/movements/" + poor).get("closing");
        assertThat(closing.at("/figures/0/value").asString()).isEqualTo("1250");
        assertThat(closing.get("reason").asString()).isEqualTo("cộng sót");
        assertThat(closing.get("closedOn").asString()).isEqualTo("2024-12-31");
    }

    @Test
    void a_movement_launched_after_another_says_which() throws Exception {
        MovementId next = new MovementId(UUID.randomUUID());
        UnitId organiser = service.unit("Huyện phát động lại");
        MovementPlan plan = years("Quyết thắng năm 2025", 2025, 2025);
        service.happened(next.value(), new MovementLaunched(next, organiser, null, YEAR_2024, plan, plan.from()));
        JsonNode cloned = service.get(member, "/api/movements/" + next).get("movement");
        assertThat(cloned.get("clonedFrom").asString()).isEqualTo(YEAR_2024.toString());
        assertThat(cloned.get("clonedFromName").asString())
                .isEqualTo(service.get(member, "/api/movements/" + YEAR_2024)
                        .at("/movement/name")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void a_corrected_plan_replaces_deadlines_except_those_put_off() throws Exception {
        MovementPlan before = plan("Trước", CONFERENCE, "A", "B");
        MovementId movement = launched(service.unit("Huyện sửa kế hoạch"), null, before);
        LocalDate due = CONFERENCE.plusDays(1);
        service.happened(
                movement.value(),
                new DeadlineExtended(movement, "A", due, due.plusDays(9), "lùi", CONFERENCE),
                new MovementCorrected(movement, plan("Sau", CONFERENCE, "A", "C"), "sửa", CONFERENCE));
        JsonNode deadlines = service.get(member, "/api/movements/" + movement).get("deadlines");
        assertThat(deadlines.findValuesAsString("code")).containsExactlyInAnyOrder("A", "C");
        assertThat(deadlines.findValuesAsString("dueOn")).contains("2024-03-25");
    }

    @Test
    void the_calendar_can_be_had_for_a_spreadsheet() throws Exception {
        String csv = service.ask(
                        member,
                        "/api/calendar?csv=machine&year=2024&asOf=2024-07-11&unit=" + minhKhai,
                        "Accept",
                        "text/csv",
                        "Bangvang-Position",
                        Long.toString(service.head()))
                .body();
        assertThat(csv).contains("dueOn,past,movement,code").contains("2024-07-10,true,Quyết thắng năm 2024,SO-KET");
    }

    @Test
    void who_holds_no_mandate_reads_nothing() throws Exception {
        service.account("khong.viec.phong.trao");
        for (String path : List.of("/api/calendar", "/api/movements", "/api/movements/" + YEAR_2024)) {
            assertThat(service.status("khong.viec.phong.trao", path)).isEqualTo(403);
        }
        assertThat(service.status(member, "/api/movements/" + UUID.randomUUID() + "/receipts"))
                .isEqualTo(404);
    }

    private static List<String> codes(String query) throws Exception {
        return service.get(member, "/api/calendar?" + query).get("items").findValuesAsString("code");
    }

    private static MovementId launched(UnitId organiser, @Nullable ClusterId cluster, MovementPlan plan) {
        MovementId id = new MovementId(UUID.randomUUID());
        service.happened(id.value(), new MovementLaunched(id, organiser, cluster, null, plan, plan.from()));
        return id;
    }

    private static UnitId below(UnitId parent, String name) {
        UnitId unit = new UnitId(UUID.randomUUID());
        service.happened(unit.value(), new UnitRegistered(unit, unit.toString(), name, parent, QuerySide.LONG_AGO));
        return unit;
    }

    private static DeadlineExtended extended(String before, String after, String reason) {
        return new DeadlineExtended(
                YEAR_2024, "SO-KET", LocalDate.parse(before), LocalDate.parse(after), reason, LocalDate.parse(before));
    }

    private static MovementResults results(String households) {
        return new MovementResults("Đạt", List.of(new Figure("Hộ thoát nghèo", "hộ", Score.of(households))));
    }

    private static MovementPlan cluster3(String name) {
        return plan(
                MovementKind.ANNUAL,
                name,
                CONFERENCE,
                YEAR_END,
                List.of(),
                List.of(
                        new MovementDeadline("TONG-KET", "Tổng kết năm", "CLUSTER", LocalDate.of(2024, 12, 10)),
                        new MovementDeadline("SO-KET", "Báo cáo sơ kết", "UNIT", LocalDate.of(2024, 6, 20))));
    }

    private static MovementPlan years(String name, int first, int last) {
        return plan(
                MovementKind.THEMATIC,
                name,
                LocalDate.of(first, 1, 1),
                LocalDate.of(last, 12, 31),
                List.of(),
                List.of());
    }

    /** A drive in which each thing named is due the day after it begins. */
    private static MovementPlan plan(String name, LocalDate from, String... codes) {
        List<MovementDeadline> due = List.of(codes).stream()
                .map(code -> new MovementDeadline(code, "Báo cáo", "UNIT", from.plusDays(1)))
                .toList();
        return plan(MovementKind.DRIVE, name, from, from.plusMonths(2), List.of(), due);
    }

    private static MovementPlan sentTo(UnitId unit, MovementPlan plan) {
        return plan(plan.kind(), plan.name(), plan.from(), plan.to(), List.of(unit), plan.deadlines());
    }

    private static MovementPlan plan(
            MovementKind kind,
            String name,
            LocalDate from,
            LocalDate to,
            List<UnitId> scope,
            List<MovementDeadline> deadlines) {
        return new MovementPlan(kind, "PROVINCE", name, THEME, "Mục tiêu", CONTENTS, from, to, scope, deadlines);
    }
}
