package vn.bangvang.standalone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangvang.standalone.Bangvang;

/** The product in a process of its own, as a user starts it, but in a locale that knows no Vietnamese. */
public final class BangvangProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)");

    private final Process process;
    private final BufferedReader output;
    private final List<String> heard = new ArrayList<>();

    private BangvangProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static BangvangProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Bangvang.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return new BangvangProcess(builder.start());
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
        Matcher address = ADDRESS.matcher(awaitLine("The service runs at"));
        if (!address.find()) {
            throw new IllegalStateException("No address: " + heard);
        }
        return URI.create(address.group(1));
    }

    /** Everything it said, once it has ended. */
    String awaitEnd() throws IOException, InterruptedException {
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

    int exitCode() {
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

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }
}
