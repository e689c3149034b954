package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesIT {

    /** The last step of each story. */
    private static final String[] PLAYED = {"159/159", "10/10", "278/278", "15/15", "24/24"};

    @TempDir
    Path data;

    @Test
    void the_first_start_plays_the_stories_and_the_second_finds_everything() throws Exception {
        try (BangvangProcess first = serve()) {
            first.awaitLine("Ranking (illustrative figures)");
            assertThat(first.awaitLine(" 1. ")).contains("Ban CHQS phường Minh Khai");
            first.awaitLine("Xếp hạng Cụm thi đua số 2, năm 2022");
            assertThat(first.awaitLine(" 1. ")).contains("Ban CHQS huyện Kim Bảng");
            assertThat(first.awaitLine(" 2. ")).contains("288.14 / 320", "Trung đoàn 151");
            first.awaitLine("Timeline of the nomination");
            first.awaitLine("Quyết định số 215/QĐ-UBND");
            first.awaitLine("Quyết định số 770/QĐ-TTg ngày 2023-06-29 — Thủ tướng Chính phủ");
            first.awaitLine("Sample accounts");
            first.awaitAddress();
            first.stop();
        }
        try (BangvangProcess second = serve()) {
            second.awaitLine("The sample stories were played before");
            URI address = second.awaitAddress();

            String replayed = demo(address, 0);

            assertThat(replayed)
                    .contains(PLAYED)
                    .contains("Quyết định số 770/QĐ-TTg", "Ban CHQS phường Minh Khai", "Ban CHQS huyện Kim Bảng")
                    .doesNotContain("✗");
            assertThat(demo(address, 0)).isEqualTo(replayed);
        }
    }

    @Test
    void a_first_start_killed_in_the_middle_of_a_story_is_taken_up_again() throws Exception {
        try (BangvangProcess killed = serve()) {
            killed.awaitLine(" 40/159");
            killed.kill();
        }
        try (BangvangProcess product = serve()) {
            product.awaitLine("159/159");
            product.awaitLine("Quyết định số 770/QĐ-TTg");
            product.awaitAddress();
        }
    }

    @Test
    void without_stories_the_sample_is_there_and_demo_plays_them_later() throws Exception {
        try (BangvangProcess product = serve("--no-stories")) {
            URI address = product.awaitAddress();

            try (BangvangProcess demo = BangvangProcess.start("demo", "--url", address.toString())) {
                demo.awaitLine("159/159");
                demo.awaitLine("10/10");
                demo.kill();
            }
        }
    }

    @Test
    void a_real_start_has_one_administrator_and_demo_says_what_is_missing() throws Exception {
        try (BangvangProcess product = serve("--empty")) {
            assertThat(product.awaitLine("First administrator: quantri")).contains("printed once");
            URI address = product.awaitAddress();

            assertThat(demo(address, 1)).contains("không có tài khoản mẫu", "no sample accounts");
            product.stop();
        }
        try (BangvangProcess sample = serve("--no-stories")) {
            assertThat(sample.awaitEnd()).contains("đã được khởi tạo với nội dung khác");
            assertThat(sample.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
        try (BangvangProcess again = serve()) {
            again.awaitAddress();
            assertThat(again.heard()).doesNotContain("password", "Sample accounts");
        }
    }

    @Test
    void demo_says_when_nobody_answers() throws Exception {
        assertThat(demo(URI.create("http://localhost:1"), 1)).contains("Không liên lạc được với", "does not answer");
    }

    private BangvangProcess serve(String... more) throws IOException {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"serve", "--port", "0", "--data", data.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return BangvangProcess.start(arguments);
    }

    private static String demo(URI address, int exitCode) throws IOException, InterruptedException {
        try (BangvangProcess demo = BangvangProcess.start("demo", "--url", address.toString())) {
            String said = demo.awaitEnd();
            assertThat(demo.exitCode()).as(said).isEqualTo(exitCode);
            return said;
        }
    }
}
