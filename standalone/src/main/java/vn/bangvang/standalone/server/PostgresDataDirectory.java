package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bangvang.standalone.say.Progress;

/** PostgreSQL's own files under a server: started once, again when it died, stopped cleanly whoever left it running. */
final class PostgresDataDirectory {

    static final String SETTINGS = "bangvang.conf";
    private static final String SECONDS_TO_START = "600";
    private static final String SECONDS_TO_STOP = "60";
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LAST_PAUSE_MILLIS = 4000;

    private final DataFolder folder;
    private final Programs programs;
    private final Progress progress;

    PostgresDataDirectory(DataFolder folder, Programs programs, Progress progress) {
        this.folder = folder;
        this.programs = programs;
        this.progress = progress;
    }

    /**
     * Starts on a free port and says which. More than one attempt, because workers of a killed server need a moment to
     * notice that they are orphans, and somebody else may take the port meanwhile.
     */
    int start() throws IOException {
        for (long pause = FIRST_PAUSE_MILLIS; pause <= LAST_PAUSE_MILLIS; pause *= 2) {
            int port = Ports.free();
            if (startOn(port) == 0) {
                return port;
            }
            pause(pause);
        }
        throw Complaints.refusal(folder, programs, "pg_ctl start");
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while starting PostgreSQL", e);
        }
    }

    private int startOn(int port) throws IOException {
        clearTheWay();
        // Whole or not at all: on a full disk the former ones stay.
        OwnerOnly.write(
                folder.postgres().resolve(SETTINGS),
                ServerSettings.file(
                        port,
                        folder.logs(),
                        Files.getFileStore(folder.postgres()).getTotalSpace()));
        Path log = folder.logs().resolve("postgres-start.log");
        return programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        SECONDS_TO_START,
                        "-D",
                        folder.postgres().toString(),
                        "-l",
                        log.toString()));
    }

    /** Starts on the port it had, after it ended by itself. */
    void startAgain(int port) throws IOException {
        Orphans.end(folder.postgres());
        if (startOn(port) != 0) {
            throw Complaints.refusal(folder, programs, "pg_ctl start");
        }
    }

    boolean isRunning() throws IOException {
        return Postmaster.read(folder.postgres()).filter(Postmaster::isRunning).isPresent();
    }

    Path place() {
        return folder.postgres();
    }

    Path logs() throws IOException {
        return folder.logs();
    }

    private void clearTheWay() throws IOException {
        Optional<Postmaster> former = Postmaster.read(folder.postgres());
        if (former.isEmpty()) {
            return;
        }
        if (former.get().isRunning()) {
            progress.say(
                    String.format(
                            Locale.ROOT,
                            "Máy chủ PostgreSQL của lần chạy trước còn hoạt động (mã %d): đang dừng",
                            former.get().pid()),
                    String.format(
                            Locale.ROOT,
                            "The PostgreSQL server of the previous run is still up (pid %d): stopping it",
                            former.get().pid()));
            stop();
        } else {
            progress.say(
                    "Lần chạy trước kết thúc đột ngột: khôi phục dữ liệu",
                    "The previous run ended abruptly: recovering the data");
            former.get().giveUpNumber(folder.postgres());
        }
    }

    /** Rolls open transactions back and writes everything out; if that takes too long, leaves it to recovery. */
    void stop() {
        try {
            if (isRunning() && stop("fast") != 0 && isRunning() && stop("immediate") != 0) {
                throw Complaints.refusal(folder, programs, "pg_ctl stop");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop PostgreSQL in " + folder.path(), e);
        }
    }

    private int stop(String mode) throws IOException {
        return programs.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "-w",
                        "-t",
                        SECONDS_TO_STOP,
                        "-m",
                        mode,
                        "-D",
                        folder.postgres().toString()));
    }
}
