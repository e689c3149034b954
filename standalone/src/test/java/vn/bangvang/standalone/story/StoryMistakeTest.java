package vn.bangvang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.standalone.say.Bilingual;

/** What somebody is told who wrote a story with a mistake in it. */
class StoryMistakeTest {

    /** Five lines, the first step begins on the sixth. */
    private static final String HEAD = """
            story: mine
            vi: Của tôi
            en: Mine
            uses: [province]
            steps:
            """;

    private static final String STEP = """
              - step: first
                vi: Bước đầu
                as: sonoivu
                do: POST /api/clusters
                body: {id: $(new cluster/a), organiserId: $(unit/BK)}
            """;

    @TempDir
    static Path folder;

    @Test
    void a_story_without_a_mistake_is_read() {
        assertThat(read(HEAD + STEP).steps()).singleElement().satisfies(step -> {
            assertThat(step.path()).isEqualTo("/api/clusters");
            assertThat(step.body().get("organiserId")).isEqualTo(Ids.of("sample", "unit/BK"));
            assertThat(step.body().get("id")).isEqualTo(Ids.of("mine", "cluster/a"));
        });
    }

    @Test
    void an_unknown_key_is_told_with_its_line_and_the_key_that_may_have_been_meant() {
        assertThat(mistake(HEAD + STEP.replace("body:", "bodi:")))
                .isEqualTo(Bilingual.of(
                        "cua-toi.yaml, dòng 10: khóa \"bodi\" không có; có phải là \"body\"?",
                        "cua-toi.yaml, line 10: there is no key \"bodi\"; did you mean \"body\"?"));
        assertThat(said(HEAD.replace("uses", "using") + STEP)).contains("dòng 4: khóa \"using\" không có");
    }

    @Test
    void an_unknown_account_reference_or_table_is_told_with_its_line() {
        assertThat(said(HEAD + STEP.replace("sonoivu", "sonivu")))
                .contains("dòng 8: tài khoản \"sonivu\" không có; có phải là \"sonoivu\"?");
        assertThat(said(HEAD + STEP.replace("unit/BK", "unit/BKK")))
                .contains("dòng 10: tên \"unit/BKK\" không có; có phải là \"unit/BK\"?");
        assertThat(said(HEAD + "  - for-each: wards\n    steps: []\n")).contains("dòng 6: bảng \"wards\" không có");
        assertThat(said(HEAD.replace("province", "provinz") + STEP)).contains("dòng 4", "có phải là \"province\"?");
    }

    @Test
    void what_is_introduced_later_or_kept_later_is_not_known_yet() {
        String before = "  - {step: zero, vi: Trước, as: sonoivu, do: GET /api/clusters/$(cluster/a)}\n";

        assertThat(said(HEAD + before + STEP)).contains("dòng 6: tên \"cluster/a\" không có");
        read(HEAD + STEP + before);
        String kept = "  - {step: last, vi: Sau, as: sonoivu, do: GET /api/clusters/$(mine)}\n";
        assertThat(said(HEAD + STEP + kept)).contains("dòng 11: tên \"mine\" không có");
        read(HEAD + STEP + "    keep: {mine: id}\n" + kept);
    }

    @Test
    void what_is_not_yaml_is_told_in_plain_words_with_its_line() {
        assertThat(said(HEAD + STEP + "\tdo: x\n")).contains("dòng 11", "không dùng phím Tab");
        assertThat(said(HEAD + STEP.replace("Bước đầu", "Bước: đầu")))
                .contains("dòng 7", "dấu hai chấm ở giữa: hãy đặt cả chữ trong ngoặc kép");
        assertThat(said(HEAD + STEP.replace("Bước đầu", "\"Bước đầu"))).contains("dòng 7", "dấu ngoặc kép đóng");
        assertThat(said(HEAD + STEP.replace("unit/BK)}", "unit/BK)"))).contains("thiếu dấu phẩy hoặc dấu ngoặc đóng");
    }

