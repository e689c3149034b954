package vn.bangvang.shared.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a process that a test started: when its time is up, and when the JVM of the tests ends, even if that is killed. A
 * shell beside the process waits for the end of its own input, which the system closes with this JVM.
 */
public final class ProcessGuard {

    /** How long a process of a test may live; a whole profile of repetitions sets it higher. */
    private static final Duration LIMIT = Duration.ofMinutes(Integer.getInteger("bangvang.test.process-minutes", 10));

    /** Asks first, and ends it for good when it has not ended twenty seconds later. */
    private static final String SCRIPT = """
            cat > /dev/null
            kill -"$1" "$2" 2> /dev/null || exit 0
            for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
              kill -0 "$2" 2> /dev/null || exit 0
              sleep 1
            done
            kill -KILL "$2"
            """;

    private ProcessGuard() {}

    /** A process that ends its own children when it is asked to end (TERM). */
    public static Process guarded(Process process) {
        guard(process.toHandle(), "TERM");
        return process;
    }

    /** A PostgreSQL server, which ends every session at once and writes nothing more (QUIT). */
    public static void guardServer(ProcessHandle postmaster) {
        guard(postmaster, "QUIT");
    }

    private static void guard(ProcessHandle guarded, String signal) {
        try {
            Process shell = new ProcessBuilder("sh", "-c", SCRIPT, "guard", signal, Long.toString(guarded.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            CompletableFuture.delayedExecutor(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .execute(() -> endInput(shell));
            // Its number may belong to another process from then on.
            guarded.onExit().thenRun(shell::destroyForcibly);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void endInput(Process shell) {
        try {
            shell.getOutputStream().close();
        } catch (IOException ended) {
            // The process has ended before, and the shell with it.
        }
    }
}
