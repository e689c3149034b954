package vn.bangvang.standalone.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workers of a server that died. Idle ones notice by themselves; one that computes or is frozen goes on holding the shared
 * memory, and as long as it does, PostgreSQL rightly refuses to start. What they had under way was never committed.
 */
final class Orphans {

    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);

    private static final int TRIES = 50;
    private static final long PAUSE_MILLIS = 100;

    private Orphans() {}

    /** Only to be called when the server itself is gone. Where a process does not show its folder, nothing is done. */
    static void end(Path cluster) throws IOException {
        Path place = cluster.toRealPath();
        for (int tries = 0; tries < TRIES; tries++) {
            List<ProcessHandle> left = ProcessHandle.allProcesses()
                    .filter(process -> isWorkerIn(place, process))
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            LOG.warn("Ending {} workers of the former server", left.size());
            left.forEach(ProcessHandle::destroyForcibly);
            pause();
        }
    }

    /** PostgreSQL's processes all work in the folder of their cluster. */
    private static boolean isWorkerIn(Path cluster, ProcessHandle process) {
        boolean postgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        try {
            return postgres
                    && Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                            .equals(cluster);
        } catch (IOException | UnsupportedOperationException hidden) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while ending workers of the former server", e);
        }
    }
}
