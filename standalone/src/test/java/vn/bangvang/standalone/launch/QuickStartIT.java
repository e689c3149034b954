package vn.bangvang.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.testing.ProcessGuard;
import vn.bangvang.shared.testing.ProcessOutput;

class QuickStartIT {

    private static final int STOPPED = 143;

    @TempDir
    private Path folder;

    /** The packed jar, as a user starts it. */
    private static final class Packed implements AutoCloseable {

        private final Process process;
        private final ProcessOutput output;

        Packed(Path jar, Path data, String... machine) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(LaidOutProgram.java());
            command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of(machine));
            command.addAll(
                    List.of("-jar", jar.toString(), "serve", "--empty", "--port", "0", "--data", data.toString()));
            process = ProcessGuard.guarded(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            output = new ProcessOutput(process);
        }

        void awaitService() {
            output.awaitLine("the service", line -> line.contains("The service runs at"));
        }

        /** The process that serves. */
        ProcessHandle serving() {
            return process.children().findFirst().orElseThrow();
        }

        String options() {
            return String.join(" ", serving().info().arguments().orElseThrow());
        }

        /** Whether the process that was started serves itself; PostgreSQL is no child of it for long. */
        boolean serves() {
            return process.children()
                    .noneMatch(child -> child.info().command().orElse("").endsWith("java"));
        }

        int stop() throws InterruptedException {
            process.destroy();
            return process.waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            stop();
        }
    }

    @Test
    void the_second_start_takes_the_archive_of_the_first_and_a_changed_jar_gets_another() throws Exception {
        Path jar = Files.copy(Path.of("target", "bangvang.jar"), folder.resolve("bangvang.jar"));
        Path data = folder.resolve("dữ liệu");
        Path program = data.resolve("runtime");

        try (Packed first = new Packed(jar, data, "-Dbangvang.settled-seconds=5")) {
            first.awaitService();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> archives(program) == 1);
            assertThat(first.options()).doesNotContain("SharedArchiveFile", "AOTCache=");
            assertThat(first.stop()).isEqualTo(STOPPED);
        }
        try (Packed second = new Packed(jar, data)) {
            second.awaitService();
            ProcessHandle serving = second.serving();
            assertThat(second.options()).containsAnyOf("-XX:SharedArchiveFile=", "-XX:AOTCache=");
            second.process.destroyForcibly().waitFor();
            assertThat(serving.onExit().get(1, TimeUnit.MINUTES).isAlive())
                    .as("it ends with the one that started it, however that ended")
                    .isFalse();
        }
        try (Stream<Path> files = Files.walk(program, 2)) {
            for (Path one : files.filter(file -> file.getFileName().toString().equals("bangvang.jar"))
                    .toList()) {
                Files.writeString(one, "half of a jar");
            }
        }
        try (Packed damaged = new Packed(jar, data)) {
            damaged.awaitService();
            assertThat(damaged.serves())
                    .as("from the packed jar, in one process")
                    .isTrue();
            assertThat(damaged.stop()).isEqualTo(STOPPED);
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        try (Packed changed = new Packed(jar, data)) {
            changed.awaitService();
            assertThat(changed.options()).doesNotContain("SharedArchiveFile", "AOTCache=");
            assertThat(archives(program)).isZero();
            assertThat(changed.stop()).isEqualTo(STOPPED);
        }
    }

    private static long archives(Path program) throws IOException {
        if (!Files.isDirectory(program)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(program, 2)) {
            return files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                    .count();
        }
    }
}
