package vn.bangvang.benchmark.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Load;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.load.Throughput;
import vn.bangvang.benchmark.server.Database;

/**
 * Reads slices from the standard input, one a line, and answers each with what it counted. Ends with its input, so
 * that no contender outlives the benchmark.
 */
public final class WorkerLoop {

    static final String READY = "ready";

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);

    private WorkerLoop() {}

    /** Serves until the input ends; the exit code of the JVM. */
    public static int run(Contender contender, Database database) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err); // a contender that prints must not be taken for an answer
        try (contender) {
            contender.prepare(database);
            answers.println(READY);
            serve(contender, answers);
            return 0;
        } catch (Exception failure) {
            LOG.error("{} failed", contender.name(), failure);
            return 1;
        }
    }

    private static void serve(Contender contender, PrintStream answers) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            Throughput counted = Load.run(contender, decode(order));
            answers.println(counted.steps() + " " + counted.nanos());
        }
    }

    static String encode(Slice slice) {
        return slice.concurrency() + " " + slice.warmUp().toMillis() + " "
                + slice.window().toMillis();
    }

    static Slice decode(String order) throws IOException {
        String[] words = order.split(" ");
        if (words.length != 3) {
            throw new IOException("Not an order: " + order);
        }
        return new Slice(
                Integer.parseInt(words[0]),
                Duration.ofMillis(Long.parseLong(words[1])),
                Duration.ofMillis(Long.parseLong(words[2])));
    }
}
