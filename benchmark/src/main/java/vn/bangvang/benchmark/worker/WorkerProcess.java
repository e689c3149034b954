package vn.bangvang.benchmark.worker;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.load.Throughput;
import vn.bangvang.benchmark.server.Database;

/** The benchmark's end of a contender that runs in a JVM of its own. */
public final class WorkerProcess implements AutoCloseable {

    /** Milliseconds from acknowledgement to visibility, over so many steps. */
    public record Lag(double median, double p99, int steps) {}

    /**
     * What a contender is started with.
     *
     * @param mainClass the benchmark's own
     * @param jar the benchmark's jar that runs the contender, if it is not this one
     * @param address where the product serves HTTP, for who asks it there
     * @param recording the file of a flight recording, if one is wanted
     */
    public record Launch(
            String mainClass,
            @Nullable Path jar,
            Database database,
            String address,
            @Nullable Path recording) {}

    private static final List<String> JVM_OPTIONS =
            List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", "-Daxoniq.update-checker.disabled=true");

    private final String contender;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;
    private String address = "";

    private WorkerProcess(String contender, Process process) {
        this.contender = contender;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Starts the contender's JVM and waits until it has prepared itself. */
    public static WorkerProcess start(String contender, Launch launch) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        if (launch.recording() != null) {
            command.add("-Xlog:jfr+startup=off");
            command.add("-XX:StartFlightRecording=settings=profile,filename=" + launch.recording());
        }
        command.addAll(program(launch));
        Database database = launch.database();
        command.addAll(
                List.of("worker", contender, Integer.toString(database.port()), database.name(), launch.address()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        WorkerProcess worker = new WorkerProcess(contender, process);
        worker.awaitReady();
        return worker;
    }

    /** The jar that was named, else this benchmark, whether it runs from its jar or from classes. */
    private static List<String> program(Launch launch) {
        if (launch.jar() != null) {
            return List.of("-jar", launch.jar().toString());
        }
        String classPath = System.getProperty("java.class.path");
        boolean jar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        return jar ? List.of("-jar", classPath) : List.of("-cp", classPath, launch.mainClass());
    }

    /** Puts one slice of load on the contender and waits for its count. */
    public Throughput run(Slice slice) throws IOException {
        String[] counted = ask(new Order(slice, 0));
        return new Throughput(Long.parseLong(counted[0]), Long.parseLong(counted[1]));
    }

    /** How long steps stay invisible under so many of them a second. */
    public Lag lag(Slice slice, double perSecond) throws IOException {
        String[] measured = ask(new Order(slice, perSecond));
        return new Lag(Double.parseDouble(measured[0]), Double.parseDouble(measured[1]), Integer.parseInt(measured[2]));
    }

    /** Where the contender serves HTTP, or nothing. */
    public String address() {
        return address;
    }

    private String[] ask(Order order) throws IOException {
        orders.println(order.encode());
        return answer().split(" ");
    }

    private void awaitReady() throws IOException {
        String answer = answer();
        if (!answer.startsWith(WorkerLoop.READY)) {
            throw new IOException(contender + " said " + answer + " before it was ready");
        }
        address = answer.substring(WorkerLoop.READY.length());
    }

    private String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(contender + " has ended; its log above says why");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
