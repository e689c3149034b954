package vn.bangvang.standalone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Written by the Java machine itself when it ends. */
final class AotCache implements ClassArchive {

    private final Path file;

    AotCache(Path name) {
        this.file = name.resolveSibling(name.getFileName() + ".aot");
    }

    @Override
    public List<String> options() throws IOException {
        Path made = ClassArchive.unfinished(file);
        Files.deleteIfExists(made);
        return List.of(Files.exists(file) ? "-XX:AOTCache=" + file : "-XX:AOTCacheOutput=" + made, "-Xlog:aot*=off");
    }

    @Override
    public void ended() throws IOException {
        Path made = ClassArchive.unfinished(file);
        if (Files.exists(made)) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
