package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a first start prints of the stories that it plays, and a play that reaches nobody. */
class StoriesIT {

    @Test
    void a_first_start_killed_in_the_middle_of_a_story_is_taken_up_again_on_whatever_machine() throws IOException {
        List<String> said = PlayedStories.said();
        assertThat(said)
                .containsSubsequence(PlayedStories.LAST_STEPS.stream()
                        .map(step -> lineWith(said, step))
                        .toList());
        int from = after(said, 0, "Ranking (illustrative figures)");
        from = first(said, from, " 1. ", "Ban CHQS phường Minh Khai");
        from = after(said, from, "Xếp hạng Cụm thi đua số 2, năm 2022");
        from = first(said, from, " 1. ", "Ban CHQS huyện Kim Bảng");
        from = first(said, from, " 2. ", "288.14", "/ 320", "Trung đoàn 151");
        from = after(said, from, "Xếp hạng Khối các cơ quan Đảng Bắc Kạn, năm 2023");
        from = first(said, from, " 1. ", "Báo Bắc Kạn");
        from = after(said, from, "Timeline of the nomination");
        from = after(said, from, "Quyết định số 215/QĐ-UBND");
        from = after(said, from, "Quyết định số 770/QĐ-TTg ngày 2023-06-29 — Thủ tướng Chính phủ");
        from = after(said, from, "Sample accounts");
        after(said, from, "The service runs at");
    }

    @Test
    void play_says_when_nobody_answers() throws Exception {
        try (BangvangProcess play = BangvangProcess.start("play", "--url", "http://localhost:1")) {
            assertThat(play.awaitEnd()).contains("Không liên lạc được với", "does not answer");
            assertThat(play.exitCode()).isEqualTo(1);
        }
    }

    private static String lineWith(List<String> said, String text) {
        return said.get(after(said, 0, text) - 1);
    }

    /** The place after the next line that has the text. */
    private static int after(List<String> said, int from, String text) {
        for (int line = from; line < said.size(); line++) {
            if (said.get(line).contains(text)) {
                return line + 1;
            }
        }
        throw new AssertionError("No '" + text + "' after line " + from + " of " + said);
    }

    /** The next line that has the text says all this. */
    private static int first(List<String> said, int from, String text, String... all) {
        int after = after(said, from, text);
        assertThat(said.get(after - 1)).contains(all);
        return after;
    }
}
