package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a folder was filled with, as a file in it tells.
 *
 * @param asked how many events were wanted
 * @param written how many there are
 * @param approver who has nominations to endorse, by the name under which they log in
 * @param cluster one of the province's
 * @param nomination one that was decided
 * @param mix events by stored name
 */
public record Generated(
        long asked,
        long seed,
        long written,
        int units,
        int firstYear,
        String approver,
        String auditor,
        String reader,
        String cluster,
        String nomination,
        Map<String, Long> mix) {

    /** The year that is under way at the end of every history. */
    public static final int LAST_YEAR = Scale.LAST_DAY.getYear();

    /** Changed with whatever changes what is generated. */
    private static final String VERSION = "1";

    private static final String FILE = "generated.properties";
    private static final String OF_EVENT = "events.";

    /** Nothing where the folder was not filled, or by another generator. */
    public static Optional<Generated> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            said.load(in);
        }
        return VERSION.equals(said.getProperty("version")) ? Optional.of(of(said)) : Optional.empty();
    }

    private static Generated of(Properties said) {
        Map<String, Long> mix = new TreeMap<>();
        said.stringPropertyNames().stream()
                .filter(name -> name.startsWith(OF_EVENT))
                .forEach(name -> mix.put(name.substring(OF_EVENT.length()), Long.valueOf(said.getProperty(name))));
        return new Generated(
                Long.parseLong(said.getProperty("asked")),
                Long.parseLong(said.getProperty("seed")),
                Long.parseLong(said.getProperty("written")),
                Integer.parseInt(said.getProperty("units")),
                Integer.parseInt(said.getProperty("first-year")),
                said.getProperty("approver"),
                said.getProperty("auditor"),
                said.getProperty("reader"),
                said.getProperty("cluster"),
                said.getProperty("nomination"),
                mix);
    }

    void write(Path folder) throws IOException {
        Properties said = new Properties();
        said.setProperty("version", VERSION);
        said.setProperty("asked", Long.toString(asked));
        said.setProperty("seed", Long.toString(seed));
        said.setProperty("written", Long.toString(written));
        said.setProperty("units", Integer.toString(units));
        said.setProperty("first-year", Integer.toString(firstYear));
        said.setProperty("approver", approver);
        said.setProperty("auditor", auditor);
        said.setProperty("reader", reader);
        said.setProperty("cluster", cluster);
        said.setProperty("nomination", nomination);
        mix.forEach((name, count) -> said.setProperty(OF_EVENT + name, count.toString()));
        try (Writer out = Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            said.store(out, "What the benchmark generated here");
        }
    }
}
