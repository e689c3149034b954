package vn.bangvang.shared.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Runs small commands of the system that end by themselves within a minute. */
public final class Shell {

    private Shell() {}

    /** The exit code; what the command says is thrown away. */
    public static int run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " does not end");
            }
            return process.exitValue();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends a signal to processes, in this order. */
    public static void signal(String name, long... processes) {
        String[] command = new String[processes.length + 2];
        command[0] = "kill";
        command[1] = "-" + name;
        for (int i = 0; i < processes.length; i++) {
            command[i + 2] = Long.toString(processes[i]);
        }
        if (run(command) != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
