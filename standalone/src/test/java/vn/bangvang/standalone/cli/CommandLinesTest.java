package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {

    private final StringWriter printed = new StringWriter();

    @Test
    void without_a_command_it_serves() {
        assertThat(CommandLines.withDefault()).containsExactly("serve");
        assertThat(CommandLines.withDefault("--port", "9000")).containsExactly("serve", "--port", "9000");
        assertThat(CommandLines.withDefault("serve", "--empty")).containsExactly("serve", "--empty");
        assertThat(CommandLines.withDefault("play")).containsExactly("play");
        assertThat(CommandLines.withDefault("--help")).containsExactly("--help");
    }

    @Test
    void help_tells_the_commands_and_the_exit_codes_in_both_languages() {
        assertThat(run("--help")).isZero();
        assertThat(printed.toString())
                .contains("serve", "play", "Cách dùng / Usage", "Mã kết thúc / Exit codes", "wrong arguments");
    }

    @Test
    void help_of_serve_tells_every_option_and_its_default() {
        assertThat(run("serve", "--help")).isZero();
        assertThat(printed.toString())
                .contains("--port", "8080", "--data", "./data", "--no-stories", "--empty", "quản trị viên");
    }

    @Test
    void help_of_play_tells_its_address_and_the_stories_of_the_sample_and_demo_is_the_same() {
        assertThat(run("play", "--help")).isZero();
        assertThat(printed.toString())
                .contains("FILE", "--url", "http://localhost:8080", "--check", "--password")
                .contains("cluster-3, flag, cluster-2, block, city, this-year, results");
        assertThat(run("demo", "--help")).isZero();
    }

    @Test
    void help_of_let_in_tells_that_it_is_recorded() {
        assertThat(run("let-in", "--help")).isZero();
        assertThat(printed.toString()).contains("--reason", "--data", "must be changed", "recorded");
    }

    @Test
    void help_of_parked_tells_what_can_be_asked_for_and_that_a_case_is_tried_in_order() {
        assertThat(run("parked", "--help")).isZero();
        assertThat(run("parked", "retry", "--help")).isZero();
        assertThat(printed.toString())
                .contains("show", "retry", "--case", "--all", "MODEL", "POSITION", "those are tried first");
    }

    @Test
    void help_of_verify_tells_its_exit_codes_and_that_it_needs_no_network() {
        assertThat(run("verify", "--help")).isZero();
        assertThat(run("export", "--help")).isZero();
        assertThat(run("keys", "--help")).isZero();
        assertThat(run("witness", "--help")).isZero();
        assertThat(printed.toString())
                .contains(
                        "--checkpoint",
                        "--policy",
                        "--require-witness",
                        "--evidence",
                        "--log-keys",
                        "no database and no network",
                        "3 another history",
                        "--out",
                        "--until",
                        "--rotate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --bogus",
                "serve --port abc",
                "serve --port 70000",
                "serve --empty --no-stories",
                "play --url not%aurl",
                "let-in quantri",
                "let-in --reason quên",
                "parked retry",
                "parked retry --all --case 0bd6f77f-8ac2-38ab-b840-96464df02020",
                "parked retry --all unit-register",
                "parked retry --case no-id",
                "parked show unit-register",
                "parked show unit-register first",
                "export",
                "export --out a --until first",
                "fly"
            })
    void wrong_arguments_are_said_and_end_with_2(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(CommandLines.WRONG_USAGE);
        assertThat(printed.toString()).contains("Tham số không hợp lệ / Invalid arguments", "Usage");
    }

    /** There 2 says that something does not hold, and no script may take a slip of the pen for that. */
    @ParameterizedTest
    @ValueSource(strings = {"verify a --checkpoint", "verify --bogus", "witness", "witness a --name"})
    void wrong_arguments_of_verify_and_witness_end_with_1(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(CommandLines.REFUSED);
        assertThat(printed.toString()).contains("Tham số không hợp lệ / Invalid arguments", "Usage");
    }

    @Test
    void verify_asks_for_an_export_or_for_evidence() {
        assertThat(run("verify")).isEqualTo(CommandLines.REFUSED);
    }

    @Test
    void version_names_the_product() {
        assertThat(run("--version")).isZero();
        assertThat(printed.toString()).startsWith("Bảng Vàng");
    }

    @Test
    void a_folder_that_is_a_file_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertThat(run("serve", "--port", "0", "--data", file.toString())).isEqualTo(CommandLines.REFUSED);
    }

    private int run(String... arguments) {
        PrintWriter out = new PrintWriter(printed, true);
        return CommandLines.commandLine().setOut(out).setErr(out).execute(CommandLines.withDefault(arguments));
    }
}
