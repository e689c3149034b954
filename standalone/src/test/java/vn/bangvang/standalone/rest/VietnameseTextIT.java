package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Names are stored as they read, found as they are typed, and listed in the order of the Vietnamese alphabet. */
class VietnameseTextIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final String SQL = "Robert'); drop table log.event; -- %_\\ \"&<b>";

    private static String parent;
    private static String injected;

    @BeforeAll
    static void register() {
        parent = SERVICE.register("VN", "Huyện thử chữ Việt", SERVICE.unit("HN"));
        List<String> names = List.of("Đông", "dừa", "Dung", "đào", "Đặng", "Ẩn", "an", "ăn", "âm");
        for (int n = 0; n < names.size(); n++) {
            SERVICE.register("VN-" + n, names.get(n), parent);
        }
        injected = SERVICE.register("VN-SQL", SQL, parent);
        SERVICE.register("VN-NFD", Normalizer.normalize("Xã Nghĩa Đàn, huyện Thạch Thất", Normalizer.Form.NFD), parent);
    }

    @Test
    void sql_in_a_name_is_only_a_name() {
        assertThat(SampleService.json(SERVICE.read("quantri", "/api/units/" + injected))
                        .get("name")
                        .asString())
                .isEqualTo(SQL);
        assertThat(names("&q=" + SampleService.encoded("drop table"))).containsExactly(SQL);
        assertThat(names("&q=" + SampleService.encoded("%_\\"))).containsExactly(SQL);
    }

    @Test
    void decomposed_text_is_stored_composed_and_found_either_way() {
        String composed = "Xã Nghĩa Đàn, huyện Thạch Thất";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(names("&q=" + SampleService.encoded(composed))).containsExactly(composed);
        assertThat(names("&q=" + SampleService.encoded(decomposed))).containsExactly(composed);
    }

    @Test
    void what_is_typed_without_marks_finds_what_is_written_with_them() {
        assertThat(names("&q=nghia+dan")).containsExactly("Xã Nghĩa Đàn, huyện Thạch Thất");
        assertThat(names("&q=DANG")).containsExactly("Đặng");
        assertThat(names("&q=" + SampleService.encoded("đặng"))).containsExactly("Đặng");
    }

    @Test
    void a_full_width_sign_is_looked_for_and_stands_for_nothing_else() {
        assertThat(names("&q=" + SampleService.encoded("％"))).containsExactly(SQL);
        assertThat(names("&q=" + SampleService.encoded("＿"))).containsExactly(SQL);
        assertThat(names("&q=" + SampleService.encoded("＼"))).containsExactly(SQL);
        assertThat(names("&q=" + SampleService.encoded("D％G"))).isEmpty();
    }

    @Test
    void lists_follow_the_vietnamese_alphabet() {
        assertThat(names("")).containsSubsequence("an", "Ẩn", "Dung", "dừa", "đào", "Đặng", "Đông");
        assertThat(names("")).containsSubsequence("an", "ăn", "âm", "Dung");
    }

    @Test
    void a_list_comes_in_parts_that_together_are_the_whole() {
        JsonNode first = page("&limit=4");
        JsonNode second = page("&limit=4&after=" + first.get("after").asString());

        assertThat(first.get("items")).hasSize(4);
        List<String> whole = names("");
        assertThat(whole.subList(0, 4)).isEqualTo(names(first));
        assertThat(whole.subList(4, 8)).isEqualTo(names(second));
        assertThat(page("&limit=200").get("next").isNull()).isTrue();
    }

    @Test
    void a_list_is_also_csv_that_spreadsheets_open_rightly() {
        String path = "/api/units?parent=" + parent + "&limit=200";
        HttpResponse<String> asked =
                SERVICE.as("quantri").header("Accept", "text/csv").get(path);
        HttpResponse<String> linked = SERVICE.as("quantri").get(path + "&format=csv");

        assertThat(asked.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(asked.body())
                .isEqualTo(linked.body())
                .startsWith("\uFEFF\"Mã\";\"Tên\";")
                .contains(";\"Đặng\";");
        assertThat(asked.body()).contains("\"\"&<b>");
    }

    private static List<String> names(String query) {
        return names(page("&limit=200" + query));
    }

    private static List<String> names(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(unit -> unit.get("name").asString())
                .toList();
    }

    private static JsonNode page(String query) {
        return SampleService.json(SampleService.done(SERVICE.read("quantri", "/api/units?parent=" + parent + query)));
    }
}
