package vn.bangvang.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What the figures were measured on. */
public final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /** Puts the description in front of the figures. */
    public static void describe(Figures figures, String postgresVersion) throws IOException {
        figures.put("run.date", LocalDate.now(ZoneOffset.UTC).toString())
                .put("machine.cores", Integer.toString(Runtime.getRuntime().availableProcessors()))
                .put("machine.cpu", field(CPU, "model name", System.getProperty("os.arch")))
                .put("machine.memory", field(MEMORY, "MemTotal", "unknown"))
                .put("machine.os", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("machine.jvm", System.getProperty("java.vm.name") + " " + Runtime.version())
                .put("machine.postgresql", postgresVersion);
    }

    private static String field(Path file, String name, String otherwise) throws IOException {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(otherwise);
        }
    }
}
