package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.benchmark.growth.Generated;
import vn.bangvang.benchmark.growth.Installations;
import vn.bangvang.benchmark.page.PageCourse;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Machine;
import vn.bangvang.benchmark.start.PackedProduct;

/** The pages of the packed product, while others work. */
@Command(
        name = "pages",
        description = "Measures what pages and filters send and how long they take, beside a steady load of commands.",
        mixinStandardHelpOptions = true)
final class PagesBenchmark implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--events",
            defaultValue = "1784100",
            description = "Of the history; by default two years of 5,000 units with 250,000 nominations.")
    private long events;

    @Option(names = "--seed", defaultValue = "1", description = "Of the history.")
    private long seed = 1;

    @Option(names = "--jar", required = true, description = "The bangvang.jar that is measured.")
    private Path jar = Path.of("");

    @Option(names = "--java", description = "Folder of the Java machine for it; by default the one that runs this.")
    private @Nullable Path java;

    @Option(
            names = "--data",
            description =
                    "Folder that was generated, of whatever size; or one in which one of the size is looked for, and"
                            + " made unless it is there. It is kept, and must be on a real disk.")
    private @Nullable Path data;

    @Option(names = "--rate", defaultValue = "200", description = "Commands a second.")
    private double rate = 200;

    @Option(names = "--seconds", defaultValue = "240", description = "How long it is measured.")
    private long seconds = 240;

    @Option(names = "--record", description = "File for a flight recording of the product.")
    private @Nullable Path record;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path machine = java == null ? Path.of(System.getProperty("java.home")) : java;
        Progress progress = new Progress(System.err);
        Figures figures = new Figures();
        Machine.describe(figures, "its own");
        // One for each caller, so that nobody connects anew.
        System.setProperty("http.maxConnections", "64");
        try {
            Path base = Folders.forData(data);
            Optional<Generated> there = Generated.in(base);
            Path folder = there.isPresent() ? base : base.resolve(GrowthBenchmark.name(events));
            Generated generated = there.isPresent()
                    ? there.get()
                    : Installations.filled(folder, events, seed, machine, jar, progress::say);
            PackedProduct product = new PackedProduct(machine, jar, folder);
            return new PageCourse(product, folder, generated, figures, progress::say)
                            .run(rate, Duration.ofSeconds(seconds), record)
                    ? 0
                    : 1;
        } finally {
            spec.commandLine().getOut().print(figures);
            spec.commandLine().getOut().flush();
        }
    }
}
