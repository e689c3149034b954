package vn.bangvang.shared.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What a process says, line by line. It never has to wait for somebody to listen, and nobody waits for it longer than
 * {@link #PATIENCE}.
 */
public final class ProcessOutput {

    /** Longer than any start of the product takes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private int heard;
    private boolean ended;

    public ProcessOutput(Process process) {
        this.process = process;
        Thread listening = new Thread(this::listen, "output-of-" + process.pid());
        listening.setDaemon(true);
        listening.start();
    }

    /** The next line that the condition holds for; those before it are passed over. */
    public synchronized String awaitLine(String what, Predicate<String> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            while (heard < said.size()) {
                String line = said.get(heard++);
                if (wanted.test(line)) {
                    return line;
                }
            }
            if (ended) {
                throw new IllegalStateException("It ended without saying '" + what + "': " + said);
            }
            awaitMore(until, "It did not say '" + what + "' within " + PATIENCE);
        }
    }

    /** All lines, once it has ended. */
    public String awaitEnd() throws InterruptedException {
        synchronized (this) {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!ended) {
                awaitMore(until, "It did not end within " + PATIENCE);
            }
            heard = said.size();
        }
        process.waitFor();
        return said();
    }

    /** What it has said so far. */
    public synchronized String said() {
        return String.join("\n", said);
    }

    private void awaitMore(long until, String otherwise) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
            throw new IllegalStateException(otherwise + ": " + said);
        }
        try {
            wait(left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (this) {
                    said.add(line);
                    notifyAll();
                }
            }
        } catch (IOException cut) {
            // Its end closed the pipe while a line was read.
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }
}
