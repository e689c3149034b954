package vn.bangvang.query.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/** Whom decisions honour, for whoever looks it up. */
class RecipientsIT {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 5);

    private static QuerySide service;
    private static String reader;
    private static UnitId sở;
    private static UnitId phòng;
    private static PersonId person;
    private static DecisionId decision;

    @BeforeAll
    static void a_decision_of_a_flag_and_an_emulation_soldier() throws Exception {
        service = QuerySide.shared();
        reader = "stranger-to-all";
        service.account(reader);
        sở = service.unit("Sở Lâm nghiệp");
        phòng = new UnitId(UUID.randomUUID());
        service.happened(
                phòng.value(), new UnitRegistered(phòng, "" + phòng, "Phòng Trồng rừng", sở, QuerySide.LONG_AGO));
        person = new PersonId(UUID.randomUUID());
        decision = issued(
                "88/QĐ-UBND",
                submitted("CTDT", new Nominee(NomineeKind.COLLECTIVE, sở, null, null)),
                submitted(
                        "CSTDT",
                        new Nominee(NomineeKind.INDIVIDUAL, phòng, person, new PersonalText(person, "Đỗ Thị Hường"))));
        service.happened(sở.value(), new UnitRenamed(sở, "Sở Môi trường xanh", "sáp nhập", DAY.plusYears(1)));
    }

    private static DecisionLine submitted(String award, Nominee nominee) {
        NominationId nomination = new NominationId(UUID.randomUUID());
        service.happened(
                nomination.value(),
                new NominationSubmitted(
                        nomination,
                        nominee.unitId(),
                        nominee,
                        award,
                        2023,
                        null,
                        "law-2022",
                        "Điều 26 Luật Thi đua, khen thưởng",
                        List.of(),
                        List.of(),
                        List.of(),
                        CaseText.about(nominee, "Trồng 500 ha rừng"),
                        DAY.minusDays(20),
                        null,
                        false));
        return new DecisionLine(nomination, award, nominee.unitId(), nominee.personId());
    }

    private static DecisionId issued(String number, DecisionLine... lines) {
        DecisionId issued = new DecisionId(UUID.randomUUID());
        service.happened(
                issued.value(),
                new DecisionIssued(
                        issued,
                        service.root(),
                        DecisionKind.AWARD,
                        number,
                        DAY.getYear(),
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Ký"),
                        "Chủ tịch",
                        List.of(lines),
                        DAY));
        return issued;
    }

    @Test
    void whoever_may_log_in_learns_who_won_what_and_by_which_law() throws Exception {
        JsonNode row =
                service.get(reader, "/api/decisions?number=88/Q%C4%90-UBND").at("/items/0");
        assertThat(row.get("honours").asInt()).isEqualTo(2);
        assertThat(row.get("awards").valueStream())
                .extracting(award -> award.get("award").asString() + award.get("count"))
                .containsExactly("CSTDT1", "CTDT1");
        assertThat(row.at("/awards/0/name").asString()).startsWith("Chiến sĩ thi đua");
        assertThat(row.get("recipients").valueStream())
                .extracting(line -> line.get("name").asString())
                .containsExactly("Sở Lâm nghiệp", "Đỗ Thị Hường");
        assertThat(row.at("/grounds/0").asString()).isEqualTo("Điều 26 Luật Thi đua, khen thưởng");
        JsonNode lines = service.get(reader, "/api/decisions/" + decision).get("lines");
        assertThat(lines.at("/1/name").asString()).isEqualTo("Đỗ Thị Hường");
        assertThat(lines.at("/1/unit/name").asString()).isEqualTo("Phòng Trồng rừng");
        assertThat(lines.at("/1/ground").asString()).isEqualTo("Điều 26 Luật Thi đua, khen thưởng");
    }

    @Test
    void a_decision_is_found_by_whom_it_honours() throws Exception {
        assertThat(found("recipient=do+thi+huong")).contains(decision.toString());
        assertThat(found("recipient=lam+nghiep")).contains(decision.toString());
        assertThat(found("recipient=" + coded("môi trường xanh"))).contains(decision.toString());
        assertThat(found("q=lam+nghiep")).contains(decision.toString());
        assertThat(found("recipient=phong+trong+rung")).doesNotContain(decision.toString());
        assertThat(found("recipient=do+thi+huong&year=2022")).isEmpty();
        assertThat(found("recipient=do+thi+nguyet")).isEmpty();
        assertThat(found("recipient=%21")).as("no name has such a sign").isEmpty();
    }

    @Test
    void a_decision_is_found_by_the_unit_honoured_or_one_above_it_the_award_and_its_day() throws Exception {
        assertThat(found("unit=" + sở)).containsExactly(decision.toString());
        assertThat(found("unit=" + service.root())).contains(decision.toString());
        assertThat(found("unit=" + phòng + "&award=CSTDT&from=2023-07-05&to=2023-07-05"))
                .containsExactly(decision.toString());
        assertThat(found("unit=" + phòng + "&award=GK")).isEmpty();
        assertThat(found("unit=" + phòng + "&to=2023-07-04")).isEmpty();
        assertThat(found("unit=" + phòng + "&from=2023-07-06")).isEmpty();
    }

    @Test
    void a_decision_is_a_table_of_names_and_awards() throws Exception {
        String table = service.ask(reader, "/api/decisions/" + decision + "?format=csv")
                .body();
        assertThat(table.lines())
                .containsExactly(
                        "\uFEFF\"Tên\";\"Danh hiệu, hình thức\";\"Đơn vị\";\"Căn cứ\"",
                        "\"Sở Lâm nghiệp\";\"Cờ thi đua của Ủy ban nhân dân tỉnh (CTDT)\";\"Sở Lâm nghiệp\";"
                                + "\"Điều 26 Luật Thi đua, khen thưởng\"",
                        "\"Đỗ Thị Hường\";\"Chiến sĩ thi đua cấp tỉnh (CSTDT)\";\"Phòng Trồng rừng\";"
                                + "\"Điều 26 Luật Thi đua, khen thưởng\"");
        assertThat(service.ask(reader, "/api/decisions?format=csv&number=88/Q%C4%90-UBND")
                        .body())
                .contains("Sở Lâm nghiệp; Đỗ Thị Hường")
                .contains("(CTDT): 1", ";\"khen thưởng\";\"88/QĐ-UBND\";");
        JsonNode row =
                service.get(reader, "/api/decisions?number=88/Q%C4%90-UBND").at("/items/0");
        assertThat(row.get("kind").asString()).isEqualTo("AWARD");
        assertThat(row.get("kindName").asString()).isEqualTo("khen thưởng");
    }

    @Test
    void the_name_of_somebody_whose_key_was_destroyed_is_gone_from_the_register_too() throws Exception {
        PersonId gone = new PersonId(UUID.randomUUID());
        service.keyDestroyed(gone);
        DecisionId old = issued(
                "89/QĐ-UBND",
                submitted(
                        "LDTT",
                        new Nominee(NomineeKind.INDIVIDUAL, phòng, gone, new PersonalText(gone, "Lê Văn Khuất"))));
        JsonNode line = service.get(reader, "/api/decisions/" + old).at("/lines/0");
        assertThat(line.get("name").isNull()).isTrue();
        assertThat(line.get("award").asString()).isEqualTo("LDTT");
        assertThat(found("recipient=van+khuat")).isEmpty();
        assertThat(service.ask(reader, "/api/decisions?format=csv&number=89/Q%C4%90-UBND")
                        .body())
                .contains(";\"(đã xóa)\";");
    }

    private static List<String> found(String query) throws Exception {
        List<String> ids = new ArrayList<>();
        service.get(reader, "/api/decisions?limit=200&" + query)
                .get("items")
                .forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
