package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.SampleService;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** What an identity provider that takes connections and never answers does to the service, and what stands without it. */
class OidcProviderIT {

    private static ServerSocket silent;
    private static TestDatabase database;
    private static TestService service;

    @BeforeAll
    static void start() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        database = TestPostgres.newDatabase();
        service = TestService.start(
                database,
                Map.of(
                        "bangvang.identity.oidc.name",
                        "SSO tỉnh",
                        "bangvang.identity.oidc.issuer",
                        "http://127.0.0.1:" + silent.getLocalPort(),
                        "bangvang.identity.oidc.client-id",
                        "bangvang",
                        "bangvang.identity.oidc.client-secret",
                        "bí mật"),
                SampleService.class);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        silent.close();
        database.close();
    }

    @Test
    void a_silent_provider_holds_one_request_for_a_few_seconds_and_the_others_not_at_all() {
        Duration most = OidcProvider.PATIENCE.plusSeconds(4);
        List<CompletableFuture<String>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> service.client()
                                .get("/oauth2/authorization/oidc?next=%2Finbox")
                                .headers()
                                .firstValue("Location")
                                .orElse("nowhere")))
                .limit(4)
                .toList();
        asked.forEach(one -> assertThat(one)
                .succeedsWithin(most)
                .asString()
                .as("the wanted page is kept")
                .endsWith("/login?elsewhere&next=%2Finbox"));
        assertThat(service.client().get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void a_link_that_somebody_else_made_opens_no_account_that_administers_until_its_owner_makes_it() {
        LinkedLogins links = service.bean(LinkedLogins.class);
        UUID administrator = account("Quản trị mới");
        UUID other = account("Cán bộ");
        links.link(administrator, "a", other);
        links.link(other, "b", administrator);
        assertThat(links.account("a")).isEmpty();
        assertThat(links.account("b")).isPresent();
        links.link(administrator, "a", administrator);
        assertThat(links.account("a")).isPresent();
        assertThatThrownBy(() -> links.link(administrator, "a", other)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> links.link(other, "a", other)).isInstanceOf(Refusal.class);
    }

    private static UUID account(String name) {
        UUID id = UUID.randomUUID();
        service.bean(Accounts.class).create(new NewAccount(id, "u" + id, name, null, "bốn mùa hoa ban", false));
        return id;
    }
}
