package vn.bangvang.standalone.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.bangvang.shared.testing.Shell;

/** A real file system of a few hundred megabytes, in memory. */
final class SmallDisk implements AutoCloseable {

    private static final String DEMANDED = "BANGVANG_DEMAND_MOUNTS";
    private static final int MEGABYTE = 1 << 20;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Where mounting is forbidden the test is left out, and says so; in the project's own checks it fails instead. */
    static SmallDisk mount(Path place, int megabytes) {
        boolean mounted =
                Shell.run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", place.toString())
                        == 0;
        String why = "Mounting a tmpfs is forbidden here, so a full disk cannot be tested; " + DEMANDED
                + "=true makes this a failure";
        if (Boolean.parseBoolean(System.getenv(DEMANDED))) {
            assertThat(mounted).as(why).isTrue();
        }
        assumeTrue(mounted, why);
        return new SmallDisk(place);
    }

    /** Somebody else's file takes all but so much. */
    void leave(int megabytes) throws IOException {
        Path filler = Files.createTempFile(place, "filler", "");
        byte[] block = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (free() > (long) megabytes * MEGABYTE) {
                out.write(block, 0, (int) Math.min(block.length, free() - (long) megabytes * MEGABYTE));
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    void empty() throws IOException {
        try (var files = Files.newDirectoryStream(place, "filler*")) {
            for (Path filler : files) {
                Files.delete(filler);
            }
        }
    }

    long free() throws IOException {
        return Files.getFileStore(place).getUsableSpace();
    }

    @Override
    public void close() {
        Shell.run("umount", "-l", place.toString());
    }
}
