package vn.bangvang.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.query.QuerySideApplication;
import vn.bangvang.query.readmodel.SchemaNames;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.GroupAppender;
import vn.bangvang.shared.eventlog.LogConnections;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;
import vn.bangvang.shared.eventlog.PgEventStore;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.TinkVault;
import vn.bangvang.shared.platform.axon.ServiceDefaults;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** Starts the query side as it is deployed; the command side is the test, writing to the log under its own role. */
public final class QuerySide implements AutoCloseable {

    public static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    public static final String PASSWORD = "ba con voi di choi";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static @Nullable QuerySide shared;

    private @Nullable UnitId root;
    private int users;
    private final TestDatabase database;
    private final ConfigurableApplicationContext context;
    private final GroupAppender appender;
    private final TinkVault vault;
    private final EventStore log;
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private QuerySide(TestDatabase database, Path key, Map<String, Object> settings) throws Exception {
        this.database = database;
        Map<String, Object> properties = new HashMap<>(ServiceDefaults.apply());
        properties.putAll(database.asSpringProperties());
        properties.keySet().removeIf(name -> name.startsWith("bangvang.database.command."));
        properties.put("bangvang.master-key-file", key.toString());
        properties.put("bangvang.query.retry-interval", "1s");
        properties.put("bangvang.query.tail-interval", "5s");
        properties.put("server.port", "0");
        properties.putAll(settings);
        SpringApplication application = new SpringApplication(QuerySideApplication.class);
        application.setDefaultProperties(properties);
        this.context = application.run();
        this.appender = new GroupAppender(
                LogConnections.opener(database.url(), database.properties().command(), "test-writer"));
        this.vault = new TinkVault(database.command(), MasterKey.read(key));
        var serializer = new CataloguedEventSerializer(vault);
        this.log = PgEventStore.over(PgEventStorageEngine.appending(database.command(), appender, serializer));
    }

