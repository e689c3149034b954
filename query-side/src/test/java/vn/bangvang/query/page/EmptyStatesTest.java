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

/** Where nothing is to be shown yet, and where much is. */
class EmptyStatesTest {

    private static final Pattern EMPTY = Pattern.compile("<div class=\"empty\".*?</div>", Pattern.DOTALL);
    private static final Pattern SAYS_WHAT_TO_DO =
            Pattern.compile("<h[23] th:text=.*</h[23]>\\s*<p\\b[^>]*(th:text|><a )", Pattern.DOTALL);

    @Test
    void what_is_empty_says_so_and_what_to_do_next() throws IOException {
        List<String> silent = new ArrayList<>();
        int found = 0;
        for (Resource template : templates()) {
            Matcher empty = EMPTY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (empty.find()) {
                found++;
                if (!SAYS_WHAT_TO_DO.matcher(empty.group()).find()) {
                    silent.add(template.getURL() + " " + empty.group());
                }
            }
        }
        assertThat(found).isGreaterThan(20);
        assertThat(silent).isEmpty();
    }

    /** {@code ListExportsIT} opens them. */
    @Test
    void every_list_that_goes_on_can_be_had_as_a_table() throws IOException {
        List<String> without = new ArrayList<>();
        for (Resource template : templates()) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            boolean answer = String.valueOf(template.getURL())
                    .endsWith("/what-if.html"); // To a question, and no list of what is.
            if (!answer && text.contains("${rows.items}\">") && !text.contains("page/exports :: links")) {
                without.add(String.valueOf(template.getURL()));
            }
        }
        assertThat(without).isEmpty();
    }

    private static List<Resource> templates() throws IOException {
        return List.of(
                new PathMatchingResourcePatternResolver().getResources("classpath*:vn/bangvang/query/**/*.html"));
    }
}
