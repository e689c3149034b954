package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class FormsOfPagesTest {

    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);

    /** Whoever goes through a list by the keyboard would be taken away at the first choice (WCAG 3.2.2). */
    @Test
    void every_form_has_a_button_and_no_choice_sends_it() throws IOException {
        List<String> without = new ArrayList<>();
        for (Resource template : found("classpath*:vn/bangvang/query/*/*.html")) {
            Matcher form = FORM.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (form.find()) {
                if (!form.group().contains("<button") || form.group().contains("data-go")) {
                    without.add(template.getFilename() + ": "
                            + form.group().lines().findFirst().orElseThrow());
                }
            }
        }
        assertThat(without).isEmpty();
        for (Resource script : found("classpath*:static/js/*.js")) {
            assertThat(script.getContentAsString(StandardCharsets.UTF_8))
                    .as(script.getFilename())
                    .doesNotContain("requestSubmit", ".submit()");
        }
    }

    private static Resource[] found(String pattern) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
        assertThat(found).isNotEmpty();
        return found;
    }
}
