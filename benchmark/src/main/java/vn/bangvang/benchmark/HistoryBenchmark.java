package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.benchmark.growth.Generated;
import vn.bangvang.benchmark.growth.Installations;
import vn.bangvang.benchmark.growth.PastCases;
import vn.bangvang.benchmark.history.Checking;
import vn.bangvang.benchmark.history.Checkpointing;
import vn.bangvang.benchmark.product.ProductLog;
import vn.bangvang.benchmark.ranking.RankingCourse;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Machine;
import vn.bangvang.benchmark.server.BenchmarkServer;
import vn.bangvang.benchmark.start.PackedProduct;

/** A history that can be checked, looked back into and proved: how long each takes, and what it costs whoever appends. */
@Command(
        name = "history",
        description = "Measures verify, the past of cases and rankings, checkpoints and proofs.",
        mixinStandardHelpOptions = true)
final class HistoryBenchmark implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "A smoke run; its figures mean nothing.")
    private boolean quick;

    @Option(
            names = "--events",
            split = ",",
            defaultValue = "1000000",
            description = "Sizes that are verified, the smallest first; the past of cases is asked of the last one.")
    private List<Long> sizes = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "1", description = "Of the histories.")
    private long seed = 1;

    @Option(names = "--jar", required = true, description = "The bangvang.jar that is measured.")
    private Path jar = Path.of("");

    @Option(names = "--java", description = "Folder of the Java machine for it; by default the one that runs this.")
    private @Nullable Path java;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each is measured; the median counts.")
    private int rounds = 3;

    @Option(
            names = "--data",
            description = "Folder for installations and exports, which are kept and used again; on a real disk.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path machine = java == null ? Path.of(System.getProperty("java.home")) : java;
        Progress progress = new Progress(System.err);
        Figures figures = new Figures();
        Path folder = Folders.forData(data);
        Machine.describe(figures, "its own");
        figures.put("run.kind", quick ? "quick" : "full");
        try {
            for (long events : sizes) {
                check(events, machine, folder, progress, figures);
            }
            alone(folder, progress, figures);
        } finally {
            spec.commandLine().getOut().print(figures);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private void check(long events, Path machine, Path folder, Progress progress, Figures figures)
            throws IOException, InterruptedException, SQLException {
        String size = GrowthBenchmark.name(events);
        Path installation = folder.resolve(size);
        PackedProduct product = new PackedProduct(machine, jar, installation);
        Generated generated = Installations.filled(installation, events, seed, machine, jar, progress::say);
        Path exports = Files.createDirectories(folder.resolve("exports"));
        new Checking(product, exports, figures, progress::say).measure(generated, size, quick ? 1 : rounds);
        if (events == sizes.get(sizes.size() - 1)) {
            progress.say("the past of cases");
            PastCases.measure(product, installation, generated, size, figures);
        }
    }

    /** The store without a service. */
    private void alone(Path folder, Progress progress, Figures figures)
            throws IOException, InterruptedException, SQLException {
        Path own = folder.resolve("history-store");
        try (BenchmarkServer server = BenchmarkServer.start(own)) {
            progress.say("the past of rankings");
            past(server, "1e3", quick ? 50 : 1_000, figures);
            past(server, "1e4", quick ? 100 : 10_000, figures);
            progress.say("checkpoints and proofs");
            try (ProductLog log = ProductLog.create(server.createDatabase("checkpoints"))) {
                Path keys = Files.createTempDirectory(folder, "history-keys");
                new Checkpointing(log, keys, quick).measure(quick ? 1 : rounds, figures);
            }
        }
    }

    private void past(BenchmarkServer server, String size, int units, Figures figures)
            throws IOException, SQLException {
        RankingCourse course = new RankingCourse(units, rounds, 0);
        try (ProductLog log = ProductLog.create(server.createDatabase("past_" + size))) {
            course.write(log);
            course.measurePast(log, "history.ranking.ms." + size, figures);
        }
    }
}
