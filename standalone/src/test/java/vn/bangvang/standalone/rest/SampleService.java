package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.ReadModelSql;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.server.UnpackedServer;

/** The product with sample units and accounts and no stories, started once for all tests of this package. */
public final class SampleService {

    static final String POSITION = "Bangvang-Position";
    private static final String PASSWORD = "thi-dua-2024";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SampleService RUNNING = start();

    private final String url;
    private final Path data;

    private SampleService(String url, Path data) {
        this.url = url;
        this.data = data;
    }

    public static SampleService get() {
        return RUNNING;
    }

    /** Rules of the installation's own, in force for a few days of the past. */
    private static final String OWN_RULES = """
            id: quy-che-thu
            amends: law-2022-decree-98-2023
            validFrom: 2025-06-20
            sources:
              - {vi: Quy chế thử, en: Trial regulation, certainty: DESIGN}
            words:
              division: {vi: cấp phòng, en: division}
              parent: {vi: đơn vị cấp trên trực tiếp, en: unit directly above}
              board: {vi: ban thi đua khen thưởng của tỉnh, en: commendation board of the province}
            routes:
              province-decides-ttldxs:
                citation: Quy chế thử, Điều 7
                certainty: DESIGN
                steps:
                  - {kind: ENDORSE, level: division, place: {code: TC, below: SUBMITTING_UNIT}}
                  - {kind: ENDORSE, level: unit, place: SUBMITTING_UNIT}
                  - {kind: ENDORSE, level: parent, place: {above: 1}}
                  - {kind: ENDORSE, level: board, place: {code: BTDKT, below: PROVINCE}}
                  - {kind: ENDORSE, level: province, place: PROVINCE}
                  - {kind: DECIDE, level: province, place: PROVINCE, award: TTLDXS}
            """;

    private static SampleService start() {
        try {
            Path data = Files.createTempDirectory("bangvang-rest");
            UnpackedServer.into(data);
            Path own = Files.createDirectories(data.resolve("rule-sets"));
            Files.writeString(own.resolve("quy-che-thu.yml"), OWN_RULES);
            BangvangProcess product = BangvangProcess.serveOn(BangvangProcess.HASHES_FAST, data, "--no-stories");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product, data)));
            return new SampleService(product.awaitAddress().toString(), data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void stop(BangvangProcess product, Path data) {
        try {
            product.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }

    public String url() {
        return url;
    }

    TestClient anonymous() {
        return new TestClient(url);
    }

    public TestClient as(String username) {
        return anonymous().basic(username, PASSWORD);
    }

    /** How many events there are, as the database says. */
    public long head() {
        return events(data);
    }

    /** How many forms about a case are kept that somebody has filled in and not sent yet. */
    public long unsentForms(String username, String id) {
        return JdbcClient.create(source(data, "bangvang_accounts"))
                .sql("select count(*) from accounts.unsent_form where account_id ="
                        + " (select id from accounts.account where username = ?) and case_id = ?::uuid")
                .params(username, id)
                .query(Long.class)
                .single();
    }

    /** The last event of that name of a case as it is stored: names are sealed, ids are not. */
    JsonNode event(String name, String aggregate) {
        byte[] payload = database(data)
                .sql("select payload from log.event where name = ? and aggregate_id = ?::uuid"
                        + " order by position desc limit 1")
                .params(name, aggregate)
                .query(byte[].class)
                .single();
        return JSON.readTree(payload);
    }

    /** How many events the log in a folder has. */
    static long events(Path data) {
        return database(data)
                .sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }

    /** The database in a folder, as the query side sees it. */
    static JdbcClient database(Path data) {
        return ReadModelSql.SCHEMAS.client(source(data));
    }

    static DataSource source(Path data) {
        return source(data, "bangvang_query");
    }

    private static DataSource source(Path data, String role) {
        try {
            List<String> server = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            String password = Files.readString(data.resolve("secrets/" + role + ".password"))
                    .strip();
            return new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + server.get(3) + "/bangvang", role, password);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From now on the logins of that account are so much older. */
    public void letLoginsAge(String username, Duration by) {
        JdbcClient.create(source(data, "bangvang_accounts"))
                .sql(
                        "update accounts.spring_session set creation_time = creation_time - :by where principal_name = :name")
                .param("by", by.toMillis())
                .param("name", username)
                .update();
    }

    /** The first event of a unit waits, as if it could not be read; until what is answered is run. */
    public Runnable letWait(String unit) {
        database(data)
                .sql("insert into {unit-register}.dead_letter (position, sequence_id, event_name, error)"
                        + " select position, aggregate_id, name, 'Cannot be read: a trial' from log.event"
                        + " where aggregate_id = ?::uuid and seq = 0")
                .param(unit)
                .update();
        return () -> database(data)
                .sql("delete from {unit-register}.dead_letter where sequence_id = ?::uuid")
                .param(unit)
                .update();
    }

    /** The id of a sample unit, by its code. */
    public String unit(String code) {
        for (JsonNode unit : json(as("quantri").get("/api/units?limit=200")).get("items")) {
            if (unit.get("code").asString().equals(code)) {
                return unit.get("id").asString();
            }
        }
        throw new IllegalArgumentException("No sample unit " + code);
    }

    /** Registers a unit and returns its id. */
    public String register(String code, String name, String parent) {
        HttpResponse<String> answer = done(as("quantri")
                .post(
                        "/api/units",
                        "{\"code\":\"%s\",\"name\":%s,\"parentId\":\"%s\",\"since\":\"2026-01-01\"}"
                                .formatted(code, JSON.writeValueAsString(name), parent)));
        return json(answer).get("id").asString();
    }

    /** Asks as somebody, and not before everything written so far can be read. */
    public HttpResponse<String> read(String username, String path) {
        return as(username).header(POSITION, Long.toString(head())).get(path);
    }

    public static HttpResponse<String> done(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s: %s", response.uri(), response.body())
                .isBetween(200, 201);
        return response;
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
