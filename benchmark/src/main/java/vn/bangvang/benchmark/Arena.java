package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.benchmark.server.BenchmarkServer;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.benchmark.worker.WorkerProcess;

/** The shared server and the JVMs of the contenders, all of them ended when it is closed. */
final class Arena implements AutoCloseable {

    private final BenchmarkServer server;
    private final Progress progress;
    private final Map<String, WorkerProcess> workers = new LinkedHashMap<>();

    private Arena(BenchmarkServer server, Progress progress) {
        this.server = server;
        this.progress = progress;
    }

    static Arena open(Path folder, Progress progress) throws IOException, SQLException {
        progress.say("starting PostgreSQL in %s", folder);
        return new Arena(BenchmarkServer.start(folder), progress);
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
            String address = contender.equals(Contenders.HTTP)
                    ? worker(Contenders.PRODUCT).address()
                    : "";
            Database database = server.createDatabase(contender.replace('-', '_'));
            running = WorkerProcess.start(contender, Benchmark.class.getName(), database, address);
            workers.put(contender, running);
        }
        return running;
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
