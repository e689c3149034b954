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

    @Parameters(index = "3", description = "Where the product serves HTTP, for those who ask it there.")
    private String address = "";

    @Override
    public Integer call() {
        return WorkerLoop.run(Contenders.named(contender, address), new Database(port, database));
    }
}
