package vn.bangvang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.standalone.rest.SampleService;
import vn.bangvang.standalone.say.Console;

/** Stories that somebody wrote, against a service that is running. */
class PlayIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final Path HOW_TO = Path.of("../docs/howto/write-a-story.md");
    private static final String HEAD = """
            story: mistaken
            vi: Có lỗi
            uses: [province]
            steps:
              - step: unit
                vi: Đơn vị mới
                as: nhaplieu
                do: POST /api/units
            """;

    @TempDir
    static Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void the_story_of_the_how_to_plays_and_a_second_time_nothing_happens_twice() throws IOException {
        String howTo = Files.readString(HOW_TO);
        int begin = howTo.indexOf("```yaml\n") + "```yaml\n".length();
        String story = howTo.substring(begin, howTo.indexOf("```", begin));

        play(story);
        String first = printed();
        long played = SERVICE.head();
        play(story);

        assertThat(first)
                .contains("✓   1/5  danvan.daidien", "2024-12-30  ENDORSED")
                .doesNotContain("✗");
        assertThat(printed()).isEqualTo(first);
        assertThat(SERVICE.head()).isEqualTo(played);
    }

    @Test
    void an_answer_that_was_not_expected_is_told_with_the_line_of_its_step_and_what_the_service_said() {
        String refused = HEAD.replace("POST /api/units", "GET /api/units/$(unit/BK)") + "    expect: 404\n";

        StoryMistake mistake = mistake(refused);

        assertThat(mistake.reason().vietnamese())
                .startsWith("cua-toi.yaml, dòng 5: bước \"unit\" (GET /api/units/" + Ids.of("sample", "unit/BK"))
                .contains("phải được trả lời 404 nhưng nhận 200", "Tỉnh Bắc Kạn");
        assertThat(mistake.reason().english()).startsWith("cua-toi.yaml, line 5: step \"unit\"");
        assertThat(printed()).contains("✗   1/1  nhaplieu");
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_service_with_the_line_of_the_field_it_is_about() {
        assertThat(said(HEAD.replace("nhaplieu", "kiemtra") + """
                    body:
                      code: Z1
                      name: Z
                      parentId: $(unit/MAU)
                      since: 2024-01-01
                """))
                .startsWith("cua-toi.yaml, dòng 12: bước \"unit\" (POST /api/units) phải được trả lời 200/201")
                .contains("403 NO_MANDATE: Bạn không có thẩm quyền", "(parentId)");
    }

    @Test
    void a_field_that_the_service_did_not_take_is_told_with_its_own_line() {
        assertThat(said(HEAD + """
                    body:
                      code: Z2
                      name: Z
                      parentId: $(unit/MAU)
                      since: yesterday
                """)).startsWith("cua-toi.yaml, dòng 13: ");
    }

    @Test
    void a_part_of_the_answer_that_is_other_than_expected_is_told_with_its_line() {
        assertThat(said(HEAD.replace("POST /api/units", "GET /api/units/$(unit/BK)") + """
                    expect:
                      answer:
                        code: BK
                        name: Tỉnh Bắc Cạn
                """))
                .isEqualTo(
                        "cua-toi.yaml, dòng 12: bước \"unit\": \"name\" phải là \"Tỉnh Bắc Cạn\" nhưng nhận \"Tỉnh Bắc Kạn\"");
    }

    @Test
    void a_list_to_show_that_the_answer_does_not_have_is_told_with_those_it_has() {
        assertThat(said(HEAD.replace("POST /api/units", "GET /api/units") + "    show: {rows: item, columns: [x]}\n"))
                .contains("dòng 9: danh sách trong câu trả lời \"item\" không có; có phải là \"items\"?");
    }

    @Test
    void what_cannot_be_kept_and_who_cannot_log_in_are_told() {
        assertThat(said(HEAD.replace("POST /api/units", "GET /api/units/$(unit/BK)") + "    keep: {x: nothing.here}\n"))
                .contains("dòng 5: không giữ được \"x\"");
        String stranger = HEAD.replace(
                        "steps:", "tables: {own: {declares: account, columns: [account], rows: [[ai]]}}\nsteps:")
                .replace("nhaplieu", "ai");
        assertThat(said(stranger)).contains("dòng 6: tài khoản \"ai\" chưa có mật khẩu", "--password");
        assertThat(said(stranger.replace("steps:", "password: wrong\nsteps:")))
                .contains("dòng 7: dịch vụ không nhận tài khoản \"ai\"");
    }

    private void play(String story) {
        printed.reset();
        try {
            Path file = Files.writeString(folder.resolve("cua-toi.yaml"), story);
            Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));
            new Play(URI.create(SERVICE.url()), console, null).play(List.of(file.toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private StoryMistake mistake(String story) {
        return catchThrowableOfType(StoryMistake.class, () -> play(story));
    }

    private String said(String story) {
        return mistake(story).reason().vietnamese();
    }
}
