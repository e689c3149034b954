package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.benchmark.server.BenchmarkServer;
import vn.bangvang.benchmark.worker.WorkerProcess;

/** The shared server and the JVMs of the contenders, all of them ended when it is closed. */
final class Arena implements AutoCloseable {

    private final BenchmarkServer server;
    private final Map<String, WorkerProcess> workers = new LinkedHashMap<>();

    private Arena(BenchmarkServer server) {
        this.server = server;
    }

    /** Starts the server in the folder, and each contender with a database of its own. */
    static Arena open(Path folder, List<String> contenders, Progress progress) throws IOException, SQLException {
        progress.say("starting PostgreSQL in %s", folder);
        Arena arena = new Arena(BenchmarkServer.start(folder));
        try {
            for (String contender : contenders) {
                progress.say("starting %s", contender);
                arena.start(contender);
            }
            return arena;
        } catch (IOException | SQLException | RuntimeException failure) {
            arena.close();
            throw failure;
        }
    }

    private void start(String contender) throws IOException, SQLException {
        String database = contender.replace('-', '_');
        workers.put(
                contender, WorkerProcess.start(contender, Benchmark.class.getName(), server.createDatabase(database)));
    }

    Map<String, WorkerProcess> workers() {
        return workers;
    }

    BenchmarkServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        try {
            for (WorkerProcess worker : workers.values()) {
                worker.close();
            }
        } finally {
            server.close();
        }
    }
}
