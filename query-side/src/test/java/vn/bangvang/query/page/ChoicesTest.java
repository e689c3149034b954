package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

class ChoicesTest {

    record Unit(String id, String name) {}

    private static final String SELECT = """
            <label for="unit">Đơn vị</label>
            <select id="unit" name="unitId"><option value="">–</option>
              <option th:each="one : ${units}" th:value="${one.id}" th:text="${one.name}">unit</option></select>""";

    @Test
    void a_posted_form_says_for_browsers_without_scripts_what_may_be_chosen() {
        assertThat(page("<form method=\"post\">" + SELECT + "</form>"))
                .contains("</select><noscript><input type=\"hidden\" name=\"_label.unitId\" value=\"Đơn vị\">"
                        + "<input type=\"hidden\" name=\"_choice.unitId\" value=\"a1 Xã Một\">"
                        + "<input type=\"hidden\" name=\"_choice.unitId\" value=\"b2 Xã &lt;Hai&gt; &quot;B&quot;\">"
                        + "</noscript>");
    }

    @Test
    void a_label_that_the_form_has_is_not_said_twice_and_the_same_choice_once() {
        String labelled = "<input type=\"hidden\" name=\"_label.unitId\" value=\"Xã\">";
        String page = page("<form method=\"post\">" + labelled + SELECT + SELECT + "</form>");
        assertThat(page.split("_label.unitId", -1)).hasSize(2);
        assertThat(page.split("a1 Xã Một", -1)).hasSize(2);
        String rows = page("<form method=\"post\"><input type=\"hidden\" name=\"_label.rows[].kind\" value=\"Loại\">"
                + "<select name=\"rows[1].kind\"><option value=\"A\">Một</option></select></form>");
        assertThat(rows).contains("_choice.rows[1].kind").doesNotContain("_label.rows[1].kind");
    }

    @Test
    void a_long_list_says_nothing() {
        String many =
                "<option th:each=\"n : ${#numbers.sequence(1, 201)}\" th:value=\"${n}\" th:text=\"${n}\">n</option>";
        assertThat(page("<form method=\"post\"><select name=\"a\">" + many + "</select>" + SELECT + "</form>"))
                .contains("_choice.unitId")
                .doesNotContain("_choice.a");
    }

    @Test
    void a_filter_and_what_is_no_field_of_a_command_say_nothing() {
        assertThat(page("<form method=\"get\">" + SELECT + "</form>")).doesNotContain("noscript");
        assertThat(page("<form method=\"post\"></form>" + SELECT)).doesNotContain("noscript");
        assertThat(
                        page(
                                "<form method=\"post\"><select name=\"_mandate\"><option value=\"a\">b</option></select></form>"))
                .doesNotContain("noscript");
    }

    private static String page(String template) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addDialect(new Choices.Dialect());
        Context context = new Context();
        context.setVariables(Map.of("units", List.of(new Unit("a1", "Xã Một"), new Unit("b2", "Xã <Hai> \"B\""))));
        return engine.process(template, context);
    }
}
