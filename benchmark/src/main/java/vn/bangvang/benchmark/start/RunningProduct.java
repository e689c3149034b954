package vn.bangvang.benchmark.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A {@code bangvang.jar} that runs until it is closed, and what it needs meanwhile. */
public final class RunningProduct implements AutoCloseable {

    private static final String RUNS = "The service runs at";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path PROCESSES = Path.of("/proc");

    private final Process process;
    private final Path data;
    private final String address;
    private final double seconds;
    private final double processorSeconds;

    private RunningProduct(Process process, Path data, String address, long begun) {
        this.process = process;
        this.data = data;
        this.address = address;
        this.seconds = (System.nanoTime() - begun) / 1e9;
        this.processorSeconds = machines()
                .flatMap(machine -> machine.info().totalCpuDuration().stream())
                .mapToDouble(spent -> spent.toMillis() / 1e3)
                .sum();
    }

    /** Returns when it says that it runs. */
    static RunningProduct start(List<String> command, Path data) throws IOException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // Never closed before the process ends, since it still writes into it.
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.contains(RUNS)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException(String.join(" ", command) + " did not start; see " + data.resolve("logs"));
        }
        String address = line.substring(line.indexOf(RUNS) + RUNS.length()).strip();
        return new RunningProduct(process, data, address, begun);
    }

    /** Where it is reached over HTTP. */
    public String address() {
        return address;
    }

    /** From the command to the line that says where it runs. */
    public double seconds() {
        return seconds;
    }

    /** What its Java machines had used of the processors by then: less than {@link #seconds} tells how busy others were. */
    public double processorSeconds() {
        return processorSeconds;
    }

    /** Lets it run by itself for some time. */
    public void stay(Duration stay) throws IOException, InterruptedException {
        if (process.waitFor(stay.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException(data + ": the product ended by itself");
        }
    }

    private Stream<ProcessHandle> machines() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** Resident in its Java machines; PostgreSQL's processes run apart. */
    public double megabytes() throws IOException {
        return kilobytes(machines(), "status", "VmRSS:", lines -> lines.contains("Name:\tjava")) / 1024;
    }

    /** The share of PostgreSQL's processes in the memory: what several of them share counts once. */
    public double postgresMegabytes() throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                        .get(0)
                        .strip());
        Stream<ProcessHandle> all = ProcessHandle.of(postmaster).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        return kilobytes(all, "smaps_rollup", "Pss:", lines -> true) / 1024;
    }

    private static double kilobytes(Stream<ProcessHandle> all, String file, String name, Predicate<List<String>> counts)
            throws IOException {
        double sum = 0;
        for (ProcessHandle one : all.toList()) {
            Path told = PROCESSES.resolve(Long.toString(one.pid())).resolve(file);
            List<String> lines = Files.isReadable(told) ? Files.readAllLines(told) : List.of();
            if (counts.test(lines)) {
                sum += lines.stream()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        process.toHandle().destroy(); // Process.destroy() would close its output too, into which it still writes.
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(data + ": the product did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
