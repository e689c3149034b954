package vn.bangvang.query.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegisteredTarget;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.TargetAim;
import vn.bangvang.shared.domain.registration.TargetCheck;
import vn.bangvang.shared.domain.registration.TitleCheck;

/** A registration read back: registered beside achieved, every version, and the persons only for those it concerns. */
class RegistrationRegisterIT {

    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 15);
    private static final String LAW = "law-2003-decree-91-2017";
    private static final PersonId SOLDIER = new PersonId(UUID.randomUUID());
    private static final ClusterId CLUSTER = new ClusterId(UUID.randomUUID());
    private static final RegistrationId REGISTRATION = new RegistrationId(UUID.randomUUID());

    private static QuerySide service;
    private static UnitId unit;
    private static UnitId neighbour;
    private static String representative;
    private static String stranger;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        unit = service.unit("Ban CHQS thành phố Bắc Kạn");
        neighbour = service.unit("Đơn vị cùng khối");
        representative = service.user(Role.REPRESENTATIVE, unit);
        stranger = service.user(Role.REPRESENTATIVE, service.unit("Đơn vị khác khối"));
        service.happened(
                CLUSTER.value(),
                new ClusterFormed(CLUSTER, ClusterKind.BLOCK, "Khối đăng ký", service.root(), MARCH),
                new ClusterYearOpened(CLUSTER, service.root(), 2023, List.of(unit, neighbour), unit, neighbour, MARCH));
        service.happened(
                REGISTRATION.value(),
                new EmulationRegistered(
                        REGISTRATION, unit, 2023, null, LAW, titles(10), List.of(calledUp("70")), MARCH),
                new RegistrationAmended(
                        REGISTRATION,
                        2,
                        CLUSTER,
                        LAW,
                        titles(12),
                        List.of(calledUp("76")),
                        "giao thêm chỉ tiêu",
                        MARCH.plusDays(20)),
                new RegistrationChecked(
                        REGISTRATION, 2, service.root(), achieved(11), List.of(actual("76", true)), DECEMBER),
                new RegistrationCheckCorrected(
                        REGISTRATION,
                        2,
                        service.root(),
                        achieved(12),
                        List.of(actual("76", true)),
                        "đếm sót",
                        DECEMBER.plusDays(3)));
    }

    @Test
    void what_was_registered_stands_beside_what_was_achieved() throws Exception {
        JsonNode file = service.get(representative, "/api/registrations/" + REGISTRATION);
        JsonNode titles = file.at("/comparison/titles");
        assertThat(titles.at("/0/name").asString()).isEqualTo("Nông Văn Kín");
        assertThat(titles.at("/0/unit/id").asString()).isEqualTo(neighbour.toString());
        assertThat(titles.at("/0/unit/name").asString()).isNotEmpty();
        assertThat(titles.at("/0/achieved").asInt()).isZero();
        assertThat(titles.at("/0/reached").asBoolean()).isFalse();
        assertThat(titles.at("/0/note").asString()).isEqualTo("Anh Kín chưa có sáng kiến");
        assertThat(titles.at("/1/registered").asInt()).isEqualTo(12);
        assertThat(titles.at("/1/achieved").asInt()).isEqualTo(12);
        assertThat(file.at("/comparison/targets/0/registered").asString()).isEqualTo("76");
        assertThat(file.at("/comparison/targets/0/achieved").asString()).isEqualTo("76");
        assertThat(file.at("/comparison/targets/0/reached").asBoolean()).isTrue();
        assertThat(file.at("/comparison/ruleSet").asString()).isEqualTo(LAW);
        assertThat(file.at("/registration/titlesAchieved").asInt()).isEqualTo(1);
        assertThat(file.at("/registration/checkedBy/id").asString())
                .isEqualTo(service.root().toString());
    }

    @Test
    void every_version_and_check_stays_visible_with_its_reason() throws Exception {
        JsonNode history = service.get(representative, "/api/registrations/" + REGISTRATION)
                .get("history");
        assertThat(history.valueStream().map(v -> v.get("event").asString()))
                .containsExactly(
                        "registration.check-corrected",
                        "registration.checked",
                        "registration.amended",
                        "registration.registered");
        assertThat(history.valueStream().map(v -> v.get("version").asInt())).containsExactly(2, 2, 2, 1);
        assertThat(history.at("/0/reason").asString()).isEqualTo("đếm sót");
        assertThat(history.at("/1/comparison/titles/1/achieved").asInt()).isEqualTo(11);
        assertThat(history.at("/2/reason").asString()).isEqualTo("giao thêm chỉ tiêu");
        assertThat(history.at("/2/comparison/titles/1/achieved").isNull()).isTrue();
        assertThat(history.at("/3/comparison/titles/1/registered").asInt()).isEqualTo(10);
        assertThat(history.at("/3/comparison/targets/0/registered").asString()).isEqualTo("70");
    }

    @Test
    void the_persons_are_named_to_their_unit_those_above_and_their_cluster_alone() throws Exception {
        for (String reader : List.of(
                representative,
                service.user(Role.APPROVER, service.root()),
                service.user(Role.REPRESENTATIVE, neighbour))) {
            assertThat(service.get(reader, "/api/registrations/" + REGISTRATION)
                            .get("namesShown")
                            .asBoolean())
                    .isTrue();
        }
        JsonNode file = service.get(stranger, "/api/registrations/" + REGISTRATION);
        assertThat(file.get("namesShown").asBoolean()).isFalse();
        assertThat(file.toString()).doesNotContain("Kín").contains("CSTDCS");
        assertThat(file.at("/comparison/titles/0/unit").isNull()).isTrue();
        assertThat(file.at("/comparison/titles/1/note").asString()).isEqualTo("Đủ");
    }

    @Test
    void names_and_notes_about_persons_are_in_no_table() {
        assertThat(service.rows()
                        .sql("select count(*) from {registration-register}.registration r where r::text like '%Kín%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void registrations_are_found_by_year_cluster_unit_and_whether_they_were_checked() throws Exception {
        RegistrationId open = new RegistrationId(UUID.randomUUID());
        service.happened(
                open.value(),
                new EmulationRegistered(open, neighbour, 2023, CLUSTER, LAW, List.of(), List.of(calledUp("5")), MARCH));
        String year = "/api/registrations?year=2023&cluster=" + CLUSTER;
        assertThat(ids(year)).containsExactlyInAnyOrder(REGISTRATION.toString(), open.toString());
        assertThat(ids(year + "&checked=false")).containsExactly(open.toString());
        assertThat(ids(year + "&checked=true")).containsExactly(REGISTRATION.toString());
        assertThat(ids("/api/registrations?unit=" + unit)).containsExactly(REGISTRATION.toString());
        assertThat(ids("/api/registrations?year=2022&cluster=" + CLUSTER)).isEmpty();
        assertThat(service.get(stranger, year + "&limit=1").get("next").asString())
                .contains("after=");
    }

    @Test
    void who_holds_no_mandate_reads_nothing_and_what_is_not_there_is_unknown() throws Exception {
        service.account("khong.viec.dang.ky");
        assertThat(service.status("khong.viec.dang.ky", "/api/registrations")).isEqualTo(403);
        assertThat(service.status("khong.viec.dang.ky", "/api/registrations/" + REGISTRATION))
                .isEqualTo(403);
        assertThat(service.status(stranger, "/api/registrations/" + UUID.randomUUID()))
                .isEqualTo(404);
    }

    private static List<String> ids(String path) throws Exception {
        return service.get(stranger, path)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static List<RegisteredTitle> titles(int labourers) {
        return List.of(
                new RegisteredTitle(
                        "CSTDCS", NomineeKind.INDIVIDUAL, new PersonalText(SOLDIER, "Nông Văn Kín"), 1, neighbour),
                new RegisteredTitle("LDTT", NomineeKind.INDIVIDUAL, null, labourers));
    }

    private static RegisteredTarget calledUp(String value) {
        return new RegisteredTarget("NHAP-NGU", "Công dân nhập ngũ", "người", TargetAim.AT_LEAST, Score.of(value));
    }

    private static List<TitleCheck> achieved(int labourers) {
        return List.of(
                new TitleCheck(1, 0, false, new CaseText(SOLDIER, "Anh Kín chưa có sáng kiến")),
                new TitleCheck(2, labourers, labourers >= 12, CaseText.plain("Đủ")));
    }

    private static TargetCheck actual(String value, boolean reached) {
        return new TargetCheck("NHAP-NGU", Score.of(value), reached, null);
    }
}
