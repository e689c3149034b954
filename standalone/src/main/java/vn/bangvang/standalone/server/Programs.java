package vn.bangvang.standalone.server;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs PostgreSQL's own programs; what they print goes to a file, so that no pipe ties the server to this process. */
final class Programs {

    private final Path home;
    private final Path output;

    Programs(Path home, Path output) {
        this.home = home;
        this.output = output;
    }

    /** The exit code of the program. */
    int run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see itself as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(executable(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        }
    }

    /** The last lines that the programs printed. */
    String lastOutput() throws IOException {
        if (!Files.exists(output)) {
            return "";
        }
        List<String> lines = Files.readAllLines(output);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private Path executable(String program) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return home.resolve("bin").resolve(windows ? program + ".exe" : program);
    }
}
