package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.start.PackedProduct;

/** Data folders that are filled, each once. */
public final class Installations {

    /** How far a run has come, for people. */
    @FunctionalInterface
    public interface Telling {
        void say(String format, Object... arguments);
    }

    private static final long GIGABYTE = 1L << 30;

    /** On the disk: an event with its indexes and its share of PostgreSQL's own log; about as much again in the read models. */
    private static final long BYTES_AN_EVENT = 1100;

    private static final long BYTES_ANYWAY = GIGABYTE;

    private Installations() {}

    /** What an earlier run left in the folder if it is the same, or else {@link #generate}. */
    public static Generated filled(Path folder, long events, long seed, Path java, Path jar, Telling telling)
            throws IOException, InterruptedException, SQLException {
        Optional<Generated> found = Generated.in(folder).filter(one -> one.asked() == events && one.seed() == seed);
        if (found.isPresent()) {
            telling.say("%s: as it was generated before", folder);
            return found.get();
        }
        telling.say("%s: generating %d events", folder, events);
        return generate(folder, events, seed, java, jar, telling);
    }

    /**
     * Fills the folder, which must be empty or missing.
     *
     * @throws IOException if it is not, or if the disk has too little room
     */
    public static Generated generate(Path folder, long events, long seed, Path java, Path jar, Telling telling)
            throws IOException, InterruptedException, SQLException {
        demandEmpty(folder);
        demandRoom(folder, events);
        Scale scale = Scale.of(events, seed);
        telling.say("%d units from %d on: about %d events", scale.units(), scale.firstYear(), events);
        long begun = System.nanoTime();
        Generated generated =
                new Generator(scale, folder, HttpSession.PASSWORD).fill(new PackedProduct(java, jar, folder));
        double seconds = (System.nanoTime() - begun) / 1e9;
        telling.say("%d events in %.0f s, %.0f a second", generated.written(), seconds, generated.written() / seconds);
        return generated;
    }

    /** @param events that are to be written and read into the read models */
    public static void demandRoom(Path folder, long events) throws IOException {
        Files.createDirectories(folder);
        long needed = BYTES_ANYWAY + 2 * events * BYTES_AN_EVENT;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%d events and their read models need some %.1f GB in %s, and as much as the read models again where"
                            + " they are rebuilt beside themselves; %.1f GB are free",
                    events,
                    needed / (double) GIGABYTE,
                    folder,
                    free / (double) GIGABYTE));
        }
    }

    private static void demandEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException(folder + " is not empty");
                }
            }
        }
    }
}
