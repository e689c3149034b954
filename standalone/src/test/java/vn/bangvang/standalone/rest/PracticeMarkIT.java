package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** Nobody takes the sample for a real installation: whatever is shown says that it is an example. */
class PracticeMarkIT {

    private static final StoriesService SERVICE = StoriesService.get();
    private static final String MARK = "<p class=\"practice\">Dữ liệu thực hành, mọi nội dung là ví dụ.</p>";

    /** Where no template is, and where a template has no frame; {@code EveryPageIT} sees the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/password",
                "/problems",
                "/problems/UNKNOWN_UNIT",
                "/nominations/00000000-0000-0000-0000-000000000001",
                "/no-such-page",
                "RANKING/present",
                "RANKING/print",
                "PLEDGE/present"
            })
    void a_page_of_practice_data_says_so(String page) {
        String path = page.replace("RANKING", ranking()).replace("PLEDGE", pledge());
        assertThat(browser().get(path).body()).contains(MARK);
    }

    @Test
    void a_form_that_comes_back_says_so_too() {
        TestClient browser = browser();
        assertThat(browser.post("/api/login", "").statusCode()).isEqualTo(200);
        browser.header("Authorization", null);
        HttpResponse<String> again = browser.form("/forms/movements", "_next=/movements&plan.name=Thi+%C4%91ua");
        assertThat(again.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(again.body()).contains(MARK, "<form");
        assertThat(browser.header("Accept-Language", "en").get("/no-such-page").body())
                .contains("Practice data: everything here is an example.");
    }

    private static TestClient browser() {
        return SERVICE.as("phuly").header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static String ranking() {
        JsonNode ranking = SERVICE.all("phuly", "/api/rankings?state=PUBLISHED").get(0);
        return "/rankings/" + ranking.at("/cluster/id").asString() + "/"
                + ranking.get("period").asString();
    }

    private static String pledge() {
        return "/pledges/"
                + SERVICE.all("phuly", "/api/pledges").get(0).get("id").asString();
    }
}
