package vn.bangvang.standalone.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Made by a Java machine of its own from the list of the classes that the program has loaded. Classes that no file holds under
 * their own name are left out: from an archive of JDK 17, they bring down a machine that records itself (JFR) or has an agent.
 */
final class ListedClasses implements ClassArchive {

    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)\\.class");
    private static final Pattern LISTED = Pattern.compile("(?:@lambda-proxy )?(\\S+).*");
    private static final String GENERATED = "@lambda-form-invoker";
    private static final String GENERATED_HANDLE = "java/lang/invoke/BoundMethodHandle$Species_";

    private final Path file;
    private final Path list;
    private final LaidOutProgram program;

    ListedClasses(Path name, LaidOutProgram program) {
        this.file = name.resolveSibling(name.getFileName() + ".jsa");
        this.list = name.resolveSibling(name.getFileName() + ".classes");
        this.program = program;
    }

    @Override
    public List<String> options() throws IOException {
        Files.deleteIfExists(list);
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:cds*=off")
                : List.of("-XX:DumpLoadedClassList=" + list, "-Xlog:cds*=off");
    }

    @Override
    public void settled() throws IOException, InterruptedException {
        if (Files.exists(file) || !Files.exists(list)) {
            return;
        }
        Path archived = ClassArchive.unfinished(list);
        Files.write(archived, withClassFiles(Files.readAllLines(list, StandardCharsets.UTF_8)));
        Path made = ClassArchive.unfinished(file);
        Files.deleteIfExists(made);
        LaidOutProgram.demandSuccess(List.of(
                LaidOutProgram.java(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + archived,
                "-XX:SharedArchiveFile=" + made,
                "-cp",
                program.jar().toString()));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(archived);
    }

    /** Without the last line, which may not be whole yet. */
    List<String> withClassFiles(List<String> lines) throws IOException {
        Set<String> versioned = versioned();
        return lines.stream()
                .limit(Math.max(0, lines.size() - 1))
                .filter(line -> !line.startsWith(GENERATED) && !line.startsWith(GENERATED_HANDLE))
                .filter(line -> {
                    Matcher listed = LISTED.matcher(line);
                    return !listed.matches() || !versioned.contains(listed.group(1));
                })
                .toList();
    }

    /** Classes of which a jar holds another form for newer Java machines. */
    private Set<String> versioned() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path jar : program.jars()) {
            try (JarFile open = new JarFile(jar.toFile());
                    Stream<JarEntry> entries = open.stream()) {
                entries.map(entry -> VERSIONED.matcher(entry.getName()))
                        .filter(Matcher::matches)
                        .forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }
}
