package vn.bangvang.shared.eventlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.testing.ProcessGuard;

/** A {@link CrashWriter} in a process of its own, whose every line goes into the history. */
final class CrashProcess {

    private final Process process;
    private final Thread listening;

    private CrashProcess(Process process, CrashHistory history) {
        this.process = process;
        this.listening = new Thread(() -> listen(history), "crash-history");
        this.listening.start();
    }

    static CrashProcess start(TestLog log, CrashHistory history) {
        Login login = log.database.properties().command();
        try {
            return new CrashProcess(
                    ProcessGuard.guarded(new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Xmx256m",
                                    "-Daxoniq.update-checker.disabled=true",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    CrashWriter.class.getName(),
                                    log.database.url(),
                                    login.username(),
                                    login.password(),
                                    log.masterKey.toString())
                            .redirectErrorStream(true)
                            .start()),
                    history);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(CrashHistory history) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                history.hear(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}; afterwards everything it ever said has been heard. */
    void kill() {
        try {
            // By its handle: Process.destroyForcibly() would also close the pipe and with it the last things said.
            process.toHandle().destroyForcibly();
            process.waitFor();
            listening.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
