package vn.bangvang.query.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.AttendanceCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesReallocated;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationAccepted;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationDelivered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationWithdrawn;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.congress.HonourLine;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.StepKind;

/** The congress of the military command of Bắc Kạn city in 2024, read back from its register. */
class CongressRegisterIT {

    private static final CongressId CONGRESS = new CongressId(UUID.randomUUID());
    private static final String PATH = "/api/congresses/" + CONGRESS;
    private static final CongressPeriod PERIOD = new CongressPeriod(2019, 2024);
    private static final PersonId AN = new PersonId(UUID.randomUUID());
    private static final PersonId BINH = new PersonId(UUID.randomUUID());
    private static final PersonId CHI = new PersonId(UUID.randomUUID());
    private static final PersonId HA = new PersonId(UUID.randomUUID());
    private static final NominationId WARD = new NominationId(UUID.randomUUID());
    private static final NominationId PERSON = new NominationId(UUID.randomUUID());
    private static final LocalDate ADOPTED_ON = LocalDate.of(2024, 2, 1);
    private static final LocalDate ELECTED_ON = LocalDate.of(2024, 4, 10);
    private static final LocalDate DAY = LocalDate.of(2024, 5, 16);

    private static QuerySide service;
    private static UnitId city;
    private static UnitId ducXuan;
    private static UnitId minhKhai;
    private static String host;
    private static String outsider;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        city = service.unit("Ban CHQS thành phố Bắc Kạn");
        ducXuan = service.unit("Phường Đức Xuân");
        minhKhai = service.unit("Phường Nguyễn Thị Minh Khai");
        host = service.user(Role.ORGANISER, city);
        outsider = service.user(Role.REPRESENTATIVE, service.unit("Ban CHQS huyện Na Rì"));
        convened();
        prepared();
        elected();
        programmed();
        held();
    }

    private static void convened() {
        service.happened(PERSON.value(), nominated());
        service.happened(
                CONGRESS.value(),
                new CongressConvened(
                        CONGRESS,
                        city,
                        "district",
                        "Đại hội Thi đua quyết thắng",
                        PERIOD,
                        5,
                        PERIOD.next(5),
                        DAY.minusDays(6),
                        "Hội trường thành phố",
                        null,
                        LocalDate.of(2024, 1, 10)),
                new PilotDesignated(CONGRESS, service.root(), PERIOD, "Nhầm", LocalDate.of(2024, 1, 12)),
                new PilotRevoked(CONGRESS, service.root(), "Chưa đủ ý kiến", LocalDate.of(2024, 1, 13)),
                new PilotDesignated(
                        CONGRESS, service.root(), PERIOD, "Làm điểm cho các huyện", LocalDate.of(2024, 1, 15)),
                new CongressPostponed(
                        CONGRESS, DAY, "Hội trường Ban CHQS", "Trùng diễn tập", LocalDate.of(2024, 1, 20)));
    }

    /** Four tasks as planned, one more, and one that is dropped again. */
    private static void prepared() {
        service.happened(
                CONGRESS.value(),
                new CongressPlanAdopted(
                        CONGRESS,
                        "15/KH-BCH",
                        List.of(
                                task("BTC-1", CongressTaskKind.COMMITTEE, LocalDate.of(2024, 2, 10)),
                                task("VK-1", CongressTaskKind.DOCUMENT, LocalDate.of(2024, 3, 31)),
                                task("VK-2", CongressTaskKind.DOCUMENT, LocalDate.of(2024, 4, 30)),
                                task("HC-1", CongressTaskKind.LOGISTICS, LocalDate.of(2024, 5, 10))),
                        ADOPTED_ON),
                new CongressTaskAdded(
                        CONGRESS, task("TD-1", CongressTaskKind.REHEARSAL, DAY.minusDays(1)), LocalDate.of(2024, 3, 1)),
                new CongressTaskDone(CONGRESS, "BTC-1", "QĐ 21/QĐ-BCH", LocalDate.of(2024, 2, 8)),
                new CongressTaskMoved(
                        CONGRESS, "VK-1", LocalDate.of(2024, 4, 15), "Chờ số liệu", LocalDate.of(2024, 3, 25)),
                new CongressTaskDone(CONGRESS, "VK-1", "Dự thảo", LocalDate.of(2024, 4, 1)),
                new CongressTaskReopened(CONGRESS, "VK-1", "Mới là dự thảo", LocalDate.of(2024, 4, 2)),
                new CongressTaskDone(CONGRESS, "VK-1", "BC 30/BC-BCH", LocalDate.of(2024, 4, 20)),
                new CongressTaskDropped(CONGRESS, "HC-1", "Cấp trên bảo đảm", LocalDate.of(2024, 4, 5)));
    }

    private static void elected() {
        service.happened(
                CONGRESS.value(),
                new DelegatesAllocated(CONGRESS, List.of(new DelegateQuota(ducXuan, 1)), 1, ADOPTED_ON),
                new DelegatesReallocated(
                        CONGRESS,
                        List.of(new DelegateQuota(ducXuan, 1), new DelegateQuota(minhKhai, 1)),
                        2,
                        "Sót một phường",
                        ADOPTED_ON),
                delegate(ducXuan, AN, "Nguyễn Văn An", DelegateStanding.OFFICIAL),
                delegate(ducXuan, CHI, "Lê Thị Chi", DelegateStanding.ALTERNATE),
                delegate(minhKhai, BINH, "Trần Bình", DelegateStanding.OFFICIAL),
                new DelegateReplaced(CONGRESS, ducXuan, AN, CHI, new CaseText(AN, "An nằm viện"), ELECTED_ON));
    }

    private static void programmed() {
        service.happened(
                CONGRESS.value(),
                new PresentationRegistered(
                        CONGRESS, "TL-1", "Giao quân 76/76", ducXuan, new PersonalText(HA, "Hoàng Hà"), ELECTED_ON),
                new PresentationRegistered(
                        CONGRESS, "TL-2", "Dân vận khéo", minhKhai, new PersonalText(BINH, "Trần Bình"), ELECTED_ON),
                new PresentationAccepted(CONGRESS, "TL-2", 1, ELECTED_ON),
                new PresentationWithdrawn(CONGRESS, "TL-2", new CaseText(BINH, "Bình mất giọng"), ELECTED_ON),
                new PresentationAccepted(CONGRESS, "TL-1", 1, ELECTED_ON),
                new HonoursDrawn(
                        CONGRESS,
                        List.of(honour(WARD, ducXuan, null, "CTDT"), honour(PERSON, minhKhai, BINH, "BKT")),
                        ELECTED_ON),
                new HonourStruck(CONGRESS, PERSON, new CaseText(BINH, "Bình đã chuyển đi"), ELECTED_ON));
    }

    private static void held() {
        service.happened(
                CONGRESS.value(),
                new CongressHeld(CONGRESS, 120, 119, DAY),
                new CongressHeldCorrected(CONGRESS, 120, 118, DAY, "Đếm nhầm một người", DAY),
                new DelegatesAttended(CONGRESS, List.of(CHI), DAY),
                new AttendanceCorrected(CONGRESS, List.of(CHI, BINH), "Sót một người", DAY),
                new PresentationDelivered(CONGRESS, "TL-1", DAY),
                new ResolutionAdopted(CONGRESS, "Nghị quyết", List.of("Một"), new CongressVote(118, 118), DAY),
                new ResolutionCorrected(
                        CONGRESS,
                        "Nghị quyết Đại hội",
                        List.of("Huấn luyện giỏi", "Kỷ luật nghiêm"),
                        new CongressVote(117, 118),
                        DAY,
                        "Thiếu một phương hướng",
                        DAY),
                new NextPeriodLaunched(
                        CONGRESS, PERIOD.next(5), "Thi đua quyết thắng 2024–2029", List.of("Ba đột phá"), DAY));
    }

    @Test
    void the_list_finds_it_by_unit_level_year_stage_and_pilot() throws Exception {
        JsonNode found = service.get(
                        outsider,
                        "/api/congresses?q=thi+dua+quyet+thang&level=district&year=2021&stage=NEXT_LAUNCHED&pilot=true"
                                + "&unit=" + city)
                .at("/items/0");
        assertThat(found.get("id").asString()).isEqualTo(CONGRESS.toString());
        assertThat(found.at("/unit/name").asString()).isEqualTo("Ban CHQS thành phố Bắc Kạn");
        assertThat(found.at("/pilotOf/name").asString()).isEqualTo("Tỉnh");
        assertThat(found.at("/period/to").asInt()).isEqualTo(2024);
        assertThat(found.get("plannedOn").asString()).isEqualTo("2024-05-16");
        for (String other : List.of("pilot=false", "year=2025", "stage=HELD", "level=province")) {
            assertThat(service.get(outsider, "/api/congresses?unit=" + city + "&" + other)
                            .get("items"))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void a_cancelled_congress_says_why() throws Exception {
        CongressId other = new CongressId(UUID.randomUUID());
        service.happened(
                other.value(),
                new CongressConvened(
                        other,
                        minhKhai,
                        "ward",
                        "Đại hội",
                        PERIOD,
                        5,
                        PERIOD.next(5),
                        DAY,
                        "Phường",
                        CONGRESS,
                        ADOPTED_ON),
                new CongressCancelled(other, "Sáp nhập", ELECTED_ON));
        JsonNode file = service.get(host, "/api/congresses/" + other);
        assertThat(file.at("/congress/stage").asString()).isEqualTo("CANCELLED");
        assertThat(file.at("/congress/superior").asString()).isEqualTo(CONGRESS.toString());
        assertThat(file.at("/congress/superiorName").asString()).isEqualTo("Đại hội Thi đua quyết thắng");
        assertThat(file.at("/course/changes/cancelled").asString()).isEqualTo("Sáp nhập");
        assertThat(file.at("/course/sitting").isNull()).isTrue();
    }

    @Test
    void the_file_shows_the_whole_course_as_last_corrected() throws Exception {
        JsonNode course = service.get(host, PATH).get("course");
        assertThat(course.at("/changes/pilot").asString()).isEqualTo("Làm điểm cho các huyện");
        assertThat(course.at("/changes/postponed").asString()).isEqualTo("Trùng diễn tập");
        assertThat(course.at("/planNumber").asString()).isEqualTo("15/KH-BCH");
        assertThat(course.at("/allocation/total").asInt()).isEqualTo(2);
        assertThat(course.at("/allocation/quotas/1/unit/name").asString()).isEqualTo("Phường Nguyễn Thị Minh Khai");
        assertThat(course.at("/sitting/present").asInt()).isEqualTo(118);
        assertThat(course.at("/sitting/reason").asString()).isEqualTo("Đếm nhầm một người");
        assertThat(course.at("/sitting/attendanceReason").asString()).isEqualTo("Sót một người");
        assertThat(course.at("/resolution/directions")).hasSize(2);
        assertThat(course.at("/resolution/vote/inFavour").asInt()).isEqualTo(117);
        assertThat(course.at("/next/period/from").asInt()).isEqualTo(2024);
        assertThat(course.at("/next/theme").asString()).isEqualTo("Thi đua quyết thắng 2024–2029");
    }

    @Test
    void tasks_show_their_last_day_their_evidence_and_why_they_changed() throws Exception {
        JsonNode tasks = service.get(host, PATH).get("tasks");
        assertThat(tasks.findValuesAsString("code")).containsExactly("BTC-1", "VK-1", "VK-2", "HC-1", "TD-1");
        assertThat(tasks.at("/1/dueOn").asString()).isEqualTo("2024-04-15");
        assertThat(tasks.at("/1/moved").asString()).isEqualTo("Chờ số liệu");
        assertThat(tasks.at("/1/evidence").asString()).isEqualTo("BC 30/BC-BCH");
        assertThat(tasks.at("/3/dropped").asString()).isEqualTo("Cấp trên bảo đảm");
    }

    @Test
    void readiness_is_told_as_of_any_day_with_the_last_days_known_then() throws Exception {
        assertReadiness("2024-01-31", 0, 0, 0, 0);
        assertReadiness("2024-02-08", 1, 0, 3, 25);
        assertReadiness("2024-03-24", 1, 0, 4, 20);
        assertReadiness("2024-03-31", 1, 0, 4, 20);
        assertReadiness("2024-04-05", 1, 0, 3, 25);
        assertReadiness("2024-04-16", 1, 1, 2, 25);
        assertReadiness("2024-04-20", 2, 0, 2, 50);
        assertReadiness("2024-05-16", 2, 2, 0, 50);
        JsonNode kinds =
                service.get(outsider, PATH + "/readiness?asOf=2024-05-01").at("/readiness/kinds");
        assertThat(kinds.at("/DOCUMENT/done").asInt()).isEqualTo(1);
        assertThat(kinds.at("/DOCUMENT/overdue").asInt()).isEqualTo(1);
        assertThat(kinds.at("/DOCUMENT/percent").asInt()).isEqualTo(50);
        assertThat(kinds.at("/COMMITTEE/percent").asInt()).isEqualTo(100);
        assertThat(kinds.has("LOGISTICS")).isFalse();
        assertThat(service.status(outsider, PATH + "/readiness")).isEqualTo(400);
    }

    @Test
    void the_host_and_those_above_are_told_who_the_delegates_are_and_who_came() throws Exception {
        for (String reader : List.of(host, service.user(Role.AUDITOR, service.root()))) {
            JsonNode delegates = service.get(reader, PATH).get("delegates");
            assertThat(delegates.at("/0/name").asString()).isEqualTo("Nguyễn Văn An");
            assertThat(delegates.at("/1/name").asString()).isEqualTo("Lê Thị Chi");
            assertThat(delegates.at("/2/name").asString()).isEqualTo("Trần Bình");
            assertThat(delegates.at("/0/replacedBy").asString()).isEqualTo(CHI.toString());
            assertThat(delegates.at("/0/replacedByName").asString()).isEqualTo("Lê Thị Chi");
            assertThat(delegates.at("/0/reason").asString()).isEqualTo("An nằm viện");
            assertThat(delegates.at("/0/attended").isNull()).isTrue();
            assertThat(delegates.at("/1/standing").asString()).isEqualTo("OFFICIAL");
            assertThat(delegates.at("/1/attended").asBoolean()).isTrue();
            assertThat(delegates.at("/2/attended").asBoolean()).isTrue();
        }
    }

    @Test
    void a_unit_is_told_of_its_own_and_a_stranger_of_nobody() throws Exception {
        JsonNode own = service.get(service.user(Role.REPRESENTATIVE, ducXuan), PATH);
        assertThat(own.at("/delegates/1/name").asString()).isEqualTo("Lê Thị Chi");
        assertThat(own.at("/delegates/2/name").isNull()).isTrue();
        assertThat(own.at("/presentations/0/speaker").asString()).isEqualTo("Hoàng Hà");
        assertThat(own.at("/presentations/1/reason").isNull()).isTrue();

        String all = service.ask(outsider, PATH).body();
        assertThat(all).contains("Phường Đức Xuân", "Giao quân 76/76");
        for (String personal : List.of(
                "Chi\"",
                "Hoàng Hà",
                "Trần Bình",
                "Bình mất",
                "nằm viện",
                "chuyển đi",
                AN.toString(),
                BINH.toString())) {
            assertThat(all).doesNotContain(personal);
        }
        assertThat(service.ask("", PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void presentations_and_honours_show_their_order_and_what_fell_away() throws Exception {
        JsonNode file = service.get(host, PATH);
        assertThat(file.at("/presentations/0/order").asInt()).isEqualTo(1);
        assertThat(file.at("/presentations/0/deliveredOn").asString()).isEqualTo("2024-05-16");
        assertThat(file.at("/presentations/1/reason").asString()).isEqualTo("Bình mất giọng");
        JsonNode ward = honour(file, WARD);
        assertThat(ward.get("award").asString()).isEqualTo("CTDT");
        assertThat(ward.get("number").asString()).isEqualTo("770/QĐ-TTg");
        assertThat(ward.get("individual").asBoolean()).isFalse();
        JsonNode person = honour(file, PERSON);
        assertThat(person.get("name").asString()).isEqualTo("Trần Bình");
        assertThat(person.get("struckOn").asString()).isEqualTo("2024-04-10");
        assertThat(person.get("reason").asString()).isEqualTo("Bình đã chuyển đi");
    }

    @Test
    void no_table_holds_a_name_or_why_somebody_was_replaced() {
        for (String table : List.of("congress", "task", "delegate", "presentation", "honour")) {
            assertThat(service.rows()
                            .sql(
                                    "select count(*) from {congress-register}." + table + " t where t::text"
                                            + " similar to '%(Văn An|Thị Chi|Trần Bình|Hoàng Hà|nằm viện|mất giọng|chuyển đi)%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private static void assertReadiness(String on, int done, int overdue, int open, int percent) throws Exception {
        JsonNode all = service.get(outsider, PATH + "/readiness?asOf=" + on).at("/readiness/all");
        assertThat(List.of(
                        all.get("done").asInt(),
                        all.get("overdue").asInt(),
                        all.get("open").asInt(),
                        all.get("percent").asInt()))
                .as(on)
                .containsExactly(done, overdue, open, percent);
    }

    private static JsonNode honour(JsonNode file, NominationId nomination) {
        for (JsonNode honour : file.get("honours")) {
            if (honour.get("nomination").asString().equals(nomination.toString())) {
                return honour;
            }
        }
        throw new AssertionError(nomination);
    }

    private static CongressTask task(String code, CongressTaskKind kind, LocalDate dueOn) {
        return new CongressTask(code, kind, "Việc " + code, city, dueOn);
    }

    private static DelegateElected delegate(UnitId unit, PersonId person, String name, DelegateStanding standing) {
        return new DelegateElected(
                CONGRESS,
                unit,
                new PersonalText(person, name),
                "Chỉ huy trưởng",
                standing,
                new CongressVote(30, 40),
                ELECTED_ON);
    }

    /** On which the honour of a person rests. */
    private static NominationSubmitted nominated() {
        return new NominationSubmitted(
                PERSON,
                minhKhai,
                new Nominee(NomineeKind.INDIVIDUAL, minhKhai, BINH, new PersonalText(BINH, "Trần Bình")),
                "BKT",
                2023,
                null,
                "law",
                "Điều 74",
                List.of(new RouteStep(StepKind.DECIDE, "unit", minhKhai, null, "BKT", null)),
                List.of(),
                List.of(),
                new CaseText(BINH, "Cứu người"),
                LocalDate.of(2023, 6, 1),
                null,
                false);
    }

    private static HonourLine honour(NominationId nomination, UnitId unit, PersonId person, String award) {
        return new HonourLine(
                new DecisionId(UUID.randomUUID()),
                "770/QĐ-TTg",
                LocalDate.of(2023, 6, 29),
                nomination,
                unit,
                person,
                award);
    }
}
