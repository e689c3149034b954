package vn.bangvang.query.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonPositionChanged;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;

/** The register of people, searched and sorted by names that no table holds. */
class PeopleByNameIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static QuerySide service;
    private static UnitId unit;
    private static String clerk;

    @BeforeAll
    static void a_unit_with_people() throws Exception {
        service = QuerySide.shared();
        unit = service.unit("Sở Khoa học");
        clerk = service.user(Role.REPRESENTATIVE, unit);
        for (String name :
                List.of("Nguyễn Thị Ánh", "Trần Văn An", "Đỗ Minh Hùng", "Lê Minh Hùng", "Ngô Thị Đào", "Bùi Văn Ân")) {
            registered(unit, name);
        }
    }

    private static PersonId registered(UnitId unit, String name) {
        PersonId id = new PersonId(UUID.randomUUID());
        service.happened(id.value(), new PersonRegistered(id, new PersonalText(id, name), "" + id, unit, DAY, null));
        return id;
    }

    @Test
    void people_stand_by_given_name_then_by_the_rest() throws Exception {
        assertThat(names(clerk, "unit=" + unit))
                .containsExactly(
                        "Trần Văn An", "Nguyễn Thị Ánh", "Bùi Văn Ân", "Ngô Thị Đào", "Đỗ Minh Hùng", "Lê Minh Hùng");
    }

    @Test
    void a_part_goes_on_behind_the_last_name_of_the_one_before() throws Exception {
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = service.get(clerk, "/api/persons?limit=4&unit=" + unit + after);
            part.get("items").forEach(row -> names.add(row.get("name").asString()));
            after = part.get("after").isNull()
                    ? ""
                    : "&after=" + part.get("after").asString();
        } while (!after.isEmpty());
        assertThat(names).isEqualTo(names(clerk, "unit=" + unit)).hasSize(6);
    }

    @Test
    void people_are_found_by_beginnings_of_syllables_without_diacritics() throws Exception {
        assertThat(names(clerk, "q=" + coded("hung"))).containsExactly("Đỗ Minh Hùng", "Lê Minh Hùng");
        assertThat(names(clerk, "q=" + coded("Đo hu"))).containsExactly("Đỗ Minh Hùng");
        assertThat(names(clerk, "q=" + coded("an"))).containsExactly("Trần Văn An", "Nguyễn Thị Ánh", "Bùi Văn Ân");
        assertThat(names(clerk, "q=" + coded("\"an\""))).containsExactly("Trần Văn An", "Bùi Văn Ân");
        assertThat(names(clerk, "q=" + coded("ung"))).isEmpty();
        assertThat(names(clerk, "q=" + coded("."))).isEmpty();
    }

    @Test
    void who_was_renamed_is_found_by_the_name_borne_now() throws Exception {
        UnitId own = service.unit("Sở Đổi tên");
        String reader = service.user(Role.REPRESENTATIVE, own);
        PersonId id = registered(own, "Hà Thị Nguyệt");
        assertThat(names(reader, "q=nguyet")).containsExactly("Hà Thị Nguyệt");
        service.happened(
                id.value(),
                new PersonRenamed(
                        id,
                        new PersonalText(id, "Hà Thị Minh Nguyệt Quế"),
                        "x" + id,
                        own,
                        null,
                        new PersonalText(id, "sửa"),
                        DAY));
        assertThat(names(reader, "q=que")).containsExactly("Hà Thị Minh Nguyệt Quế");
        assertThat(names(reader, "q=" + coded("ha nguyet"))).containsExactly("Hà Thị Minh Nguyệt Quế");
    }

    @Test
    void people_of_a_unit_that_are_too_many_to_sort_are_looked_for_by_name() throws Exception {
        UnitId own = service.unit("Sở Đông người");
        String reader = service.user(Role.REPRESENTATIVE, own);
        IntStream.rangeClosed(0, 5_000).forEach(n -> registered(own, "Người " + n));
        assertThat(service.ask(reader, "/api/persons?unit=" + own).body()).contains("SEARCH_TOO_WIDE");
        assertThat(names(reader, "q=" + coded("\"4999\""))).containsExactly("Người 4999");
    }

    @Test
    void nobody_is_found_whom_the_reader_may_not_see() throws Exception {
        String stranger = service.user(Role.REPRESENTATIVE, service.unit("Sở Xa lạ"));
        assertThat(names(stranger, "q=hung")).isEmpty();
    }

    @Test
    void who_was_erased_is_not_found_and_comes_last() throws Exception {
        UnitId own = service.unit("Sở Quên");
        String reader = service.user(Role.REPRESENTATIVE, own);
        PersonId gone = new PersonId(UUID.randomUUID());
        service.keyDestroyed(gone);
        service.happened(
                gone.value(), new PersonRegistered(gone, new PersonalText(gone, "Ai Đó"), "" + gone, own, DAY, null));
        registered(own, "Vũ Thị Yến");
        assertThat(names(reader, "unit=" + own)).containsExactly("Vũ Thị Yến", null);
        assertThat(names(reader, "q=" + coded("ai do"))).isEmpty();
    }

    @Test
    void no_row_holds_a_letter_of_a_name() {
        service.head();
        List<String> rows = service.rows()
                .sql("select n::text from {person-names}.name n")
                .query(String.class)
                .list();
        assertThat(rows)
                .isNotEmpty()
                .allMatch(row -> row.matches("\\([0-9a-f-]{36},[0-9a-f-]{36},\"\\{[-0-9,]+}\"\\)"));
    }

    @Test
    void of_more_people_than_are_sorted_at_once_the_list_goes_unit_by_unit() throws Exception {
        UnitId top = service.unit("Tổng công ty Đông người");
        String reader = service.user(Role.ADMINISTRATOR, top);
        UnitId second = below(top, "Phòng Bờ");
        UnitId first = below(top, "Phòng Ao");
        for (int i = 0; i < 300; i++) {
            registered(second, "Lê Văn Ba " + i);
            registered(first, "Lê Văn Bốn " + i);
        }
        JsonNode part = service.get(reader, "/api/persons?limit=200&unit=" + top);
        assertThat(part.at("/items/0/unit/name").asString()).isEqualTo("Phòng Ao");
        part = service.get(
                reader,
                "/api/persons?limit=200&unit=" + top + "&after="
                        + part.get("after").asString());
        assertThat(part.at("/items/99/unit/name").asString()).isEqualTo("Phòng Ao");
        assertThat(part.at("/items/100/unit/name").asString()).isEqualTo("Phòng Bờ");
        assertThat(names(reader, "q=bon&limit=200")).hasSize(200);
    }

    private static UnitId below(UnitId parent, String name) {
        UnitId id = new UnitId(UUID.randomUUID());
        service.happened(
                id.value(),
                new vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered(
                        id, id.toString(), name, parent, QuerySide.LONG_AGO));
        return id;
    }

    @Test
    void a_made_up_place_in_the_list_is_refused() throws Exception {
        HttpResponse<String> refused = service.ask(clerk, "/api/persons?after=abc");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    }

    @Test
    void nobody_whom_the_reader_does_not_see_is_a_place_in_the_list() throws Exception {
        PersonId hidden = registered(service.unit("Sở Tài chính"), "Đinh Văn Bá");
        assertThat(service.ask(clerk, "/api/persons?after=" + hidden).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_page_searches_sorts_and_says_so_in_both_languages() throws Exception {
        String page = service.page(clerk, "/admin/people?q=minh");
        assertThat(page).contains("Đỗ Minh Hùng", "Lê Minh Hùng", "Gõ họ tên").doesNotContain("Trần Văn An");
        assertThat(page.indexOf("Đỗ Minh Hùng")).isLessThan(page.indexOf("Lê Minh Hùng"));
        assertThat(service.englishPage(clerk, "/admin/people?q=khongai")).contains("Nobody of that name");
    }

    @Test
    void a_position_is_shown_as_of_the_day_asked() throws Exception {
        UnitId own = service.unit("Sở Chức vụ");
        String reader = service.user(Role.REPRESENTATIVE, own);
        PersonId id = registered(own, "Tạ Thị Sâm");
        service.happened(
                id.value(),
                new PersonPositionChanged(id, new PersonalText(id, "Phó trưởng phòng"), DAY),
                new PersonPositionChanged(id, new PersonalText(id, "Trưởng phòng"), DAY.plusYears(1)));
        String person = "/api/persons/" + id;
        assertThat(service.get(reader, person).get("heldPosition").asString()).isEqualTo("Trưởng phòng");
        assertThat(service.get(reader, person + "?asOf=" + DAY.plusMonths(2))
                        .get("heldPosition")
                        .asString())
                .isEqualTo("Phó trưởng phòng");
        assertThat(service.get(reader, person + "?asOf=" + DAY.minusDays(1))
                        .get("heldPosition")
                        .isNull())
                .isTrue();
        assertThat(service.get(reader, "/api/persons?unit=" + own)
                        .at("/items/0/heldPosition")
                        .asString())
                .isEqualTo("Trưởng phòng");
        assertThat(service.page(reader, "/admin/people?unit=" + own)).contains("Trưởng phòng");
        assertThat(service.page(reader, "/admin/people/" + id))
                .contains("Phó trưởng phòng", "Trưởng phòng", "/forms/persons/" + id + "/position-changes");
        assertThat(names(reader, "q=truong")).isEmpty();
    }

    @Test
    void a_preparer_finds_the_people_of_the_units_below_too() throws Exception {
        UnitId top = service.unit("Sở Soạn thảo");
        UnitId office = below(top, "Phòng Soạn thảo");
        registered(office, "Vi Thị Cúc");
        assertThat(names(service.user(Role.PREPARER, top), "q=cuc")).containsExactly("Vi Thị Cúc");
        assertThat(names(service.user(Role.APPROVER, top), "q=cuc")).isEmpty();
    }

    @Test
    void an_account_is_made_for_somebody_who_is_found_by_name() throws Exception {
        String administrator = service.user(Role.ADMINISTRATOR, service.root());
        String page = service.page(administrator, "/admin/accounts/new?q=" + coded("dao ngo"));
        assertThat(page).contains("Ngô Thị Đào, Sở Khoa học", "/admin/accounts/new?person=");
    }

    private static List<String> names(String reader, String query) throws Exception {
        List<String> names = new ArrayList<>();
        service.get(reader, "/api/persons?" + query)
                .get("items")
                .forEach(row -> names.add(
                        row.get("name").isNull() ? null : row.get("name").asString()));
        return names;
    }

    private static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
