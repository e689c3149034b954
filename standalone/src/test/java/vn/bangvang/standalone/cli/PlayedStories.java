package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.testing.Shell;
import vn.bangvang.standalone.server.UnpackedServer;

/**
 * A data folder in which all stories of the sample were played, stopped and ready to be copied. It is made once for each
 * build, by whichever JVM needs it first: the first start is killed in the middle of a story, the second plays on to the
 * end, each on a machine of another country.
 */
public final class PlayedStories {

    /** The last step of each story. */
    public static final List<String> LAST_STEPS = List.of("187/187", "93/93", "286/286", "111/111", "35/35", "132/132");

    /** Other digits, another calendar, other small letters, and other days: nothing that is kept or shown may follow. */
    private static final List<String> EGYPT =
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati");

    private static final List<String> TURKEY =
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=America/Anchorage");

    private static final Path FOLDER = Path.of("target", "played-stories").toAbsolutePath();

    /** The same for every JVM of one build, and for no other build. */
    private static final String BUILD =
            System.getProperty("bangvang.test.build", UUID.randomUUID().toString());

    private PlayedStories() {}

    /** Puts a copy there, as the product would have left it. */
    public static void into(Path data) {
        demand();
        copy(FOLDER.resolve("data"), data);
    }

    /** What the start printed that played to the end. */
    static List<String> said() throws IOException {
        demand();
        return Files.readAllLines(FOLDER.resolve("said"));
    }

    /** From the first ranking to the last decision, of what was printed when the stories had just been played. */
    public static String results() throws IOException {
        return results(String.join("\n", said()));
    }

    /** The same, of what another play printed. */
    public static String results(String said) {
        int begin = said.indexOf("Xếp hạng Cụm thi đua số 3");
        int end = said.indexOf("\n", said.indexOf("Cờ thi đua của Chính phủ", begin));
        return said.substring(begin, end < 0 ? said.length() : end);
    }

    private static synchronized void demand() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock mine = channel.lock()) {
                assertThat(mine.isValid()).isTrue();
                Path made = FOLDER.resolve("made-by");
                if (Files.notExists(made) || !Files.readString(made).equals(BUILD)) {
                    Files.deleteIfExists(made);
                    make();
                    Files.writeString(made, BUILD);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void make() throws IOException, InterruptedException {
        Path data = FOLDER.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        UnpackedServer.into(data);
        try (BangvangProcess killed = BangvangProcess.serveOn(TURKEY, data)) {
            killed.awaitLine(" 40/187");
            killed.kill();
        }
        try (BangvangProcess first = BangvangProcess.serveOn(machine(EGYPT), data)) {
            first.awaitAddress();
            first.stop();
            Files.writeString(FOLDER.resolve("said"), first.heard());
        }
    }

    /** In which everybody of the stories logs in. */
    private static List<String> machine(List<String> country) {
        return Stream.concat(BangvangProcess.HASHES_FAST.stream(), country.stream())
                .toList();
    }

    private static void copy(Path from, Path to) {
        if (Shell.run("cp", "-Rp", from + "/.", to.toString()) != 0) {
            throw new IllegalStateException("Cannot copy " + from + " to " + to);
        }
    }
}
