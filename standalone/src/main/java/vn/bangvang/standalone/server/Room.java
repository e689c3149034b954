package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.shared.platform.database.DiskRoom;
import vn.bangvang.standalone.say.Progress;
import vn.bangvang.standalone.say.StartRefused;

/**
 * The room on the disk of a data folder. A file keeps some of it from everybody; it is given up when somebody else has
 * filled the disk, so that PostgreSQL can go on writing its own log, and taken again when there is plenty.
 */
public final class Room {

    /** How it gets at the server, as its superuser. */
    @FunctionalInterface
    interface Access {
        Connection open() throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private static final String NAME = "reserve";
    private static final long MEGABYTE = DiskRoom.MEGABYTE;
    private static final long RESERVE = 64 * MEGABYTE;
    private static final long GIVEN_UP_BELOW = 24 * MEGABYTE;
    private static final long TAKEN_ABOVE = DiskRoom.FOR_EVENTS + 2 * RESERVE;
    private static final long TO_BEGIN = 256 * MEGABYTE;
    private static final long TO_START = 40 * MEGABYTE;

    private final Path reserve;
    private final DiskRoom disk;
    private final Progress progress;
    private final Access access;
    private boolean full;

    Room(DataFolder folder, Progress progress, Access access) throws IOException {
        this.reserve = folder.path().resolve(NAME);
        this.disk = new DiskRoom(folder.path());
        this.progress = progress;
        this.access = access;
    }

    /** Before anything is made or changed; what the reserve holds may be used for the start. */
    static void demand(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        long needed = Files.isDirectory(folder.resolve("postgres")) ? TO_START : TO_BEGIN;
        DiskRoom disk = new DiskRoom(there);
        Path reserve = folder.resolve(NAME);
        long kept = Files.exists(reserve) ? Files.size(reserve) : 0;
        if (disk.free() + kept < needed) {
            throw refused(folder, disk, needed);
        }
    }

    /** By who holds the folder. */
    static void makeRoomToStart(Path folder) throws IOException {
        if (new DiskRoom(folder).free() < TO_START) {
            Files.deleteIfExists(folder.resolve(NAME));
        }
    }

    /** Says that the disk is what keeps PostgreSQL from starting, if it is. */
    static void demandAfterFailure(Path folder) throws IOException {
        DiskRoom disk = new DiskRoom(folder);
        if (disk.free() < TO_START) {
            throw refused(folder, disk, TO_START);
        }
    }

    /** Before a command line writes what may wait. */
    public static void demandForEvents(Path folder) throws IOException {
        if (Files.isDirectory(folder) && !new DiskRoom(folder).takesEvents()) {
            long needed = DiskRoom.FOR_EVENTS / MEGABYTE;
            throw StartRefused.because(
                    String.format(
                            Locale.ROOT,
                            "Ổ đĩa của thư mục %s sắp đầy: cần ít nhất %s MB trống. Hãy giải phóng dung lượng rồi làm lại.",
                            folder,
                            needed),
                    String.format(
                            Locale.ROOT,
                            "The disk of the folder %s is nearly full: %s MB must be free. Free some space and try again.",
                            folder,
                            needed));
        }
    }

    private static StartRefused refused(Path folder, DiskRoom disk, long needed) {
        long left = disk.free() / MEGABYTE;
        return StartRefused.because(
                String.format(
                        Locale.ROOT,
                        "Ổ đĩa của thư mục %s đã đầy: còn %s MB, cần ít nhất %s MB để khởi động. Hãy giải phóng dung lượng rồi khởi động lại.",
                        folder,
                        left,
                        needed / MEGABYTE),
                String.format(
                        Locale.ROOT,
                        "The disk of the folder %s is full: %s MB are left, a start needs at least %s MB. Free some space and start again.",
                        folder,
                        left,
                        needed / MEGABYTE));
    }

    /** Called again and again. */
    void look() {
        boolean now = !disk.takesEvents();
        if (now && !full) {
            progress.say(
                    "Ổ đĩa sắp đầy: tạm ngừng nhận lệnh ghi, vẫn đọc được. Hãy giải phóng dung lượng.",
                    "The disk is nearly full: commands are refused for now, reading goes on. Free some space.");
            shortenLog();
        } else if (full && !now) {
            progress.say("Đã có dung lượng: nhận lệnh ghi trở lại", "There is room again: commands are taken");
        }
        full = now;
        keepReserve();
    }

    /** PostgreSQL's log of changes shrinks by what a checkpoint makes superfluous. */
    private void shortenLog() {
        Thread thread = new Thread(
                () -> {
                    try (Connection connection = access.open();
                            Statement statement = connection.createStatement()) {
                        statement.execute("checkpoint");
                    } catch (SQLException e) {
                        LOG.warn("No checkpoint on a full disk: {}", e.getMessage());
                    }
                },
                "checkpoint");
        thread.setDaemon(true);
        thread.start();
    }

    private void keepReserve() {
        long free = disk.free();
        try {
            if (free < GIVEN_UP_BELOW && Files.deleteIfExists(reserve)) {
                LOG.warn("{} MB were left on the disk: the reserve is given up", free / MEGABYTE);
            } else if (free > TAKEN_ABOVE && Files.notExists(reserve)) {
                take();
            }
        } catch (IOException e) {
            LOG.warn("The reserve on the disk could not be kept: {}", e.getMessage());
        }
    }

    /** Random bytes, since some file systems keep nothing for a row of zeros. */
    private void take() throws IOException {
        Path fresh = reserve.resolveSibling(NAME + ".fresh");
        byte[] block = new byte[(int) MEGABYTE];
        new Random().nextBytes(block);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            for (long written = 0; written < RESERVE; written += block.length) {
                out.write(block);
            }
            Files.move(fresh, reserve);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }
}
