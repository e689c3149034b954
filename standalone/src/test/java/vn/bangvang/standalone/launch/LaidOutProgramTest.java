package vn.bangvang.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaidOutProgramTest {

    @TempDir
    private Path folder;

    @Test
    void where_the_disk_has_no_room_nothing_is_laid_out() throws Exception {
        Path jar = Files.writeString(folder.resolve("bangvang.jar"), "no jar");
        Path runtime = Files.createDirectory(folder.resolve("runtime"));

        assertThat(LaidOutProgram.of(jar, runtime, Long.MAX_VALUE)).isEmpty();
        assertThat(runtime).isEmptyDirectory();
    }
}
