package vn.bangvang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;
import vn.bangvang.shared.eventlog.PgEventStore;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.UnpackedServer;
import vn.bangvang.standalone.story.SampleInstallation;

class OneContextIT {

    @TempDir
    static Path data;

    private static final Closing CLOSING = new Closing();
    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        UnpackedServer.into(data);
        service = Service.start(CLOSING.add(DataFolder.open(data)), 0, false, line -> {}, CLOSING);
        SampleInstallation.createAccounts(context().getBean(Accounts.class));
    }

    @AfterAll
    static void stop() {
        CLOSING.close();
    }

    @Test
    void there_is_one_event_store_and_it_is_ours() {
        assertThat(context().getBeansOfType(EventStore.class).values())
                .singleElement()
                .isInstanceOf(PgEventStore.class);
        assertThat(context().getBeansOfType(EventStorageEngine.class).values())
                .singleElement()
                .isInstanceOf(PgEventStorageEngine.class);
    }

    @Test
    void both_sides_share_one_reference_data() {
        assertThat(context().getBeansOfType(LogFollower.class)).hasSize(1);
    }

    @Test
    void there_is_one_command_bus_without_threads_of_its_own() {
        assertThat(context().getBeansOfType(CommandBus.class).values())
                .singleElement()
                .isInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void nothing_is_serialized_by_anything_but_jackson_3() {
        assertThat(context().getBeansOfType(Serializer.class).values())
                .isNotEmpty()
                .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(Jackson3Serializer.class));
    }

    @ParameterizedTest
    @CsvSource({
        "commandDataSource, bangvang_command",
        "queryDataSource, bangvang_query",
        "accountsDataSource, bangvang_accounts",
        "projectionDataSource, bangvang_query"
    })
    void each_pool_connects_as_its_own_role(String pool, String role) {
        JdbcClient jdbc = JdbcClient.create(context().getBean(pool, DataSource.class));

        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs/commands", "/v3/api-docs/queries", "/api/account", "/swagger-ui/index.html"})
    void both_sides_answer_at_one_address(String path) throws Exception {
        String login = SampleInstallation.administrator() + ":" + SampleInstallation.password();
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static ConfigurableApplicationContext context() {
        return service.context();
    }
}