    /** One for all tests that do not stop it; it ends with the JVM. */
    public static synchronized QuerySide shared() throws Exception {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** The unit at the top of the tree. */
    public synchronized UnitId root() {
        if (root == null) {
            root = new UnitId(UUID.randomUUID());
            happened(root.value(), new UnitRegistered(root, "T00", "Tỉnh", null, LONG_AGO));
        }
        return root;
    }

    /** A unit below the top. */
    public UnitId unit(String name) {
        UnitId unit = new UnitId(UUID.randomUUID());
        happened(unit.value(), new UnitRegistered(unit, unit.toString(), name, root(), LONG_AGO));
        return unit;
    }

    /** Makes an account that can log in and holds one mandate; returns its username. */
    public String user(Role role, UnitId unit) {
        String username = "user" + ++users;
        mandate(account(username), role, unit);
        return username;
    }

    public static QuerySide start() throws Exception {
        return start(TestPostgres.newDatabase());
    }

    /** With settings of its own. */
    public static QuerySide startWith(Map<String, Object> settings) throws Exception {
        return start(TestPostgres.newDatabase(), settings);
    }

    public static QuerySide start(TestDatabase database) throws Exception {
        return start(database, Map.of());
    }

    private static QuerySide start(TestDatabase database, Map<String, Object> settings) throws Exception {
        Path key = Files.createTempDirectory("bangvang-query-side").resolve("master-key.json");
        MasterKey.createIfMissing(key);
        return new QuerySide(database, key, settings);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public TestDatabase database() {
        return database;
    }

    /** The tables of the read models, named with their models. */
    public JdbcClient rows() {
        return schemas().client(database.query());
    }

    /** For a statement over a connection of its own. */
    public String sql(String text) {
        return schemas().in(text);
    }

    private static SchemaNames schemas() {
        return SchemaNames.of(AllReadModels.LIST);
    }

    /** Appends events to the stream of an aggregate, as somebody acting for a unit; returns the last position. */
    public long happened(UUID aggregate, UUID account, UnitId unit, DomainEvent... events) {
        return happened(
                aggregate,
                Map.of("account", account.toString(), "unit", unit.toString(), "role", "ADMINISTRATOR"),
                events);
    }

    /** Appends events that somebody did and somebody else entered. */
    public long entered(UUID aggregate, UUID account, UUID clerk, DomainEvent... events) {
        return happened(aggregate, Map.of("account", account.toString(), "enteredBy", clerk.toString()), events);
    }

    /** With all that the events say of who acted. */
    public long happened(UUID aggregate, Map<String, String> by, DomainEvent... events) {
        log.publish(List.of(events).stream()
                .map(event -> new GenericDomainEventMessage<>(
                        "Test", aggregate.toString(), sequences.merge(aggregate, 1L, Long::sum) - 1, event, by))
                .toList());
        return number("select max(position) from log.event");
    }

    /** What is appended about the person from now on is sealed under a key that nobody but this test remembers. */
    public void keyDestroyed(PersonId person) throws SQLException {
        vault.seal(person, "");
        try (Connection superuser = database.superuser();
                PreparedStatement delete =
                        superuser.prepareStatement("delete from log.person_key where person_id = ?")) {
            delete.setObject(1, person.value());
            delete.executeUpdate();
        }
    }

    public long happened(UUID aggregate, DomainEvent... events) {
        return happened(aggregate, new UUID(0, 0), new UnitId(new UUID(0, 0)), events);
    }

    /** Makes an account that can log in. */
    public UUID account(String username) {
        UUID id = UUID.randomUUID();
        context.getBean(Accounts.class)
                .create(new NewAccount(id, username, "Người dùng " + username, UUID.randomUUID(), PASSWORD, false));
        return id;
    }

    public MandateId mandate(UUID account, Role role, UnitId unit) {
        return mandate(account, new PersonId(UUID.randomUUID()), role, unit, null);
    }

    /** A mandate of that person, perhaps in place of another one. */
    public MandateId mandate(
            UUID account, PersonId person, Role role, UnitId unit, @Nullable MandateId substitutesFor) {
        MandateId id = new MandateId(UUID.randomUUID());
        happened(
                id.value(),
                new MandateGranted(
                        id, new AccountId(account), person, role, unit, LONG_AGO, null, substitutesFor, "QĐ"));
        return id;
    }

    /** What a user gets who has seen everything that has happened so far. */
    public JsonNode get(String username, String path) throws Exception {
        HttpResponse<String> answer = ask(username, path, "Bangvang-Position", Long.toString(head()));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** A page as a user reads it who has seen everything that has happened so far. */
    public String page(String username, String path) throws Exception {
        HttpResponse<String> answer = ask(username, path, "Bangvang-Position", Long.toString(head()));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        return answer.body();
    }

    /** The same for who has chosen English. */
    public String englishPage(String username, String path) throws Exception {
        HttpResponse<String> answer =
                ask(username, path, "Bangvang-Position", Long.toString(head()), "Cookie", "bangvang-language=en");
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** A question that is too long for an address. */
    public HttpResponse<String> post(String username, String path, String body) throws Exception {
        HttpRequest.Builder request = request(username, path).header("Content-Type", "application/json");
        return http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public int status(String username, String path) throws Exception {
        return ask(username, path, "Bangvang-Position", Long.toString(head())).statusCode();
    }

    public long head() {
        return number("select coalesce(max(position), 0) from log.event");
    }

    public HttpResponse<String> ask(String username, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(username, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        boolean page = answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (page && !List.of(headers).contains("Cookie")) {
            inEnglish(username, path, answer.body(), headers);
        }
        return answer;
    }

    /** Each page that a test asks for is there in the other language too, and no word of it is missing in either. */
    private void inEnglish(String username, String path, String vietnamese, String... headers) throws Exception {
        HttpRequest.Builder request = request(username, path).header("Cookie", "bangvang-language=en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> english = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(english.statusCode())
                .as("%s in English: %s", path, english.body())
                .isEqualTo(200);
        assertThat(english.body()).as(path).doesNotContain("??");
        assertThat(vietnamese).as(path).doesNotContain("??");
        if (vietnamese.contains("<html")) {
            assertThat(english.body()).as(path).contains(" lang=\"en\"");
        }
    }

    /** What is told as it happens, line by line. */
    public InputStream stream(String username, String path) throws Exception {
        return http.send(
                        request(username, path)
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest.Builder request(String username, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path));
        if (!username.isEmpty()) {
            byte[] login = (username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        return request;
    }

    private long number(String sql) {
        return JdbcClient.create(database.query()).sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
        appender.close();
        database.close();
    }
}
