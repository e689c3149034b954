package vn.bangvang.standalone.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.standalone.Bangvang;
import vn.bangvang.standalone.server.DataFolder;

/**
 * Runs a command of the packed jar in a Java machine that is given the archive of its classes, which this one cannot take any
 * more. This one waits, passes on the signal to stop, and ends with the same code. Whatever hinders it, the command runs here
 * as it would without.
 */
public final class QuickStart {

    /** Names the process that waits, in the one that was started by it. */
    private static final String STARTED_BY = "bangvang.started-by";

    /** Names a file that the started process deletes when its program begins. */
    private static final String BEGINS = "bangvang.begins";

    /** By then it has served for a while, and has loaded what it needs now and then. */
    private static final Duration SETTLED = Duration.ofSeconds(Long.getLong("bangvang.settled-seconds", 60));

    private static final Set<Integer> IN_ORDER = Set.of(0, 130, 143);

    /** Where the Java machine finds options that it passes on to the processes it starts, without anybody doing so. */
    private static final List<String> INHERITED = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    /** Watches this machine and cannot watch two, writes a file that two cannot write, or says something of archives. */
    private static final String BELONGS_HERE =
            "-agent.*|-javaagent.*|-Xrun.*|-Dcom\\.sun\\.management\\..*|-Xlog.*file=.*"
                    + "|-Xloggc.*|-Xshare.*|-XX:[+](AlwaysPreTouch|UseLargePages).*|-XX:(StartFlightRecording|SharedArchiveFile"
                    + "|SharedClassListFile|ArchiveClassesAtExit|DumpLoadedClassList|AOT).*";

    private static final Logger LOG = LoggerFactory.getLogger(QuickStart.class);

    private final ClassArchive archive;
    private final Process process;

    private QuickStart(ClassArchive archive, Process process) {
        this.archive = archive;
        this.process = process;
    }

    /**
     * @return the exit code of the other process; nothing if the command is to be run here
     * @throws vn.bangvang.standalone.say.StartRefused if the folder cannot be used, or is in use
     */
    public static OptionalInt run(Path data, List<String> args) throws InterruptedException {
        List<String> machine = ManagementFactory.getRuntimeMXBean().getInputArguments();
        Optional<Path> jar = packedJar();
        if (jar.isEmpty()
                || System.getProperty(STARTED_BY) != null
                || machine.stream().anyMatch(option -> option.matches(BELONGS_HERE))
                || data.toAbsolutePath().toString().contains(File.pathSeparator)) {
            return OptionalInt.empty();
        }
        try {
            Optional<LaidOutProgram> program;
            try (DataFolder folder = DataFolder.open(data)) {
                program = LaidOutProgram.of(jar.get(), folder);
            }
            return program.isEmpty() ? OptionalInt.empty() : run(program.get(), machine, args);
        } catch (IOException | UncheckedIOException hindered) {
            LOG.info("The program starts from its jar: {}", hindered.toString());
            return OptionalInt.empty();
        }
    }

    /** In the process that was started: says that its program begins, and ends it when the one that waits is gone. */
    public static void begin() {
        String starter = System.getProperty(STARTED_BY);
        if (starter == null) {
            return;
        }
        try {
            Files.deleteIfExists(Path.of(System.getProperty(BEGINS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProcessHandle.of(Long.parseLong(starter))
                .ifPresentOrElse(waiting -> waiting.onExit().thenRun(QuickStart::end), QuickStart::end);
    }

    private static void end() {
        Runtime.getRuntime().exit(1);
    }

    private static OptionalInt run(LaidOutProgram program, List<String> machine, List<String> args)
            throws IOException, InterruptedException {
        ClassArchive archive = ClassArchive.of(program);
        Path begins = Files.createTempFile(program.folder(), "begins-", "");
        List<String> command = new ArrayList<>();
        command.add(LaidOutProgram.java());
        command.addAll(machine);
        command.removeAll(inherited());
        command.addAll(SmallHeap.options(machine, Runtime.getRuntime().availableProcessors()));
        command.addAll(archive.options());
        command.add("-D" + STARTED_BY + "=" + ProcessHandle.current().pid());
        command.add("-D" + BEGINS + "=" + begins);
        command.addAll(List.of("-cp", program.jar().toString(), Bangvang.class.getName()));
        command.addAll(args);
        int code =
                new QuickStart(archive, new ProcessBuilder(command).inheritIO().start()).awaitEnd();
        if (Files.deleteIfExists(begins) && !IN_ORDER.contains(code)) {
            program.discard();
            return OptionalInt.empty();
        }
        return OptionalInt.of(code);
    }

    private static List<String> inherited() {
        return INHERITED.stream()
                .map(System.getenv()::get)
                .filter(Objects::nonNull)
                .flatMap(options -> Stream.of(options.split("\\s+")))
                .toList();
    }

    private int awaitEnd() throws InterruptedException {
        Thread stop = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        if (!process.waitFor(SETTLED.toMillis(), TimeUnit.MILLISECONDS)) {
            make(archive::settled);
        }
        return end(process.waitFor());
    }

    /** Where there is no signal to stop, as on Windows, the other process has heard of Ctrl-C too. */
    private void stop() {
        if (process.supportsNormalTermination()) {
            process.destroy();
        }
        try {
            end(process.waitFor());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int end(int code) throws InterruptedException {
        if (IN_ORDER.contains(code)) {
            make(archive::ended);
        }
        return code;
    }

    @FunctionalInterface
    private interface Making {
        void make() throws IOException, InterruptedException;
    }

    /** The next start goes without the archive if it cannot be made. */
    private static void make(Making archive) throws InterruptedException {
        try {
            archive.make();
        } catch (IOException | UncheckedIOException hindered) {
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
}
