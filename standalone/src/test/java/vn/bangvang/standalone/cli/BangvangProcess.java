package vn.bangvang.standalone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.standalone.Bangvang;

/** The product in a process of its own, as a user starts it, but in a locale that knows no Vietnamese. */
public final class BangvangProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)");

    private final Process process;
    private final BufferedReader output;
    private final List<String> heard = new ArrayList<>();
    private @Nullable URI address;

    private BangvangProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static BangvangProcess start(String... arguments) throws IOException {
        return startOn(List.of(), arguments);
    }

    /** On a machine of another country, as the options of the Java machine say. */
    public static BangvangProcess startOn(List<String> machine, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC", // on two processors it starts faster than with the default collector
                "-cp",
                System.getProperty("java.class.path"),
                Bangvang.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return new BangvangProcess(builder.start());
    }

    /** On a free port. */
    static BangvangProcess serve(Path data, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(more));
        return start(arguments.toArray(String[]::new));
    }

    /** Reads on until a line has the text. */
    String awaitLine(String text) throws IOException {
        String line;
        while ((line = output.readLine()) != null) {
            heard.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new IllegalStateException("It ended without saying '" + text + "': " + heard);
    }

    public URI awaitAddress() throws IOException {
        Matcher said = ADDRESS.matcher(awaitLine("The service runs at"));
        if (!said.find()) {
            throw new IllegalStateException("No address: " + heard);
        }
        address = URI.create(said.group(1));
        return address;
    }

    /** What it has said before. */
    URI address() {
        return Objects.requireNonNull(address);
    }

    /** Everything it said, once it has ended. */
    public String awaitEnd() throws IOException, InterruptedException {
        String line;
        while ((line = output.readLine()) != null) {
            heard.add(line);
        }
        process.waitFor();
        return heard();
    }

    /** What it has said so far. */
    String heard() {
        return String.join("\n", heard);
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
            throw new IllegalStateException("It did not stop: " + heard);
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
