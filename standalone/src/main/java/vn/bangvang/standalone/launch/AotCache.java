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
    public List<String> options() {
        String option = ClassArchive.isThere(file)
                ? "-XX:AOTCache=" + file
                : "-XX:AOTCacheOutput=" + ClassArchive.unfinished(file);
        return List.of(option, "-Xlog:aot*=off");
    }

    @Override
    public void make(boolean ended, List<String> machine) throws IOException {
        Path made = ClassArchive.unfinished(file);
        if (ended && ClassArchive.isThere(made)) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
