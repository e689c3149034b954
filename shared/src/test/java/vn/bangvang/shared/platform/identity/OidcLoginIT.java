package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.SampleService;
import vn.bangvang.shared.testing.Keycloak;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** Logging in by a real Keycloak. */
@Timeout(300)
class OidcLoginIT {

    private static final String PASSWORD = "bốn mùa hoa ban";
    private static @Nullable Keycloak keycloak;
    private static @Nullable TestDatabase database;
    private static @Nullable TestService service;

    @BeforeAll
    static void start() throws IOException {
        keycloak = Keycloak.start();
        database = TestPostgres.newDatabase();
        service = TestService.start(
                database,
                Map.of(
                        "bangvang.identity.oidc.name",
                        "SSO tỉnh",
                        "bangvang.identity.oidc.issuer",
                        keycloak.issuer(),
                        "bangvang.identity.oidc.client-id",
                        Keycloak.CLIENT,
                        "bangvang.identity.oidc.client-secret",
                        Keycloak.SECRET),
                SampleService.class);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void who_is_linked_gets_in_comes_to_the_wanted_page_and_logs_out_as_with_a_password() throws Exception {
        UUID account = account();
        links().link(account, Keycloak.AN, account);
        Visitor visitor = new Visitor();
        assertThat(visitor.get("/login?next=%2Fapi%2Faccount").body())
                .contains("/oauth2/authorization/oidc?next=%2Fapi%2Faccount", "SSO tỉnh");
        HttpResponse<String> in = visitor.logInAs("an", "/oauth2/authorization/oidc?next=%2Fapi%2Faccount");
        assertThat(in.uri().getPath()).isEqualTo("/api/account");
        assertThat(in.body()).contains(account.toString()).contains("\"mustChangePassword\":false");
        assertThat(visitor.get("/api/account/sessions").body())
                .contains("Visitor/1")
                .contains("\"current\":true");
        assertThat(visitor.isLoggedIn()).isTrue();
        assertThat(visitor.get("/oauth2/authorization/oidc?next=%2Fapi%2Faccount")
                        .uri())
                .as("again, to be fresh")
                .hasPath("/api/account");
        assertThat(visitor.post("/api/account/link", "").statusCode())
                .as("a login as fresh as the provider says")
                .isEqualTo(204);
        visitor.post("/logout", "");
        assertThat(visitor.isLoggedIn()).isFalse();
        links().unlink(account, account);
    }

    @Test
    void who_is_known_there_and_linked_to_nobody_gets_neither_in_nor_an_account() throws Exception {
        long before = accounts();
        Visitor visitor = new Visitor();
        HttpResponse<String> out = visitor.logInAs("binh", "/oauth2/authorization/oidc");
        assertThat(out.uri()).hasPath("/login").hasQuery("unlinked");
        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void a_disabled_account_is_not_opened() throws Exception {
        UUID account = account();
        links().link(account, Keycloak.AN, account);
        service.bean(Accounts.class).disable(account, account);
        assertThat(new Visitor().logInAs("an", "/oauth2/authorization/oidc").uri())
                .hasQuery("unlinked");
        links().unlink(account, account);
    }

    @Test
    void whoever_is_logged_in_links_the_own_account_and_each_step_is_recorded() throws Exception {
        UUID account = account();
        Visitor visitor = new Visitor();
        visitor.logIn(name(account));
        assertThat(visitor.post("/api/account/link", "").statusCode()).isEqualTo(204);
        HttpResponse<String> linked = visitor.logInAs("binh", "/oauth2/authorization/oidc");
        assertThat(linked.uri()).hasQuery("linked");
        assertThat(links().isLinked(account)).isTrue();
        assertThat(visitor.get("/api/account").body()).contains(account.toString());

        Visitor elsewhere = new Visitor();
        elsewhere.logInAs("binh", "/oauth2/authorization/oidc");
        assertThat(elsewhere.get("/api/account").body()).contains(account.toString());
        assertThat(elsewhere.post("/api/account/link/endings", "").statusCode()).isEqualTo(204);
        assertThat(new Visitor().logInAs("binh", "/oauth2/authorization/oidc").uri())
                .hasQuery("unlinked");
        assertThat(JdbcClient.create(database.accounts())
                        .sql("select act from accounts.account_act where account_id = ? order by position")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly("CREATED", "LOGIN_LINKED", "LOGIN_UNLINKED");
    }

    @Test
    void coming_back_from_the_provider_links_nothing_unless_this_session_asked_for_it() throws Exception {
        UUID account = account();
        Visitor visitor = new Visitor();
        visitor.logIn(name(account));
        assertThat(visitor.logInAs("binh", "/oauth2/authorization/oidc").uri()).hasQuery("unlinked");
        assertThat(links().isLinked(account)).isFalse();
    }

    @Test
    void nobody_is_linked_to_two_accounts() {
        UUID one = account();
        UUID other = account();
        String subject = UUID.randomUUID().toString();
        links().link(one, subject, one);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                Refusal.class, () -> links().link(other, subject, other))
                        .reason())
                .isEqualTo(Reason.LOGIN_ALREADY_LINKED);
    }

    @Test
    void a_made_up_answer_of_the_provider_opens_nothing() throws Exception {
        Visitor visitor = new Visitor();
        HttpResponse<String> out = visitor.get("/login/oauth2/code/oidc?code=abc&state=def");
        assertThat(out.uri()).hasPath("/login").hasQuery("elsewhere");
        assertThat(visitor.isLoggedIn()).isFalse();
    }

    private static LinkedLogins links() {
        return service.bean(LinkedLogins.class);
    }

    private static UUID account() {
        UUID id = UUID.randomUUID();
        service.bean(Accounts.class).create(new NewAccount(id, name(id), "Ai đó", null, PASSWORD, false));
        return id;
    }

    private static String name(UUID id) {
        return "u" + id;
    }

    private static long accounts() {
        return JdbcClient.create(database.accounts())
                .sql("select count(*) from accounts.account")
                .query(Long.class)
                .single();
    }

    /** A browser without scripts: it keeps cookies by host and port, and goes where it is sent. */
    private static final class Visitor {

        private static final Pattern FORM = Pattern.compile("id=\"kc-form-login\"[^>]*?action=\"([^\"]+)\"");

        private final HttpClient http = HttpClient.newHttpClient();
        private final Map<String, Map<String, String>> cookies = new HashMap<>();

        HttpResponse<String> get(String path) throws Exception {
            return send("GET", URI.create(service.url() + path), "");
        }

        HttpResponse<String> post(String path, String fields) throws Exception {
            return send("POST", URI.create(service.url() + path), fields);
        }

        /** Strangers are led to the login. */
        boolean isLoggedIn() throws Exception {
            return get("/api/account").uri().getPath().equals("/api/account");
        }

        void logIn(String username) throws Exception {
            get("/login");
            HttpResponse<String> in =
                    post("/login", "username=" + username + "&password=" + coded(PASSWORD) + "&next=%2Fapi%2Faccount");
            assertThat(in.uri()).hasPath("/api/account");
        }

        HttpResponse<String> logInAs(String person, String path) throws Exception {
            HttpResponse<String> form = get(path);
            Matcher action = FORM.matcher(form.body());
            assertThat(action.find()).as(form.uri() + ": " + form.body()).isTrue();
            return send(
                    "POST",
                    URI.create(action.group(1).replace("&amp;", "&")),
                    "username=" + person + "&password=" + coded(Keycloak.PASSWORD));
        }

        private HttpResponse<String> send(String method, URI address, String fields) throws Exception {
            Map<String, String> own = cookies.computeIfAbsent(address.getAuthority(), first -> new HashMap<>());
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("User-Agent", "Visitor/1")
                    .header("Accept", "text/html,application/json");
            if (!own.isEmpty()) {
                request.header(
                        "Cookie",
                        own.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("; ")));
            }
            if (method.equals("POST")) {
                request.header(
                                "Content-Type",
                                fields.isEmpty() ? "application/json" : "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", own.getOrDefault("XSRF-TOKEN", ""))
                        .POST(BodyPublishers.ofString(fields));
            }
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> {
                        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                            own.remove(cookie.getName());
                        } else {
                            own.put(cookie.getName(), cookie.getValue());
                        }
                    });
            return answer.statusCode() / 100 == 3
                    ? send(
                            "GET",
                            address.resolve(
                                    answer.headers().firstValue("Location").orElseThrow()),
                            "")
                    : answer;
        }

        private static String coded(String words) {
            return URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
    }
}
