package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.standalone.server.UnpackedServer;

/** One folder from its first start to its third, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoriesIT {

    /** The last step of each story. */
    private static final String[] PLAYED = {"187/187", "93/93", "286/286", "107/107", "35/35"};

    @TempDir
    static Path data;

    /** Other digits, another calendar, other small letters, and other days: nothing that is kept or shown may follow. */
    private static final List<String> EGYPT =
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati");

    private static final List<String> TURKEY =
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=America/Anchorage");

    /** What was printed when the stories had just been played. */
    private static String printed = "";

    @BeforeAll
    static void unpack() throws IOException {
        UnpackedServer.into(data);
    }

    @Test
    @Order(1)
    void a_first_start_killed_in_the_middle_of_a_story_is_taken_up_again_on_whatever_machine() throws Exception {
        try (BangvangProcess killed = serveOn(TURKEY)) {
            killed.awaitLine(" 40/187");
            killed.kill();
        }
        try (BangvangProcess first = serveOn(EGYPT)) {
            for (String last : PLAYED) {
                first.awaitLine(last);
            }
            first.awaitLine("Ranking (illustrative figures)");
            assertThat(first.awaitLine(" 1. ")).contains("Ban CHQS phường Minh Khai");
            first.awaitLine("Xếp hạng Cụm thi đua số 2, năm 2022");
            assertThat(first.awaitLine(" 1. ")).contains("Ban CHQS huyện Kim Bảng");
            assertThat(first.awaitLine(" 2. ")).contains("288.14", "/ 320", "Trung đoàn 151");
            first.awaitLine("Xếp hạng Khối các cơ quan Đảng Bắc Kạn, năm 2023");
            assertThat(first.awaitLine(" 1. ")).contains("Báo Bắc Kạn");
            first.awaitLine("Timeline of the nomination");
            first.awaitLine("Quyết định số 215/QĐ-UBND");
            first.awaitLine("Quyết định số 770/QĐ-TTg ngày 2023-06-29 — Thủ tướng Chính phủ");
            first.awaitLine("Sample accounts");
            first.awaitAddress();
            printed = results(first.heard());
            first.stop();
        }
    }

    @Test
    @Order(2)
    void the_next_start_finds_everything_and_a_second_play_prints_the_same_and_changes_nothing() throws Exception {
        try (BangvangProcess second = BangvangProcess.serve(data)) {
            second.awaitLine("The sample stories were played before");
            URI address = second.awaitAddress();
            long before = events("true");
            String replayed = play(0, "--url", address.toString());
            assertThat(events("true")).isEqualTo(before);
            assertThat(events("convert_from(payload, 'UTF8') ~ '[٠-٩۰-۹๐-๙]'"))
                    .as("digits of another script, as a machine of another country would write them")
                    .isZero();
            assertThat(replayed).contains(PLAYED).contains("6/6").doesNotContain("✗");
            assertThat(results(replayed)).isEqualTo(printed);
        }
    }

    @Test
    void play_says_when_nobody_answers() throws Exception {
        assertThat(play(1, "--url", "http://localhost:1")).contains("Không liên lạc được với", "does not answer");
    }

    private static BangvangProcess serveOn(List<String> machine) throws IOException {
        return BangvangProcess.startOn(machine, "serve", "--port", "0", "--data", data.toString());
    }

    private static long events(String where) throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("secrets/bangvang_query.password"))
                .strip();
        return JdbcClient.create(new DriverManagerDataSource(
                        "jdbc:postgresql://127.0.0.1:" + port + "/bangvang", "bangvang_query", password))
                .sql("select count(*) from log.event where " + where)
                .query(Long.class)
                .single();
    }

    /** From the first ranking to the last decision. */
    private static String results(String said) {
        int begin = said.indexOf("Xếp hạng Cụm thi đua số 3");
        int end = said.indexOf("\n", said.indexOf("Cờ thi đua của Chính phủ", begin));
        return said.substring(begin, end < 0 ? said.length() : end);
    }

    private static String play(int exitCode, String... arguments) throws IOException, InterruptedException {
        String[] all = Stream.concat(Stream.of("play"), Stream.of(arguments)).toArray(String[]::new);
        try (BangvangProcess play = BangvangProcess.start(all)) {
            String said = play.awaitEnd();
            assertThat(play.exitCode()).as(said).isEqualTo(exitCode);
            return said;
        }
    }
}
