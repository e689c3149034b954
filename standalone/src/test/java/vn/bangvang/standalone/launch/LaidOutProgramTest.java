package vn.bangvang.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaidOutProgramTest {

    @TempDir
    private Path folder;

    private Path jar() throws IOException {
        return Files.writeString(folder.resolve("bangvang.jar"), "no jar");
    }

    @Test
    void where_the_disk_has_no_room_nothing_is_laid_out() throws Exception {
        assertThat(LaidOutProgram.of(jar(), folder.resolve("data"), Long.MAX_VALUE))
                .isEmpty();
        assertThat(folder.resolve("data.program")).doesNotExist();
    }

    @Test
    void a_program_that_somebody_else_may_have_put_there_is_not_run() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path jar = jar();
        Path program = Files.createDirectory(folder.resolve("data.program"));
        Files.writeString(
                program.resolve("made-of"), "bangvang.jar " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));

        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        assertThat(LaidOutProgram.of(jar, folder.resolve("data"), 0)).isPresent();

        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxrwx---"));
        assertThatThrownBy(() -> LaidOutProgram.of(jar, folder.resolve("data"), 0))
                .as("it is laid out anew, which this jar does not allow")
                .isInstanceOf(IOException.class);
    }
}
