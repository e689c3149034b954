package vn.bangvang.standalone.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about a server of this cluster: its process and when that began. PostgreSQL itself
 * only looks whether a process of that number exists, and would refuse for ever when the number went to another one.
 */
record Postmaster(long pid, Instant startedAt) {

    /** A number that no process has: it is above what any system gives out. */
    private static final long NOBODY = Integer.MAX_VALUE;

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<Postmaster> read(Path cluster) throws IOException {
        Path file = file(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
            Instant startedAt =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return Optional.of(new Postmaster(pid, startedAt));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Cut short by a crash while it was written: no server got as far as using the cluster.
            return Optional.of(new Postmaster(NOBODY, Instant.EPOCH));
        }
    }

    /**
     * Lets a new server start although the former one's number now belongs to another process. The rest of the file is
     * kept, since by it PostgreSQL sees whether workers of the former server still use the cluster.
     */
    void giveUpNumber(Path cluster) throws IOException {
        Path file = file(cluster);
        if (pid == NOBODY) {
            Files.delete(file);
        } else if (ProcessHandle.of(pid).isPresent()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(0, Long.toString(NOBODY));
            OwnerOnly.write(file, String.join("\n", lines) + "\n");
        }
    }

    /** Whether the process is alive and is the server that wrote the file, not a later owner of its number. */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(Postmaster::isPostgres)
                .flatMap(ProcessHandle.Info::startInstant)
                .map(begun -> Duration.between(begun, startedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
    }

    private static boolean isPostgres(ProcessHandle.Info process) {
        return process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }
}
