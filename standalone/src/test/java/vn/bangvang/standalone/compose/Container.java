package vn.bangvang.standalone.compose;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangvang.shared.testing.ProcessGuard;
import vn.bangvang.shared.testing.TestClient;

/** A Java process with the command and the environment of a container, and no other. What it says goes to a file. */
final class Container implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String name;
    private final Process process;
    private final Path log;

    private Container(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Container start(
            String name, Path folder, List<String> arguments, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment()
                .put("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto");
        builder.environment().putAll(environment);
        try {
            return new Container(name, ProcessGuard.guarded(builder.start()), log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The exit code, once it has ended by itself. */
    int awaitEnd() {
        await(name + " ends").atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** Not before the node says that it is ready: what it does after its start, such as the founding, is done then. */
    String awaitUrl() {
        String url = "http://127.0.0.1:" + port();
        await(name + " is ready").atMost(PATIENCE).until(() -> isReady(url) || !process.isAlive());
        return url;
    }

    private static boolean isReady(String url) {
        return new TestClient(url).get("/actuator/health/readiness").statusCode() == 200;
    }

    int port() {
        await(name + " serves").atMost(PATIENCE).until(() -> said().contains("Started ") || !process.isAlive());
        Matcher port = PORT.matcher(said());
        if (!process.isAlive() || !port.find()) {
            throw new IllegalStateException(name + " did not start: " + said());
        }
        return Integer.parseInt(port.group(1));
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Without a chance to say goodbye: SIGKILL. */
    void kill() {
        process.destroyForcibly();
        await(name + " is dead").atMost(PATIENCE).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
