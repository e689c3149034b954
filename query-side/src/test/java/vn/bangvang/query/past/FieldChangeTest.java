package vn.bangvang.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.audit.EventWords.Said;

class FieldChangeTest {

    private static final List<Said> BEFORE = List.of(
            new Said("number", "Số", "45", List.of()),
            new Said("reason", "Lý do", "Nhầm", List.of()),
            new Said(
                    "lines",
                    "Danh sách",
                    null,
                    List.of(line("1", "A", "Bằng khen"), line("2", "B", "Giấy khen"), line("3", "C", "Cờ"))));
    private static final List<Said> AFTER = List.of(
            new Said("number", "Số", "54", List.of()),
            new Said("lines", "Danh sách", null, List.of(line("1", "A", "Bằng khen"), line("3", "C", "Giấy khen"))));

    private static Said line(String field, String unit, String award) {
        return new Said(field, unit, null, List.of(new Said("award", "Hình thức", award, List.of())));
    }

    @Test
    void what_differs_is_told_with_what_it_is_part_of() {
        assertThat(FieldChange.between(BEFORE, AFTER))
                .containsExactly(
                        new FieldChange("Số", "45", "54"),
                        new FieldChange("Lý do", "Nhầm", null),
                        new FieldChange("Danh sách › B › Hình thức", "Giấy khen", null),
                        new FieldChange("Danh sách › C › Hình thức", "Cờ", "Giấy khen"));
    }

    @Test
    void what_is_the_same_stands_side_by_side_too() {
        assertThat(FieldChange.sideBySide(BEFORE, AFTER))
                .contains(new FieldChange("Danh sách › A › Hình thức", "Bằng khen", "Bằng khen"))
                .hasSize(5);
        assertThat(FieldChange.between(BEFORE, BEFORE)).isEmpty();
        assertThat(FieldChange.between(List.of(), BEFORE)).hasSize(5).allMatch(change -> change.before() == null);
    }
}
