package vn.bangvang.query.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

class UnitRegisterIT {

    private static final UnitId ROOT = new UnitId(UUID.randomUUID());
    private static QuerySide service;

    @BeforeAll
    static void prepare() throws Exception {
        service = QuerySide.shared();
        register(ROOT, "T01", "Tỉnh", service.root());
        for (String name : List.of("Đông", "Dung", "đào", "dừa", "Ẩn", "An", "100%_thật")) {
            register(new UnitId(UUID.randomUUID()), "U-" + name, name, ROOT);
        }
        service.mandate(service.account("reader"), Role.REPRESENTATIVE, ROOT);
        service.account("stranger");
    }

    private static void register(UnitId unit, String code, String name, UnitId parent) {
        service.happened(unit.value(), new UnitRegistered(unit, code, name, parent, QuerySide.LONG_AGO));
    }

    @Test
    void names_stand_in_vietnamese_order() throws Exception {
        JsonNode list = service.get("reader", "/api/units?parent=" + ROOT);
        assertThat(list.get("items").findValuesAsString("name").stream().filter(name -> !name.equals("Tỉnh")))
                .containsSubsequence("An", "Ẩn", "Dung", "dừa", "đào", "Đông");
        assertThat(list.get("items").get(0).get("parent").get("name").asString())
                .isEqualTo("Tỉnh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dao", "ĐÀO", "đào", "DAO"})
    void a_name_is_found_without_case_or_diacritics(String words) throws Exception {
        assertThat(found(words)).containsExactly("đào");
    }

    @Test
    void a_question_typed_in_decomposed_letters_finds_the_same() throws Exception {
        assertThat(found(Normalizer.normalize("đào", Normalizer.Form.NFD))).containsExactly("đào");
    }

    @Test
    void percent_and_underscore_stand_for_themselves() throws Exception {
        assertThat(found("%_")).containsExactly("100%_thật");
        assertThat(found("'; drop table unit; --")).isEmpty();
    }

    @Test
    void dates_say_which_name_counts_and_every_name_a_unit_ever_had_finds_it() throws Exception {
        UnitId unit = new UnitId(UUID.randomUUID());
        register(unit, "R2", "Huyện Thanh Xuyên", ROOT);
        service.happened(
                unit.value(),
                new UnitRenamed(unit, "Phường Kim Đài", "Sắp xếp", QuerySide.LONG_AGO.plusYears(2)),
                new UnitRenamed(unit, "Thị xã Ngọc Lũ", "Nhập sau", QuerySide.LONG_AGO.plusYears(1)));
        for (String words : List.of("thanh xuyen", "kim dai", "ngoc lu")) {
            assertThat(found(words)).as(words).containsExactly("Phường Kim Đài");
        }
        assertThat(service.get("reader", "/api/units/" + unit).get("name").asString())
                .isEqualTo("Phường Kim Đài");
    }

    @Test
    void a_new_name_is_found_and_the_sequence_is_the_etag() throws Exception {
        UnitId unit = new UnitId(UUID.randomUUID());
        register(unit, "R1", "Tên cũ", ROOT);
        long position =
                service.happened(unit.value(), new UnitRenamed(unit, "Tên mới tinh", "sáp nhập", QuerySide.LONG_AGO));
        assertThat(found("ten moi tinh")).containsExactly("Tên mới tinh");
        HttpResponse<String> answer =
                service.ask("reader", "/api/units/" + unit, "Bangvang-Position", Long.toString(position));
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(Long.parseLong(
                        answer.headers().firstValue("Bangvang-Position").orElseThrow()))
                .isGreaterThanOrEqualTo(position);
    }

    @Test
    void a_list_comes_in_parts_that_name_the_next() throws Exception {
        JsonNode first = service.get("reader", "/api/units?limit=2");
        assertThat(first.get("items")).hasSize(2);
        JsonNode second = service.get("reader", first.get("next").asString());
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
        assertThat(service.get("reader", "/api/units?limit=200&parent=" + ROOT)
                        .get("next")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_parts_of_a_list_together_are_the_whole_and_name_no_row_twice() throws Exception {
        UnitId parent = service.unit("Đơn vị đọc từng phần");
        for (int i = 0; i < 11; i++) {
            UnitId unit = new UnitId(UUID.randomUUID());
            service.happened(
                    unit.value(), new UnitRegistered(unit, "Y" + unit, "Cùng tên", parent, QuerySide.LONG_AGO));
        }
        List<String> walked = new ArrayList<>();
        String next = "/api/units?limit=3&parent=" + parent;
        while (next != null) {
            JsonNode part = service.get("reader", next);
            walked.addAll(part.get("items").findValuesAsString("code"));
            assertThat(walked).doesNotHaveDuplicates();
            next = part.get("next").isNull() ? null : part.get("next").asString();
        }
        assertThat(walked)
                .hasSize(11)
                .isEqualTo(service.get("reader", "/api/units?limit=200&parent=" + parent)
                        .get("items")
                        .findValuesAsString("code"));
    }

    @Test
    void an_export_is_whole_however_long_the_list_is() throws Exception {
        UnitId parent = service.unit("Đơn vị có nhiều đơn vị dưới");
        for (int i = 0; i < 60; i++) {
            UnitId unit = new UnitId(UUID.randomUUID());
            service.happened(
                    unit.value(), new UnitRegistered(unit, "X" + unit, "Đơn vị " + i, parent, QuerySide.LONG_AGO));
        }
        String position = Long.toString(service.head());
        String path = "/api/units?format=csv&limit=5&parent=" + parent;
        assertThat(service.ask("reader", path, "Bangvang-Position", position)
                        .body()
                        .lines())
                .hasSize(61)
                .first()
                .isEqualTo("\uFEFF\"Mã\";\"Tên\";\"Loại\";\"Đơn vị cấp trên\";\"Từ ngày\"");
    }

    @Test
    void a_list_can_be_had_as_csv() throws Exception {
        service.get("reader", "/api/units");
        HttpResponse<String> answer = service.ask("reader", "/api/units?csv=machine&parent=" + ROOT);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body()).startsWith("id,code,name,kind,parent,since").contains(",đào,,Tỉnh,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=201", "limit=many", "after=!", "after=abcd", "parent=nobody", "position=x"})
    void a_bad_question_is_refused_and_names_the_field(String query) throws Exception {
        HttpResponse<String> answer = service.ask("reader", "/api/units?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void who_holds_no_mandate_reads_nothing() throws Exception {
        assertThat(service.status("stranger", "/api/units")).isEqualTo(403);
        assertThat(service.status("", "/api/units")).isEqualTo(401);
    }

    @Test
    void an_unknown_unit_is_unknown() throws Exception {
        assertThat(service.status("reader", "/api/units/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(service.status("reader", "/api/units/1")).isEqualTo(400);
    }

    @Test
    void a_position_the_log_has_not_reached_is_answered_with_come_again() throws Exception {
        HttpResponse<String> answer = service.ask("reader", "/api/units?position=999999");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("READ_MODEL_BEHIND");
    }

    @Test
    void how_far_each_read_model_has_come_can_be_seen() throws Exception {
        service.get("reader", "/api/units");
        JsonNode models = service.get("reader", "/api/read-models");
        assertThat(models.findValuesAsString("name")).contains("unit-register", "nomination-file", "approver-inbox");
        assertThat(models.get(0).get("head").asLong()).isPositive();
    }

    private static List<String> found(String words) throws Exception {
        return service
                .get("reader", "/api/units?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .get("items")
                .findValuesAsString("name")
                .stream()
                .filter(name -> !name.equals("Tỉnh"))
                .toList();
    }
}
