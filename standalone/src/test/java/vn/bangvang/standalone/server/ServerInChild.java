package vn.bangvang.standalone.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.shared.testing.ProcessGuard;
import vn.bangvang.shared.testing.ProcessOutput;

/** An embedded server in a JVM of its own, to be killed. */
final class ServerInChild implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;
    private final ProcessOutput output;

    private ServerInChild(Process process) {
        this.process = process;
        this.output = new ProcessOutput(process);
    }

    public static void main(String[] args) throws InterruptedException {
        DataFolder folder = DataFolder.open(Path.of(args[0]));
        EmbeddedServer.start(folder, line -> System.out.println(line.english()));
        System.out.println(READY);
        Thread.currentThread().join();
    }

    static ServerInChild started(Path folder) throws IOException {
        ServerInChild child = begin(folder);
        child.output.awaitLine(READY, READY::equals);
        return child;
    }

    static ServerInChild begin(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServerInChild.class.getName()));
        command.add(folder.toString());
        return new ServerInChild(ProcessGuard.guarded(
                new ProcessBuilder(command).redirectErrorStream(true).start()));
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does: no hook runs, and the server it started stays behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
