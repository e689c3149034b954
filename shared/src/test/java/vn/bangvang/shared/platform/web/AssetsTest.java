package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void the_name_changes_with_what_a_file_holds_and_with_where_it_lies() {
        assertThat(mark("css/a.css", "a {}"))
                .isEqualTo(mark("css/a.css", "a {}"))
                .hasSize(16);
        assertThat(mark("css/a.css", "b {}")).isNotEqualTo(mark("css/a.css", "a {}"));
        assertThat(mark("js/a.css", "a {}")).isNotEqualTo(mark("css/a.css", "a {}"));
    }

    @Test
    void all_of_them_are_under_one_name_of_which_the_path_is_the_end() {
        assertThat(Assets.at("css/bangvang.css")).matches("/assets/[0-9a-f]{16}/css/bangvang.css");
        assertThat(Assets.at("js/forms.js")).startsWith(Assets.at(""));
    }

    private static String mark(String name, String content) {
        return Assets.mark(new TreeMap<>(Map.of(name, content.getBytes(StandardCharsets.UTF_8))));
    }
}
