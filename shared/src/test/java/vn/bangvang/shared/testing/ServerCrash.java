package vn.bangvang.shared.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Ends a server as a crash would, and starts it again on what it left behind, with the settings it had. */
public final class ServerCrash {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private ServerCrash() {}

    /** As if the machine had killed it: {@code kill -9} of the postmaster. */
    public static void kill(TestServer server) {
        signal(server, "KILL");
    }

    /** As {@code pg_ctl stop -m immediate}: every process at once, without writing anything more. */
    public static void immediate(TestServer server) {
        signal(server, "QUIT");
    }

    private static void signal(TestServer server, String signal) {
        ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
        Shell.signal(signal, postmaster.pid());
        Awaitility.await().until(() -> !postmaster.isAlive());
    }

    /** Starts the server until it answers; the processes a killed postmaster left behind must have ended before. */
    public static void restart(TestServer server) {
        List<String> command = command(server.directory());
        List<Process> started = new ArrayList<>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (started.isEmpty() || !started.get(started.size() - 1).isAlive()) {
                        started.add(start(command, server.directory()));
                    }
                    return answers(server);
                });
        server.guard();
    }

    private static boolean answers(TestServer server) {
        try (Connection connection = server.superuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The command as the server itself wrote it down; root hides behind a namespace, since PostgreSQL refuses root. */
    private static List<String> command(Path directory) {
        try {
            String written = Files.readString(directory.resolve("postmaster.opts"));
            List<String> command = new ArrayList<>();
            if ("root".equals(System.getProperty("user.name"))) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.add(written.substring(0, written.indexOf(" \"")).strip());
            Matcher arguments = QUOTED.matcher(written);
            while (arguments.find()) {
                command.add(arguments.group(1));
            }
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> command, Path directory) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("restarts.log").toFile()))
                .start();
    }
}
