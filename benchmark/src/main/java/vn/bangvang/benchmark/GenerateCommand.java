package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.benchmark.growth.Generated;
import vn.bangvang.benchmark.growth.Installations;
import vn.bangvang.benchmark.growth.ReadBack;
import vn.bangvang.benchmark.report.Figures;

/** Realistic years in an installation of the product, on which anybody may then start it. */
@Command(
        name = "generate",
        description = "Fills an empty data folder with realistic years of a province.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--events",
            required = true,
            description = "About how many events; some 1.1 million are a year of 5,000 units.")
    private long events;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed gives other years.")
    private long seed = 1;

    @Option(names = "--data", required = true, description = "The data folder, empty or missing.")
    private Path data = Path.of("");

    @Option(names = "--jar", required = true, description = "The bangvang.jar that lays out the folder.")
    private Path jar = Path.of("");

    @Option(names = "--java", description = "Folder of the Java machine for it; by default the one that runs this.")
    private @Nullable Path java;

    @Option(
            names = "--check",
            description = "Read everything back afterwards; of a folder that was filled before, only that.")
    private boolean check;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path machine = java == null ? Path.of(System.getProperty("java.home")) : java;
        Progress progress = new Progress(System.err);
        Optional<Generated> before = check ? Generated.in(data) : Optional.empty();
        Generated generated = before.isPresent()
                ? before.get()
                : Installations.generate(data, events, seed, machine, jar, progress::say);
        if (check) {
            progress.say("%d events read back as they were written", ReadBack.all(data));
        }
        Figures figures = new Figures();
        figures.put("generate.events", Long.toString(generated.written()))
                .put("generate.units", Integer.toString(generated.units()))
                .put("generate.first-year", Integer.toString(generated.firstYear()));
        generated.mix().forEach((name, count) -> figures.put("generate.events." + name, count.toString()));
        spec.commandLine().getOut().print(figures);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
