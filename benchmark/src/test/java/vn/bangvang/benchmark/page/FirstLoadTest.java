package vn.bangvang.benchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstLoadTest {

    @Test
    void a_page_makes_a_browser_fetch_its_styles_scripts_and_pictures_and_none_of_its_links() {
        assertThat(FirstLoad.named("/inbox", """
                        <link rel="stylesheet" href="/css/a.css"><link rel="icon" href="/b.svg"><script src="/js/c.js"></script>
                        <a href="/nominations">list</a><a href="/api/nominations?format=csv">csv</a>
                        """)).containsExactly("/css/a.css", "/b.svg", "/js/c.js");
    }

    @Test
    void a_style_makes_a_browser_fetch_its_fonts_once() {
        assertThat(
                        FirstLoad.named(
                                "/css/a.css",
                                "src: url(\"/fonts/a.woff2\"); src: url(/fonts/a.woff2); background: url(\"data:image/png;x\");"))
                .containsExactly("/fonts/a.woff2");
    }

    @Test
    void a_script_makes_a_browser_fetch_what_it_imports() {
        assertThat(FirstLoad.named(
                        "/js/drafts.js", "import { element, post } from \"./forms.js\";\nlet x = \"./no.js\";"))
                .containsExactly("/js/forms.js");
    }
}
