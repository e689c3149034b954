package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.server.BenchmarkServer;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.benchmark.worker.WorkerProcess;
import vn.bangvang.benchmark.worker.WorkerProcess.Launch;

/** The shared server and the JVMs of the contenders, all of them ended when it is closed. */
final class Arena implements AutoCloseable {

    private final BenchmarkServer server;
    private final Progress progress;
    private final @Nullable Path before;
    private final @Nullable Path recordings;
    private final Map<String, WorkerProcess> workers = new LinkedHashMap<>();

    private Arena(BenchmarkServer server, Progress progress, @Nullable Path before, @Nullable Path recordings) {
        this.before = before;
        this.recordings = recordings;
        this.server = server;
        this.progress = progress;
    }

    /**
     * @param before an earlier benchmark's jar, if one is measured beside this one
     * @param recordings where to put a flight recording of each contender, if wanted
     */
    static Arena open(Path folder, Progress progress, @Nullable Path before, @Nullable Path recordings)
            throws IOException, SQLException {
        progress.say("starting PostgreSQL in %s", folder);
        return new Arena(BenchmarkServer.start(folder), progress, before, recordings);
    }

    /** Starts those who do not run yet, each with a database of its own, and measures them in turns. */
    Race race(Plan plan, List<Integer> concurrencies, List<String> contenders) throws IOException, SQLException {
        Map<String, WorkerProcess> taking = new LinkedHashMap<>();
        for (String contender : contenders) {
            taking.put(contender, worker(contender));
        }
        return new Race(plan, concurrencies, taking, progress).run();
    }

    WorkerProcess worker(String contender) throws IOException, SQLException {
        WorkerProcess running = workers.get(contender);
        if (running == null) {
            progress.say("starting %s", contender);
            String role = Contenders.role(contender);
            boolean earlier = Contenders.isBefore(contender);
            String address = role.equals(Contenders.HTTP)
                    ? worker(Contenders.PRODUCT + (earlier ? Contenders.BEFORE : ""))
                            .address()
                    : "";
            Database database = server.createDatabase(contender.replace('-', '_'));
            running = WorkerProcess.start(
                    role,
                    new Launch(Benchmark.class.getName(), jar(contender), database, address, recording(contender)));
            workers.put(contender, running);
        }
        return running;
    }

    /** The jar that runs the contender, or null for this one. */
    private @Nullable Path jar(String contender) {
        if (Contenders.isBefore(contender)) {
            return before;
        }
        return Contenders.hasOwnJar(contender) ? Folders.jarOf(contender) : null;
    }

    private @Nullable Path recording(String contender) throws IOException {
        return recordings == null
                ? null
                : Files.createDirectories(recordings).toAbsolutePath().resolve(contender + ".jfr");
    }

    BenchmarkServer server() {
        return server;
    }

    @Override
    public void close() throws IOException, SQLException {
        try {
            for (WorkerProcess worker : workers.values()) {
                worker.close();
            }
        } finally {
            server.close();
        }
    }
}