    @Test
    void a_wrong_type_a_missing_key_and_a_bad_call_are_told_with_their_line() {
        assertThat(said(HEAD.replace("steps:", "steps: later"))).contains("dòng 5: chỗ này phải là một danh sách");
        assertThat(said(HEAD + STEP.replace("{id: $(new cluster/a), organiserId: $(unit/BK)}", "nothing")))
                .contains("dòng 10: chỗ này phải là các khóa và giá trị");
        assertThat(said(HEAD + STEP.replace("    as: sonoivu\n", ""))).contains("dòng 6: thiếu khóa \"as\"");
        assertThat(said(HEAD + STEP.replace("POST", "PUT"))).contains("dòng 9: \"do\" phải là GET hoặc POST");
        assertThat(said(HEAD + STEP.replace("POST", "GET"))).contains("dòng 10: GET chỉ đọc");
        assertThat(said(HEAD + STEP + "    expect: done\n")).contains("dòng 11: \"expect\" phải là mã trả lời");
        assertThat(said(HEAD + STEP.replace("$(unit/BK)", "\"${unit/BK}\""))).contains("dòng 10: viết $(tên)");
        assertThat(said(HEAD + STEP.replace("$(unit/BK)", "$(unit/BK"))).contains("dòng 10: thiếu dấu )");
        assertThat(said("- a\n")).contains("dòng 1: tệp phải bắt đầu bằng các khóa");
    }

    @Test
    void what_is_there_twice_is_told_with_both_lines() {
        assertThat(said(HEAD + STEP + STEP.replace("cluster/a", "cluster/b")))
                .contains("dòng 11: đã có bước tên \"first\" (dòng 6)");
        assertThat(said(HEAD + STEP + STEP.replace("first", "second")))
                .contains("dòng 15: \"new cluster/a\" đã có ở cua-toi.yaml, dòng 10");
        assertThat(said(HEAD + STEP + "    as: sonoivu\n")).contains("dòng 11: khóa \"as\" viết hai lần");
    }

    @Test
    void a_row_must_have_as_many_cells_as_its_table_has_columns() {
        assertThat(said(HEAD + """
                  - for-each:
                      columns: [a, b]
                      rows:
                        - [1, 2]
                        - [1, 2, 3]
                    steps: []
                """)).contains("dòng 10: hàng có 3 ô, bảng có 2 cột");
    }

    @Test
    void a_mistake_in_a_repeated_step_is_told_once_and_several_mistakes_at_the_same_time() {
        String loop = """
                  - for-each: {columns: [who], rows: [[a], [b], [c]]}
                    steps:
                      - {step: x $(who), vi: Bước, as: nobody, do: GET /api/units}
                """;

        assertThat(mistakes(HEAD + loop + STEP.replace("unit/BK", "unit/XYZ")))
                .extracting(Bilingual::vietnamese)
                .satisfiesExactly(
                        first -> assertThat(first).contains("dòng 8", "nobody"),
                        second -> assertThat(second).contains("dòng 13", "unit/XYZ"));
    }

    @Test
    void steps_that_rest_on_one_with_a_mistake_are_not_told_that_it_is_missing() {
        String after = "  - {step: last, vi: Sau, as: sonoivu, do: GET /api/clusters/$(mine)/$(cluster/a)}\n";

        assertThat(mistakes(HEAD + STEP.replace("sonoivu", "nobody") + "    keep: {mine: id}\n" + after))
                .singleElement()
                .satisfies(only -> assertThat(only.vietnamese()).contains("dòng 8", "nobody"));
    }

    @Test
    void cells_keep_their_type_alone_are_text_in_quotes_and_empty_ones_leave_their_entry_out() {
        Story story = read(HEAD + """
                  - for-each: {columns: [n, gone], rows: [[17.50, ~]]}
                    steps:
                      - step: x
                        vi: Bước
                        as: sonoivu
                        do: POST /api/x
                        body: {alone: $(n), text: "$(n)", code: 007, list: [1, $(gone), {a: "$(gone)"}], nothing: null}
                """);

        assertThat(story.steps().get(0).body().toString())
                .isEqualTo("{alone=17.50, text=17.50, code=007, list=[1], nothing=null}");
        assertThat(story.steps().get(0).body().get("alone")).isInstanceOf(Number.class);
        assertThat(story.steps().get(0).body().get("text")).isInstanceOf(String.class);
    }

