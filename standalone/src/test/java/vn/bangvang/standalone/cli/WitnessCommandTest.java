package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.history.Evidence;
import vn.bangvang.shared.history.ExportHashes;
import vn.bangvang.shared.history.LogTree;
import vn.bangvang.shared.history.MerkleProofs;

/** A witness asks a service that answers what the example of docs/verification.md holds, or something else. */
class WitnessCommandTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "verification");
    private static final Path EXAMPLE = DOCUMENT.resolve("example");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private HttpServer service;
    private String newest = "";
    private boolean proofsAreWrong;
    private @Nullable String login;

    @BeforeEach
    void serve() throws IOException {
        newest = Files.readString(EXAMPLE.resolve("newest.checkpoint"));
        service = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        service.createContext("/", this::answer);
        service.start();
        Files.write(folder.resolve("log.keys"), told(2));
    }

    /** As the owner of the log prints them, among words. */
    private static List<String> told(int generation) throws IOException {
        List<String> statement = Files.readAllLines(EXAMPLE.resolve("keys/" + generation + ".statement"));
        return List.of("• Khóa thứ 2", "  Keys number 2", statement.get(3), statement.get(4));
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (login != null && !login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        String body = switch (exchange.getRequestURI().getPath()) {
            case "/api/history/checkpoints/newest" -> newest;
            case "/api/history/keys" -> keys();
            case "/api/history/consistency" ->
                consistency(exchange.getRequestURI().getQuery());
            default -> "";
        };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String keys() throws IOException {
        return JSON.writeValueAsString(Map.of(
                "generations",
                List.of(
                        Map.of(
                                "statement", Files.readString(EXAMPLE.resolve("keys/1.statement")),
                                "checkpoint", Files.readString(EXAMPLE.resolve("keys/1.checkpoint"))),
                        Map.of(
                                "statement", Files.readString(EXAMPLE.resolve("keys/2.statement")),
                                "checkpoint", Files.readString(EXAMPLE.resolve("keys/2.checkpoint"))))));
    }

    private String consistency(String query) throws IOException {
        String[] sizes = query.replaceAll("[a-z=]", "").split("&");
        long from = Long.parseLong(sizes[0]);
        long to = Long.parseLong(sizes[1]);
        LogTree tree = new LogTree(ExportHashes.of(EXAMPLE));
        List<byte[]> path = MerkleProofs.consistency(from, to, tree);
        return JSON.writeValueAsString(Map.of(
                "olderSize",
                from,
                "olderRoot",
                HexFormat.of().formatHex(tree.root(0, from)),
                "newerSize",
                to,
                "path",
                path.stream()
                        .map(hash -> HexFormat.of().formatHex(proofsAreWrong ? new byte[32] : hash))
                        .toList()));
    }

    private String url() {
        return "http://localhost:" + service.getAddress().getPort() + "/";
    }

    private String first(int code) throws IOException {
        return witness(code, url(), "--name", "thanhtra.example.vn/1", "--log-keys", file("log.keys"));
    }

    private String witness(int code, String... arguments) throws IOException {
        return run(
                code,
                Stream.concat(Stream.of("witness", "--folder", file("witness")), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** In this process, with what it says. */
    private static String run(int code, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            int ended = CommandLines.run(arguments);
            assertThat(ended).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String ofSize3() throws IOException {
        JsonNode line = JSON.readTree(Files.readAllLines(EXAMPLE.resolve("checkpoints/000000000003.jsonl"))
                .get(0));
        return line.get("note").asString();
    }

    private String held(long size) {
        return file(String.format(Locale.ROOT, "witness/checkpoints/0000000/%012d.checkpoint", size));
    }

    @Test
    void it_signs_what_grows_and_its_file_witnesses_an_export() throws IOException {
        newest = ofSize3();
        assertThat(first(0)).contains("thanhtra.example.vn/1+", "checkpoint of 3 events was signed", held(3));
        newest = Files.readString(EXAMPLE.resolve("newest.checkpoint"));
        assertThat(witness(0, url())).contains("checkpoint of 5 events was signed", held(5));
        assertThat(witness(0, url())).contains("Nothing is new since 5 events");
        assertThat(witness(0, EXAMPLE.toString())).contains("Nothing is new");
        assertThat(witness(0, EXAMPLE.resolve("newest.checkpoint").toString())).contains("Nothing is new");

        String key = Files.readString(folder.resolve("witness/witness.key"));
        Files.writeString(folder.resolve("policy"), "witness w " + key + "group o any w\nquorum o\n");
        String[] question = {"verify", EXAMPLE.toString(), "--policy", file("policy"), "--require-witness"};
        assertThat(run(VerifyCommand.INVALID, question)).contains("UNANCHORED", "NOT WITNESSED");
        assertThat(run(0, with(question, "--checkpoint", held(5)))).contains("WITNESSED: up to position 5");
        assertThat(run(
                        VerifyCommand.INVALID,
                        with(
                                question,
                                "--checkpoint",
                                EXAMPLE.resolve("newest.checkpoint").toString())))
                .contains("fewer witnesses signed");
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void it_begins_with_an_export_as_well() throws IOException {
        assertThat(witness(0, EXAMPLE.toString(), "--name", "mattran.example.vn", "--log-keys", file("log.keys")))
                .contains("checkpoint of 5 events was signed");
    }

    @Test
    void it_signs_nothing_that_goes_back_or_is_not_proved() throws IOException {
        assertThat(first(0)).contains("5 events was signed");
        newest = ofSize3();
        assertThat(witness(CommandLines.REFUSED, url())).contains("is older than the one that is held");

        Files.createDirectory(folder.resolve("other"));
        assertThat(run(
                        0,
                        "witness",
                        url(),
                        "--folder",
                        file("other"),
                        "--name",
                        "mattran.example.vn",
                        "--log-keys",
                        file("log.keys")))
                .contains("3 events was signed");
        newest = Files.readString(EXAMPLE.resolve("newest.checkpoint"));
        proofsAreWrong = true;
        assertThat(run(VerifyCommand.INVALID, "witness", url(), "--folder", file("other")))
                .contains("NOT SIGNED", "leads nowhere");
        assertThat(run(
                        CommandLines.REFUSED,
                        "witness",
                        EXAMPLE.resolve("newest.checkpoint").toString(),
                        "--folder",
                        file("other")))
                .contains("does not prove that it continues");
    }

    @Test
    void of_a_log_that_forked_it_keeps_evidence_that_a_third_person_checks() throws IOException {
        first(0);
        Evidence known = Evidence.read(Files.readAllBytes(DOCUMENT.resolve("witness/forked.evidence")));
        newest = new String(known.shown().bytes(), StandardCharsets.UTF_8);
        assertThat(witness(VerifyCommand.DIVERGED, url())).contains("DIVERGED, NOT SIGNED");

        Path evidence;
        try (Stream<Path> kept = Files.list(folder.resolve("witness/evidence"))) {
            evidence = kept.findFirst().orElseThrow();
        }
        assertThat(run(VerifyCommand.DIVERGED, "verify", "--evidence", evidence.toString()))
                .contains("signed two histories", "Held: 5 events", "Shown: 5 events");
        assertThat(run(
                        VerifyCommand.INVALID,
                        "verify",
                        "--evidence",
                        EXAMPLE.resolve("newest.checkpoint").toString()))
                .contains("NOT EVIDENCE");
    }

    @Test
    void an_export_that_contradicts_what_is_held_yields_evidence_beside_it() throws IOException {
        Evidence known = Evidence.read(Files.readAllBytes(DOCUMENT.resolve("witness/forked.evidence")));
        Path held = Files.write(folder.resolve("held"), known.shown().bytes());
        String out = file("here.evidence");
        assertThat(run(
                        VerifyCommand.DIVERGED,
                        "verify",
                        EXAMPLE.toString(),
                        "--checkpoint",
                        held.toString(),
                        "--evidence-out",
                        out))
                .contains("DIVERGED", "Evidence for a third person: " + out);
        assertThat(run(VerifyCommand.DIVERGED, "verify", "--evidence", out)).contains("signed two histories");
    }

    @Test
    void without_what_it_needs_it_says_so_and_signs_nothing() throws IOException {
        assertThat(witness(CommandLines.REFUSED, url())).contains("--name and --log-keys are needed");
        login = "Basic " + Base64.getEncoder().encodeToString("kiemtra:mật khẩu".getBytes(StandardCharsets.UTF_8));
        assertThat(first(CommandLines.REFUSED)).contains("401");
        Files.writeString(folder.resolve("password"), "mật khẩu\n");
        assertThat(witness(0, url(), "--account", "kiemtra", "--password-file", file("password")))
                .contains("5 events was signed");
        login = null;
        newest = "not a note";
        assertThat(witness(VerifyCommand.INVALID, url())).contains("NOT SIGNED");
        service.stop(0);
        assertThat(witness(CommandLines.REFUSED, url())).contains("Nothing could be fetched");
        Files.write(folder.resolve("log.keys"), told(1).subList(0, 3));
        assertThat(run(
                        CommandLines.REFUSED,
                        "witness",
                        url(),
                        "--folder",
                        file("none"),
                        "--name",
                        "x",
                        "--log-keys",
                        file("log.keys")))
                .contains("not the two keys of a log");
    }
}
