package vn.bangvang.standalone.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bangvang.standalone.say.StartRefused;

/** What PostgreSQL itself wrote last about why it cannot go on. */
final class Complaints {

    private static final Pattern GRAVE = Pattern.compile("(PANIC|FATAL):");
    /** The answer to each client that asks while the server comes up or goes down. */
    private static final Pattern PASSING =
            Pattern.compile("the database system is|terminating connection|authentication failed");

    private static final int LONGEST_LOG = 16 << 20;

    private Complaints() {}

    static Optional<String> last(Path logs) {
        try (Stream<Path> files = Files.list(logs)) {
            List<Path> newestFirst = files.filter(
                            file -> file.getFileName().toString().startsWith("postgres-"))
                    .sorted(Comparator.comparing(Complaints::changed).reversed())
                    .limit(3)
                    .toList();
            return newestFirst.stream().flatMap(Complaints::lastOf).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<String> lastOf(Path log) {
        try {
            if (Files.size(log) > LONGEST_LOG) {
                return Stream.empty();
            }
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> GRAVE.matcher(line).find())
                            .filter(line -> !PASSING.matcher(line).find())
                            .reduce((former, latter) -> latter)
                            .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** A program of PostgreSQL failed: because the disk is full, or as PostgreSQL says. */
    static StartRefused refusal(DataFolder folder, Programs programs, String program) throws IOException {
        Room.demandAfterFailure(folder.path());
        String output = last(folder.logs()).orElse(programs.lastOutput());
        return StartRefused.because(
                String.format(
                        Locale.ROOT,
                        "PostgreSQL không chạy được (%s). Chi tiết trong %s:%n%s",
                        program,
                        folder.logs(),
                        output),
                String.format(Locale.ROOT, "PostgreSQL could not run (%s). Details in %s", program, folder.logs()));
    }
}
