package vn.bangvang.standalone.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the Java machine has found out about the program's classes in one run, kept for the next: an archive of the classes
 * (AppCDS), from JDK 25 on with the profile of their methods (AOT cache). The machine takes no archive that does not fit.
 */
interface ClassArchive {

    int AOT_CACHE = 25;

    /** One for each Java machine. */
    static ClassArchive of(LaidOutProgram program) {
        Runtime.Version java = Runtime.version();
        String machine = (java + "-" + System.getProperty("java.vendor")).replaceAll("[^A-Za-z0-9.+-]", "-");
        Path name = program.folder().resolve("java-" + machine);
        return java.feature() >= AOT_CACHE ? new AotCache(name) : new ListedClasses(name, program);
    }

    /**
     * Those by which it is used, or by which what it needs is noted if there is none. Nothing is said on the terminal. To be
     * called before each start.
     */
    List<String> options() throws IOException;

    /** To be called once the program has served for a while. */
    default void settled() throws IOException, InterruptedException {}

    /** To be called once the program has ended in order. */
    default void ended() throws IOException {}

    /** A name under which a file is written until it is whole. */
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
