package vn.bangvang.benchmark.worker;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Lagging;
import vn.bangvang.benchmark.load.Load;
import vn.bangvang.benchmark.load.Throughput;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.server.Database;

/**
 * Reads orders from the standard input, one a line, and answers each with what it measured. Ends with its input, so that
 * no contender outlives the benchmark.
 */
public final class WorkerLoop {

    static final String READY = "ready ";

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);

    private final Contender contender;
    private final PrintStream answers;

    private WorkerLoop(Contender contender, PrintStream answers) {
        this.contender = contender;
        this.answers = answers;
    }

    /** Serves until the input ends; the exit code of the JVM. */
    public static int run(Contender contender, Database database) {
        PrintStream answers = System.out;
        System.setOut(System.err); // a contender that prints must not be taken for an answer
        try (contender) {
            contender.prepare(database);
            answers.println(READY + contender.address());
            new WorkerLoop(contender, answers).serve();
            return 0;
        } catch (Exception failure) {
            LOG.error("{} failed", contender.name(), failure);
            return 1;
        }
    }

    private void serve() throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            Order order = Order.decode(line);
            answers.println(order.isLag() ? lag(order) : steps(order));
        }
    }

    private String steps(Order order) throws InterruptedException {
        Throughput counted = Load.run(contender, order.slice());
        return counted.steps() + " " + counted.nanos();
    }

    private String lag(Order order) throws Exception {
        if (!(contender instanceof Lagging lagging)) {
            throw new IllegalArgumentException(contender.name() + " has no read models");
        }
        List<Double> lags = lagging.lags(order.slice(), order.perSecond());
        return Median.percentile(lags, 50) + " " + Median.percentile(lags, 99) + " " + lags.size();
    }
}
