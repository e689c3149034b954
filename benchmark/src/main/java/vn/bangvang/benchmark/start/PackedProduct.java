package vn.bangvang.benchmark.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A {@code bangvang.jar} on a data folder of its own, started by {@code java -jar} and stopped by a signal. */
public final class PackedProduct {

    /**
     * One start.
     *
     * @param seconds from the command to the line that says where the service runs
     * @param megabytes resident in its Java machines after a second
     */
    public record Started(double seconds, double megabytes) {}

    /** With this it makes what its next starts use after ten seconds, instead of after some minutes. */
    private static final String SETTLES_SOON = "-Dbangvang.settled-seconds=10";

    /** With this it makes nothing for its next starts, so that it is not disturbed by it. */
    public static final String SETTLES_NEVER = "-Dbangvang.settled-seconds=86400";

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
        try (RunningProduct running = start(SETTLES_SOON)) {
            running.stay(Duration.ofSeconds(40));
        }
    }

    public Started measure() throws IOException, InterruptedException {
        try (RunningProduct running = start()) {
            running.stay(Duration.ofSeconds(1));
            return new Started(running.seconds(), running.megabytes());
        }
    }

    /**
     * Builds all read models anew while no service runs on the folder.
     *
     * @param told where the command tells how far it has come
     */
    public void rebuild(Path told) throws IOException, InterruptedException {
        run(told, List.of(), List.of("rebuild", "all", "--data", data.toString()));
    }

    /**
     * Runs one of its commands to its end.
     *
     * @param told where the command tells how far it has come
     * @param options of the Java machine
     * @return seconds
     */
    public double run(Path told, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed; see " + told);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    public Path data() {
        return data;
    }

    /**
     * Starts it until it is closed.
     *
     * @param options of the Java machine
     */
    public RunningProduct start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString(), "serve", "--empty", "--port", "0", "--data", data.toString()));
        return RunningProduct.start(command, data);
    }
}
