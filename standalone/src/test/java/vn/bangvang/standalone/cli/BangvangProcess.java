package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.testing.ProcessGuard;
import vn.bangvang.shared.testing.ProcessOutput;
import vn.bangvang.standalone.Bangvang;

/** The product in a process of its own, as a user starts it, but in a locale that knows no Vietnamese. */
public final class BangvangProcess implements AutoCloseable {

    /** For one in which many people log in: passwords are hashed ten times as fast when they are compiled in full. */
    public static final List<String> HASHES_FAST = List.of(
            "-XX:TieredStopAtLevel=4",
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=200000",
            "-XX:Tier4BackEdgeThreshold=1000000");

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)");

    private final Process process;
    private final ProcessOutput output;
    private @Nullable URI address;

    private BangvangProcess(Process process) {
        this.process = process;
        this.output = new ProcessOutput(process);
    }

    public static BangvangProcess start(String... arguments) throws IOException {
        return startOn(List.of(), arguments);
    }

    /** On a machine of another country, as the options of the Java machine say. */
    public static BangvangProcess startOn(List<String> machine, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                // On two processors it starts fastest without the compiler for long runs and the collector for many.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bangvang.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return new BangvangProcess(ProcessGuard.guarded(builder.start()));
    }

    /** On a free port. */
    public static BangvangProcess serve(Path data, String... more) throws IOException {
        return serveOn(List.of(), data, more);
    }

    /** On a free port of a machine like that. */
    public static BangvangProcess serveOn(List<String> machine, Path data, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(more));
        return startOn(machine, arguments.toArray(String[]::new));
    }

    /** Reads on until a line has the text. */
    public String awaitLine(String text) {
        return output.awaitLine(text, line -> line.contains(text));
    }

    public URI awaitAddress() {
        Matcher said = ADDRESS.matcher(awaitLine("The service runs at"));
        if (!said.find()) {
            throw new IllegalStateException("No address: " + heard());
        }
        address = URI.create(said.group(1));
        return address;
    }

    /** What it has said before. */
    URI address() {
        return Objects.requireNonNull(address);
    }

    /** Everything it said, once it has ended. */
    public String awaitEnd() throws InterruptedException {
        return output.awaitEnd();
    }

    /** What it has said so far. */
    String heard() {
        return output.said();
    }

    public int exitCode() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** As Ctrl-C and service managers do. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not stop: " + heard());
        }
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }
}
