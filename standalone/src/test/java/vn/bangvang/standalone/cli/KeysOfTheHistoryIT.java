package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.standalone.server.UnpackedServer;

/** What docs/howto/replace-a-lost-or-stolen-key.md says, in its order, on a real installation. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeysOfTheHistoryIT {

    @TempDir
    static Path parent;

    private static Path data;
    private static BangvangProcess product;

    private static void serve() throws IOException {
        product = BangvangProcess.serveOn(List.of("-Dbangvang.history.checkpoint-interval=1s"), data, "--no-stories");
        product.awaitAddress();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @Test
    @Order(1)
    void stolen_keys_are_replaced_at_once_and_witnesses_follow() throws Exception {
        data = Files.createDirectory(parent.resolve("data"));
        UnpackedServer.into(data);
        serve();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(checkpoints()).isNotEmpty());
        Files.writeString(parent.resolve("log.keys"), run(0, "keys", "--data", data.toString()));
        export("first", "--until", "1");
        witness(0, "first", "--name", "thanhtra.example.vn/1", "--log-keys", path("log.keys"));
        export("before");
        Files.writeString(parent.resolve("password"), "thi-dua-2024\n");
        assertThat(asked(0)).containsAnyOf("was signed", "Nothing is new");

        String rotated = run(0, "keys", "--rotate", "--data", data.toString());
        assertThat(rotated).contains("Keys number 2");
        assertThat(data.resolve("secrets/history/1.secret")).doesNotExist();
        export("history");
        assertThat(verify("history", "--checkpoint", path("before/newest.checkpoint")))
                .contains("WITNESSED");
        assertThat(witness(0, "history")).containsAnyOf("was signed", "Nothing is new");
        assertThat(asked(0)).containsAnyOf("was signed", "Nothing is new");
        // By the keys of before and by those of now.
        for (String keys : List.of(Files.readString(parent.resolve("log.keys")), rotated)) {
            StringBuilder policy = new StringBuilder();
            keys.lines()
                    .filter(line -> line.startsWith("bangvang/"))
                    .forEach(line -> policy.append("log ").append(line).append('\n'));
            Files.writeString(parent.resolve("policy"), policy + "quorum none\n");
            assertThat(verify(
                            "history",
                            "--policy",
                            path("policy"),
                            "--require-witness",
                            "--checkpoint",
                            path("before/newest.checkpoint")))
                    .contains("WITNESSED");
        }
    }

    @Test
    @Order(2)
    void lost_keys_end_the_history_and_a_new_one_continues_its_events() throws Exception {
        product.stop();
        Files.delete(data.resolve("secrets/history/2.secret"));
        assertThat(run(CommandLines.REFUSED, "export", "--data", data.toString(), "--out", path("not-signed")))
                .contains("is gone: nothing can be signed", "--until N");
        assertThat(run(CommandLines.REFUSED, "keys", "--rotate", "--data", data.toString()))
                .contains("is gone: nothing can be signed");
        String last = checkpoints().get(checkpoints().size() - 1).getFileName().toString();
        export("old-history", "--until", last.replaceAll("^0+|\\.checkpoint$", ""));
        assertThat(verify("old-history", "--checkpoint", path("before/newest.checkpoint")))
                .contains("WITNESSED");

        Files.move(data.resolve("checkpoints"), parent.resolve("checkpoints-before"));
        Files.move(data.resolve("secrets/history"), parent.resolve("history-before"));
        serve();
        String keys = run(0, "keys", "--data", data.toString());
        assertThat(keys).contains("Keys number 1");
        export("new-history");
        assertThat(verify("new-history")).contains("VALID");
        byte[] old = events("old-history");
        assertThat(Arrays.copyOf(events("new-history"), old.length)).isEqualTo(old);
        Files.writeString(parent.resolve("log.keys"), keys);
        assertThat(run(
                        0,
                        "witness",
                        path("new-history"),
                        "--folder",
                        path("witness-of-the-new"),
                        "--name",
                        "thanhtra.example.vn/2",
                        "--log-keys",
                        path("log.keys")))
                .contains("was signed");
        // To the witness of the old one it is another log.
        assertThat(witness(VerifyCommand.INVALID, "new-history")).contains("INVALID");
    }

    private static byte[] events(String export) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(parent.resolve(export).resolve("events"))) {
            for (Path file : files.sorted().toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    private static void export(String out, String... more) throws Exception {
        run(0, with(List.of("export", "--data", data.toString(), "--out", path(out)), more));
    }

    private static String verify(String export, String... more) throws Exception {
        return run(0, with(List.of("verify", path(export)), more));
    }

    private static String witness(int code, String export, String... more) throws Exception {
        return run(code, with(List.of("witness", path(export), "--folder", path("witness")), more));
    }

    /** The running service, by an account of the sample. */
    private static String asked(int code) throws Exception {
        return run(
                code,
                "witness",
                product.address().toString(),
                "--folder",
                path("witness"),
                "--account",
                "kiemtra",
                "--password-file",
                path("password"));
    }

    private static String[] with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String path(String name) {
        return parent.resolve(name).toString();
    }

    private static String run(int code, String... arguments) throws Exception {
        try (BangvangProcess process = BangvangProcess.start(arguments)) {
            String said = process.awaitEnd();
            assertThat(process.exitCode()).as(said).isEqualTo(code);
            return said;
        }
    }

    private static List<Path> checkpoints() throws IOException {
        if (Files.notExists(data.resolve("checkpoints"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data.resolve("checkpoints"))) {
            return all.filter(file -> file.toString().endsWith(".checkpoint"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
