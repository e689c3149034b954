package vn.bangvang.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

    private static Object body(String... pairs) {
        return fields(pairs).body();
    }

    private static FormFields fields(String... pairs) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return new FormFields(fields);
    }

    @Test
    void a_dot_leads_into_an_object_and_an_index_into_a_list() {
        assertThat(body("nominee.kind", "COLLECTIVE", "documents[1].title", "B", "documents[0].title", "A"))
                .isEqualTo(Map.of(
                        "nominee",
                        Map.of("kind", "COLLECTIVE"),
                        "documents",
                        List.of(Map.of("title", "A"), Map.of("title", "B"))));
    }

    @Test
    void several_fields_of_one_name_are_a_list() {
        assertThat(new FormFields(Map.of("missing[]", new String[] {"TOTRINH", "BAOCAO"})).body())
                .isEqualTo(Map.of("missing", List.of("TOTRINH", "BAOCAO")));
    }

    @Test
    void a_number_and_a_yes_are_no_text_and_what_is_neither_stays_as_it_was_typed() {
        assertThat(body("year:int", "2026", "agreed:bool", "true")).isEqualTo(Map.of("year", 2026L, "agreed", true));
        assertThat(body("year:int", "năm nay", "agreed:bool", "ừ")).isEqualTo(Map.of("year", "năm nay", "agreed", "ừ"));
    }

    @Test
    void a_decimal_is_text_with_a_point_however_it_was_written() {
        assertThat(body("a:decimal", "17,5", "b:decimal", "17.5", "c:decimal", "1.234,5", "d:decimal", "x"))
                .isEqualTo(Map.of("a", "17.5", "b", "17.5", "c", "1234.5", "d", "x"));
    }

    @Test
    void what_is_empty_or_begins_with_an_underscore_is_left_out() {
        assertThat(body("opinion", "  ", "_next", "/", "endorsedOn", " 2026-11-29 "))
                .isEqualTo(Map.of("endorsedOn", "2026-11-29"));
    }

    @Test
    void a_list_may_stay_empty_and_a_row_of_which_nothing_was_filled_in_is_no_row() {
        assertThat(body("report.results:list", "")).isEqualTo(Map.of("report", Map.of("results", List.of())));
        assertThat(body("results:list", "", "results[0].name", " ", "results[1].name", "B"))
                .isEqualTo(Map.of("results", List.of(Map.of("name", "B"))));
    }

    @Test
    void a_row_of_which_nothing_was_filled_in_is_left_out() {
        assertThat(body("lines[7].name", "B", "lines[0].name", "A", "lines[3].name", " "))
                .isEqualTo(Map.of("lines", List.of(Map.of("name", "A"), Map.of("name", "B"))));
    }

    @Test
    void what_is_wrong_in_a_row_is_told_at_that_row_though_an_empty_one_stands_before_it() {
        FormFields fields =
                fields("lines[0].name", " ", "lines[2].name", "A", "lines[2].parts[1].code", "B", "year", "x");
        assertThat(fields.named("lines[0].name")).isEqualTo("lines[2].name");
        assertThat(fields.named("lines[0].parts[0].code")).isEqualTo("lines[2].parts[1].code");
        assertThat(fields.named("lines[0].title")).isEqualTo("lines[2].title");
        assertThat(fields.named("lines[5].name")).isEqualTo("lines[5].name");
        assertThat(fields.named("year")).isEqualTo("year");
        assertThat(fields.named("nominee.unitId")).isEqualTo("nominee.unitId");
    }

    @Test
    void lines_end_as_in_a_program() {
        assertThat(body("reason", "một\r\nhai")).isEqualTo(Map.of("reason", "một\nhai"));
    }

    @Test
    void a_name_that_is_no_path_is_a_fault_of_the_page() {
        assertThatThrownBy(() -> body("a b", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> body("a[1000]", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> body("a", "x", "a.b", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> body("a".repeat(101), "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
