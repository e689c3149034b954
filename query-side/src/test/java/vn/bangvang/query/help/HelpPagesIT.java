package vn.bangvang.query.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.platform.words.CodeTexts;

class HelpPagesIT {

    private static QuerySide service;
    private static String member;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        member = service.user(Role.COUNCIL_SECRETARY, service.root());
    }

    @ParameterizedTest
    @CsvSource({
        "/help,vi,Ghi kết quả hội đồng",
        "/help,en,Record the council’s result",
        "/help/accessibility,vi,Trình đọc màn hình",
        "/help/accessibility,en,Screen readers",
        "/help/privacy,vi,Dữ liệu cá nhân",
        "/help/privacy,en,Personal data"
    })
    void help_is_there_in_both_languages(String path, String language, String words) throws Exception {
        HttpResponse<String> page = service.ask(member, path, "Cookie", "bangvang-language=" + language);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains(words, "lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_reads_first_where_its_own_work_is(Role role) throws Exception {
        String page = service.page(service.user(role, service.root()), "/help");
        String own = page.substring(page.indexOf("id=\"roles\""), page.lastIndexOf("<details"));
        assertThat(own)
                .containsIgnoringCase(CodeTexts.words(role, Locale.ROOT))
                .contains("class=\"ways\"", "<li><a href=");
    }

    /** Without practice data, as here. */
    @Test
    void there_is_no_page_of_components_and_nothing_calls_itself_practice_data() throws Exception {
        String administrator = service.user(Role.ADMINISTRATOR, service.root());
        HttpResponse<String> components = service.ask(administrator, "/ui", "Accept", "text/html");
        assertThat(components.statusCode()).isEqualTo(404);
        assertThat(components.body()).contains("<main").doesNotContain("class=\"practice\"");
        assertThat(service.ask(administrator, "/help").body()).doesNotContain("class=\"practice\"");
    }
}