    @Test
    void a_file_can_neither_name_types_nor_grow_without_bound() {
        assertThat(said(HEAD + STEP.replace("{id:", "{url: !!java.net.URL [x], id:")))
                .contains("dòng 10: không dùng được kiểu");
        assertThat(said(HEAD + STEP.replace("{id: $(new cluster/a), organiserId: $(unit/BK)}", "&x {self: *x}")))
                .contains("nhắc vòng quanh chính nó");
        assertThat(said("parts: " + "[".repeat(50) + "]".repeat(50) + "\n")).contains("dòng 1: lồng quá sâu");
        assertThat(said("story: \"" + "x".repeat(1_000_001) + "\"\n")).contains("không đọc được tệp YAML");
        StringBuilder bomb = new StringBuilder("parts:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 8; i++) {
            bomb.append("  a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        assertThat(said(HEAD.replace("steps:\n", bomb + "steps:\n") + STEP.replace("$(unit/BK)", "*a7")))
                .contains("quá lớn");
    }

    @Test
    void a_story_has_no_more_steps_than_it_may_have_and_loops_within_loops_come_to_an_end() {
        String hundred = "[" + "[x],".repeat(100) + "]";
        String loops = """
                  - for-each: &t {columns: [a], rows: %s}
                    steps: &l1 [{for-each: *t, steps: &l2 [{for-each: *t, steps: [{for-each: *t, steps: []}]}]}]
                """.formatted(hundred);

        assertThat(said(HEAD + loops)).contains("quá 5000 bước hoặc 50000 hàng");
    }

    @Test
    void a_unit_of_a_service_of_ones_own_has_the_id_that_its_table_gives() {
        String own = "tables: {mine: {declares: unit, columns: [code, id], rows: [[BK, 8a1d]]}}\nsteps:\n";

        assertThat(read(HEAD.replace("steps:\n", own) + STEP)
                        .steps()
                        .get(0)
                        .body()
                        .get("organiserId"))
                .isEqualTo("8a1d");
    }

    @Test
    void a_story_cannot_use_itself_and_one_that_is_played_at_a_first_start_says_so() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), HEAD.replace("province", "cua-toi.yaml") + STEP);

        assertThat(said(HEAD.replace("province", "other.yaml") + STEP))
                .contains("other.yaml, dòng 4: \"uses\" đi vòng quanh");
        assertThatThrownBy(() -> Sample.story("province"))
                .isInstanceOf(StoryMistakes.class)
                .hasMessageContaining("khởi động lần đầu");
    }

    @Test
    void a_file_that_is_missing_empty_or_not_in_utf_8_is_told() throws IOException {
        assertThatThrownBy(() -> StorySource.file(folder.resolve("none.yaml")))
                .hasMessageContaining("không có tệp này");
        assertThat(said("")).contains("cua-toi.yaml: tệp trống");
        Path latin = Files.write(folder.resolve("latin.yaml"), "vi: café".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> StorySource.file(latin)).hasMessageContaining("mã UTF-8");
        assertThat(read("\uFEFF" + HEAD + STEP).name())
                .as("as Windows saves it")
                .isEqualTo("mine");
    }

    private static Story read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("cua-toi.yaml"), text);
            return StoryReader.read(StorySource.file(file), Map.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Bilingual> mistakes(String text) {
        return catchThrowableOfType(StoryMistakes.class, () -> read(text)).mistakes().stream()
                .map(StoryMistake::reason)
                .toList();
    }

    private static Bilingual mistake(String text) {
        List<Bilingual> all = mistakes(text);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String said(String text) {
        return mistakes(text).get(0).vietnamese();
    }
}
