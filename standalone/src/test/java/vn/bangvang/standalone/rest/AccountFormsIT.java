package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.testing.TestClient;

/** What the forms of administration tell whoever sends them. */
class AccountFormsIT {

    private static final SampleService SERVICE = SampleService.get();

    @Test
    void the_password_that_was_made_is_on_the_next_page_and_on_no_other() {
        UUID id = UUID.randomUUID();
        TestClient browser = SERVICE.as("quantri");
        browser.post("/api/login", "");
        browser.header("Authorization", null).header("Accept", "text/html");
        HttpResponse<String> made = browser.form(
                "/forms/accounts",
                "id=" + id + "&username=bieu.mau&displayName=M%E1%BB%9Bi&_show=oneTimePassword"
                        + "&_next=/admin/accounts/%7Bid%7D");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        String page = made.headers().firstValue("Location").orElseThrow();
        assertThat(page).isEqualTo("/admin/accounts/" + id);
        String cookie = made.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("bangvang-once="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("Path=" + page, "Max-Age=60", "HttpOnly", "SameSite=Strict");
        String password = cookie.substring("bangvang-once=".length(), cookie.indexOf(';'));
        assertThat(made.body()).doesNotContain(password);
        assertThat(browser.get(page).body()).contains(password);
        assertThat(browser.get(page).body()).contains("bieu.mau").doesNotContain(password);
    }
}
