package vn.bangvang.standalone.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.standalone.say.Progress;

/** PostgreSQL's own files, made whole or not at all. */
final class NewCluster {

    static final String SUPERUSER = "postgres";
    private static final String PARTIAL = "postgres.partial-";

    private final DataFolder folder;
    private final Programs programs;
    private final Progress progress;

    NewCluster(DataFolder folder, Programs programs, Progress progress) {
        this.folder = folder;
        this.programs = programs;
        this.progress = progress;
    }

    /**
     * Made under a name of its own and then renamed: a start killed half-way leaves only a leftover, which the next one
     * clears away. Passwords are demanded from the first moment on, and the master key is there before any event can be.
     */
    void createIfMissing() throws IOException {
        Folders.deleteAll(folder.path(), PARTIAL);
        if (Files.isDirectory(folder.postgres())) {
            return;
        }
        progress.say("Tạo cơ sở dữ liệu mới trong " + folder.path(), "Creating a new database in " + folder.path());
        Path passwordFile = folder.secrets().passwordFile(SUPERUSER);
        MasterKey.createIfMissing(folder.secrets().masterKeyFile());
        Path partial = folder.path().resolve(PARTIAL + UUID.randomUUID());
        demandSuccess(
                "initdb",
                List.of(
                        "--pgdata=" + partial,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums"));
        Files.writeString(
                partial.resolve("postgresql.conf"),
                "include = '" + PostgresDataDirectory.SETTINGS + "'\n",
                StandardOpenOption.APPEND);
        Files.move(partial, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void demandSuccess(String program, List<String> arguments) throws IOException {
        if (programs.run(program, arguments) != 0) {
            throw Complaints.refusal(folder, programs, program);
        }
    }
}
