package vn.bangvang.standalone.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.standalone.Bangvang;

/**
 * Runs a command of the packed jar in a Java machine that is given the archive of its classes, which this one cannot take any
 * more. This one waits, passes on the signal to stop, and ends with the same code. Whatever hinders it, the command runs here
 * as it would without.
 */
public final class QuickStart {

    /** Names the process that waits, in the one that was started by it. */
    private static final String STARTED_BY = "bangvang.started-by";

    /** By then it has served for a while, and has loaded what it needs now and then. */
    private static final Duration SETTLED = Duration.ofSeconds(Long.getLong("bangvang.settled-seconds", 60));

    private static final Logger LOG = LoggerFactory.getLogger(QuickStart.class);

    private final ClassArchive archive;
    private final List<String> machine;
    private final Process process;

    private QuickStart(ClassArchive archive, List<String> machine, Process process) {
        this.archive = archive;
        this.machine = machine;
        this.process = process;
    }

    /** @return the exit code of the other process; nothing if the command is to be run here */
    public static OptionalInt run(Path data, List<String> args) throws InterruptedException {
        List<String> machine = ManagementFactory.getRuntimeMXBean().getInputArguments();
        Optional<Path> jar = packedJar();
        if (jar.isEmpty() || System.getProperty(STARTED_BY) != null || belongsHere(machine)) {
            return OptionalInt.empty();
        }
        try {
            Optional<LaidOutProgram> program =
                    LaidOutProgram.of(jar.get(), data.toAbsolutePath().normalize());
            return program.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(start(program.get(), machine, args).awaitEnd());
        } catch (IOException hindered) {
            LOG.info("The program starts from its jar: {}", hindered.toString());
            return OptionalInt.empty();
        }
    }

    /** Ends this process when the one that waits for it is gone, whatever ended that. */
    public static void endWithStarter() {
        String starter = System.getProperty(STARTED_BY);
        if (starter != null) {
            ProcessHandle.of(Long.parseLong(starter))
                    .ifPresentOrElse(waiting -> waiting.onExit().thenRun(QuickStart::end), QuickStart::end);
        }
    }

    private static void end() {
        Runtime.getRuntime().exit(1);
    }

    private static QuickStart start(LaidOutProgram program, List<String> machine, List<String> args)
            throws IOException {
        ClassArchive archive = ClassArchive.of(program, Runtime.version());
        List<String> command = new ArrayList<>();
        command.add(LaidOutProgram.java());
        command.addAll(machine);
        command.addAll(archive.options());
        command.add("-D" + STARTED_BY + "=" + ProcessHandle.current().pid());
        command.addAll(List.of("-cp", program.jar().toString(), Bangvang.class.getName()));
        command.addAll(args);
        return new QuickStart(
                archive, machine, new ProcessBuilder(command).inheritIO().start());
    }

    private int awaitEnd() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        if (!process.waitFor(SETTLED.toMillis(), TimeUnit.MILLISECONDS)) {
            make(false);
        }
        return end(process.waitFor());
    }

    private void stop() {
        process.destroy();
        try {
            end(process.waitFor());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int end(int code) throws InterruptedException {
        make(true);
        return code;
    }

    /** The next start goes without it if it cannot be made. */
    private void make(boolean ended) throws InterruptedException {
        try {
            archive.make(ended, machine);
        } catch (IOException hindered) {
            LOG.info("No archive of the classes was made: {}", hindered.toString());
        }
    }

    /** Where this program was started from with {@code java -jar}. */
    private static Optional<Path> packedJar() {
        boolean packed = Objects.requireNonNull(Bangvang.class.getResource("Bangvang.class"))
                .toString()
                .startsWith("jar:nested:");
        return packed
                ? Optional.of(Path.of(System.getProperty("java.class.path")).toAbsolutePath())
                : Optional.empty();
    }

    /** What watches this machine cannot watch two, and who names an archive means this one. */
    private static boolean belongsHere(List<String> machine) {
        return machine.stream()
                .anyMatch(
                        option -> option.matches(
                                "-agent.*|-javaagent.*|-Dcom\\.sun\\.management\\..*"
                                        + "|-XX:(StartFlightRecording|SharedArchiveFile|ArchiveClassesAtExit|DumpLoadedClassList|AOT).*"));
    }
}
