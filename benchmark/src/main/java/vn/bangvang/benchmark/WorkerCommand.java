package vn.bangvang.benchmark;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.benchmark.worker.WorkerLoop;

/** The JVM of one contender; started by the benchmark itself. */
@Command(name = "worker", hidden = true)
final class WorkerCommand implements Callable<Integer> {

    @Parameters(index = "0")
    private String contender = "";

    @Parameters(index = "1")
    private int port;

    @Parameters(index = "2")
    private String database = "";

    @Override
    public Integer call() throws Exception {
        return WorkerLoop.run(Contenders.named(contender), new Database(port, database));
    }
}
