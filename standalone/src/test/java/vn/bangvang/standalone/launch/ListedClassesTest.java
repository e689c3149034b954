package vn.bangvang.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedClassesTest {

    @TempDir
    private Path folder;

    @Test
    void classes_that_no_file_holds_under_their_name_are_not_archived_since_a_recording_would_bring_the_machine_down()
            throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("driver.jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/versions/11/org/driver/Cleaner.class"));
            jar.putNextEntry(new ZipEntry("org/driver/Driver.class"));
        }
        ListedClasses classes = new ListedClasses(folder.resolve("java"), new LaidOutProgram(folder));

        assertThat(classes.withClassFiles(List.of(
                        "java/lang/Object id: 0",
                        "org/driver/Cleaner id: 1",
                        "org/driver/Driver id: 2",
                        "@lambda-proxy org/driver/Cleaner run ()V",
                        "@lambda-proxy org/driver/Driver run ()V",
                        "@lambda-form-invoker [LF_RESOLVE] java.lang.invoke.DirectMethodHandle$Holder",
                        "java/lang/invoke/BoundMethodHandle$Species_LLI id: 3",
                        "org/driver/Dri")))
                .containsExactly(
                        "java/lang/Object id: 0", "org/driver/Driver id: 2", "@lambda-proxy org/driver/Driver run ()V");
    }
}
