package vn.bangvang.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.standalone.say.StartRefused;

class DataFolderTest {

    @TempDir
    Path data;

    @Test
    void a_folder_of_a_newer_version_is_refused_and_nothing_is_touched() throws IOException {
        Files.writeString(data.resolve("version"), "format=2\nproduct=9.1.0\n");

        assertThatThrownBy(() -> DataFolder.open(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("9.1.0")
                .hasMessageContaining(data.toString());

        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("version"));
        }
        assertThat(data.resolve("version")).hasContent("format=2\nproduct=9.1.0\n");
    }

    @Test
    void a_folder_of_this_version_opens_again_and_again() {
        for (int time = 0; time < 3; time++) {
            DataFolder.open(data).close();
        }
        assertThat(data.resolve("version")).content().startsWith("format=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$HOME", "a`id`", "a\"b", "a\\b", "100%", "a (2)", "a{b}", "a[b]", "a*", "a\nb"})
    void a_name_that_a_shell_or_a_pattern_would_read_otherwise_is_refused(String name) {
        assertThatThrownBy(() -> DataFolder.open(data.resolve(name)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--data");
        assertThat(data.resolve(name)).doesNotExist();
    }

    @Test
    void letters_that_the_environment_cannot_read_are_refused_with_what_to_set() {
        assertThatThrownBy(() -> FolderName.demandUsable(data, "/home/D\uFFFD"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void a_version_that_makes_no_sense_is_refused() throws IOException {
        Files.writeString(data.resolve("version"), "format=banana\n");

        assertThatThrownBy(() -> DataFolder.open(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("version");
    }

    @Test
    void a_folder_is_held_by_one_opener_at_a_time() {
        try (DataFolder held = DataFolder.open(data)) {
            assertThatThrownBy(() -> DataFolder.open(data)).isInstanceOf(StartRefused.class);
            assertThat(held.path()).isEqualTo(data);
        }
        DataFolder.open(data).close();
    }

    @Test
    void work_done_once_is_remembered() {
        try (DataFolder folder = DataFolder.open(data)) {
            assertThat(folder.noted("stories")).isEmpty();
            folder.note("stories", "played");
        }
        try (DataFolder folder = DataFolder.open(data)) {
            assertThat(folder.noted("stories")).contains("played");
        }
    }
}
