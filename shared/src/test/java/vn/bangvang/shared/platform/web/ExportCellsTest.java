package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.web.ExportCells.Form;

class ExportCellsTest {

    record Line(Map<String, Object> detail) {}

    private static final RecordComponent DETAIL = Line.class.getRecordComponents()[0];
    private static final ExportCells FOR_PEOPLE = new ExportCells(Form.CSV, Locale.forLanguageTag("vi"));

    @Test
    void what_stands_within_a_cell_for_people_is_in_words_too() {
        JsonNode row = JsonMapper.shared().readTree("""
                {"detail": {"ruleSet": "law-06-2026-decree-152-2025", "award": "BKT", "sequence": 5,
                  "quarter": "2024-Q1", "total": "91.25"}}
                """);
        assertThat(FOR_PEOPLE.cell(DETAIL, row))
                .doesNotContain("law-06", "ruleSet", "quarter", "sequence", "91.25")
                .contains("Quý: 2024-Q1", "Bằng khen của", "91,25");
    }
}
