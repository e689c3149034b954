package vn.bangvang.query.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;

class PagesIT {

    private static QuerySide service;
    private static String reader;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        reader = service.user(Role.REPRESENTATIVE, service.root());
    }

    @Test
    void the_first_page_says_what_this_is_and_how_to_log_in() throws Exception {
        HttpResponse<String> page = service.ask("", "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"vi\">", "Bạn chưa đăng nhập", "href=\"/login\"", "/swagger-ui.html")
                .doesNotContain("<script", "style=\"", "onclick");
    }

    @Test
    void the_first_page_knows_who_is_logged_in_and_offers_the_way_out() throws Exception {
        assertThat(service.ask(reader, "/").body())
                .contains("Người dùng " + reader, "action=\"/logout\"")
                .doesNotContain("Bạn chưa đăng nhập");
    }

    @Test
    void the_style_of_the_first_page_is_there() throws Exception {
        assertThat(service.ask("", "/css/home.css").statusCode()).isEqualTo(200);
    }

    @Test
    void the_queries_are_described_and_a_reading_is_no_parameter() throws Exception {
        HttpResponse<String> docs = service.ask(reader, "/v3/api-docs/queries");
        assertThat(docs.statusCode()).isEqualTo(200);
        assertThat(docs.body())
                .contains(
                        "/api/nominations/{id}",
                        "/api/inbox",
                        "/api/audit",
                        "/api/account\"",
                        "asOf",
                        "\"/api/what-if/rankings\":{\"post\":",
                        "Bangvang-Position")
                .containsOnlyOnce("\"post\":")
                .doesNotContain("\"name\":\"context\"");
    }

    @Test
    void one_page_lists_both_sides() throws Exception {
        assertThat(service.ask(reader, "/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(service.ask(reader, "/v3/api-docs/swagger-config").body())
                .contains("/v3/api-docs/queries", "/v3/api-docs/commands");
    }

    @Test
    void the_description_is_not_for_strangers() throws Exception {
        assertThat(service.ask("", "/v3/api-docs/queries").statusCode()).isEqualTo(401);
    }

    @Test
    void what_i_may_do_today_can_be_read() throws Exception {
        assertThat(service.get(reader, "/api/account/mandates")
                        .get(0)
                        .get("role")
                        .asString())
                .isEqualTo("REPRESENTATIVE");
    }
}
