package vn.bangvang.benchmark.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@code bangvang.jar} on a data folder of its own, started by {@code java -jar} and stopped by a signal. */
public final class PackedProduct {

    /**
     * One start.
     *
     * @param seconds from the command to the line that says where the service runs
     * @param megabytes resident in its Java machines after a second
     */
    public record Started(double seconds, double megabytes) {}

    private static final String RUNS = "The service runs at";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path PROCESSES = Path.of("/proc");

    private final Path java;
    private final Path jar;
    private final Path data;

    /** @param javaHome the Java machine that runs it */
    public PackedProduct(Path javaHome, Path jar, Path data) {
        this.java = javaHome.resolve("bin").resolve("java");
        this.jar = jar;
        this.data = data;
    }

    /** Makes the folder, and what the product makes for its next starts. */
    public void prepare() throws IOException, InterruptedException {
        run(List.of("-Dbangvang.settled-seconds=10"), Duration.ofSeconds(40));
    }

    public Started measure() throws IOException, InterruptedException {
        return run(List.of(), Duration.ofSeconds(1));
    }

    private Started run(List<String> options, Duration stay) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(java.toString()),
                        options.stream(),
                        Stream.of("-jar", jar.toString(), "serve", "--empty", "--port", "0", "--data", data.toString()))
                .flatMap(part -> part)
                .toList();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.contains(RUNS)) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IOException(jar + " did not start; see " + data.resolve("logs"));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (process.waitFor(stay.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(jar + " ended by itself");
            }
            double megabytes = resident(process);
            process.toHandle().destroy(); // Process.destroy() would close its output too, into which it still writes.
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(jar + " did not stop");
            }
            return new Started(seconds, megabytes);
        }
    }

    /** Of Java machines alone: PostgreSQL's processes share most of theirs, and run apart. */
    private static double resident(Process process) throws IOException {
        List<Long> machines = Stream.concat(
                        Stream.of(process.pid()), process.descendants().map(ProcessHandle::pid))
                .toList();
        double kilobytes = 0;
        for (long machine : machines) {
            kilobytes += resident(PROCESSES.resolve(Long.toString(machine)));
        }
        return kilobytes / 1024;
    }

    private static double resident(Path process) throws IOException {
        Path status = process.resolve("status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(status);
        boolean java = lines.stream().anyMatch(line -> line.equals("Name:\tjava"));
        return java
                ? lines.stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                : 0;
    }
}
