package vn.bangvang.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.StartRefused;

class KilledServerIT {

    @TempDir
    Path data;

    @BeforeEach
    void unpack() throws IOException {
        UnpackedServer.into(data);
    }

    private final List<Bilingual> said = new ArrayList<>();

    @Test
    void a_server_left_behind_by_a_killed_process_is_stopped_and_started_clean() throws Exception {
        try (ServerInChild child = ServerInChild.started(data)) {
            child.kill();
        }
        long orphan = postmaster().pid();
        assertThat(postmaster().isRunning()).isTrue();

        startKeepsWorking();

        assertThat(said).anySatisfy(line -> assertThat(line.english()).contains("pid " + orphan, "stopping it"));
        assertThat(isAliveServer(orphan)).isFalse();
    }

    @Test
    void process_and_server_both_killed_leave_a_stale_lock_that_does_not_matter() throws Exception {
        try (ServerInChild child = ServerInChild.started(data)) {
            child.kill();
        }
        killHard(postmaster().pid());
        assertThat(Postmaster.file(data.resolve("postgres"))).exists();
        assertThat(data.resolve("bangvang.lock")).exists();

        startKeepsWorking();

        assertThat(said).anySatisfy(line -> assertThat(line.english()).contains("recovering"));
    }

    @Test
    void a_number_that_now_belongs_to_a_foreign_process_does_not_matter() throws Exception {
        try (ServerInChild child = ServerInChild.started(data)) {
            child.kill();
        }
        killHard(postmaster().pid());
        Path file = Postmaster.file(data.resolve("postgres"));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        startKeepsWorking();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_number_that_now_belongs_to_another_database_server_leaves_that_one_alone(@TempDir Path elsewhere)
            throws Exception {
        try (ServerInChild child = ServerInChild.started(data)) {
            child.kill();
        }
        Postmaster former = postmaster();
        killHard(former.pid());
        try (DataFolder other = DataFolder.open(elsewhere);
                EmbeddedServer foreign = EmbeddedServer.start(other, said::add)) {
            Postmaster living = Postmaster.read(elsewhere.resolve("postgres")).orElseThrow();
            Path file = Postmaster.file(data.resolve("postgres"));
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(0, Long.toString(living.pid()));
            lines.set(2, Long.toString(living.startedAt().minusSeconds(3600).getEpochSecond()));
            Files.write(file, lines);

            startKeepsWorking();

            SurvivingRows.write(foreign, "untouched");
            assertThat(SurvivingRows.read(foreign)).containsExactly("untouched");
        }
    }

    @Test
    void a_pid_file_cut_short_does_not_matter() throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, said::add)) {
            assertThat(server.port()).isPositive();
        }
        Files.createFile(Postmaster.file(data.resolve("postgres")));

        startKeepsWorking();
    }

    @Test
    void a_first_start_killed_while_it_made_the_database_is_made_anew() throws Exception {
        try (ServerInChild child = ServerInChild.begin(data)) {
            Awaitility.await().until(this::isBeingMade);
            child.kill();
        }
        assertThat(data.resolve("postgres")).doesNotExist();

        startKeepsWorking();

        try (Stream<Path> left = Files.list(data)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .contains("postgres")
                    .noneMatch(name -> name.startsWith("postgres.partial"));
        }
    }

    @Test
    void a_second_process_on_the_same_folder_is_told_which_and_who() throws Exception {
        try (ServerInChild child = ServerInChild.started(data)) {
            assertThatThrownBy(() -> DataFolder.open(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("pid " + child.pid());
            child.kill();
        }
        startKeepsWorking();
    }

    private void startKeepsWorking() throws SQLException {
        for (int start = 1; start <= 2; start++) {
            try (DataFolder folder = DataFolder.open(data);
                    EmbeddedServer server = EmbeddedServer.start(folder, said::add)) {
                SurvivingRows.write(server, "start " + start);
                assertThat(SurvivingRows.read(server)).hasSize(start);
            }
        }
    }

    private boolean isBeingMade() throws IOException {
        try (Stream<Path> children = Files.list(data)) {
            return children.filter(path -> path.getFileName().toString().startsWith("postgres.partial"))
                    .anyMatch(path -> Files.exists(path.resolve("global")));
        }
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.read(data.resolve("postgres")).orElseThrow();
    }

    private static boolean isAliveServer(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static void killHard(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Awaitility.await().until(() -> !isAliveServer(pid));
    }
}
