package vn.bangvang.standalone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the Java machine has found out about the program's classes in one run, kept for the next: an archive of the classes
 * (AppCDS), from JDK 25 on with the profile of their methods (AOT cache). The machine takes no archive that does not fit.
 */
interface ClassArchive {

    int AOT_CACHE = 25;

    /** One for each version of the Java machine. */
    static ClassArchive of(LaidOutProgram program, Runtime.Version java) {
        Path file = program.folder().resolve("java-" + java);
        return java.feature() >= AOT_CACHE ? new AotCache(file) : new ListedClasses(file, program);
    }

    /** Those by which it is used, or by which what it needs is noted if there is none. Nothing is said on the terminal. */
    List<String> options();

    /**
     * Makes it of what was noted, unless it is there.
     *
     * @param ended whether the program has ended
     * @param machine the other options that the Java machine was started with
     */
    void make(boolean ended, List<String> machine) throws IOException, InterruptedException;

    /** A name under which a file is written until it is whole. */
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    static boolean isThere(Path file) {
        return Files.isRegularFile(file);
    }
}
