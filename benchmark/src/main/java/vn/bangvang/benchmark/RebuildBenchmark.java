package vn.bangvang.benchmark;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.benchmark.peer.StockReplay;
import vn.bangvang.benchmark.product.RebuildCourse;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Machine;
import vn.bangvang.benchmark.server.BenchmarkServer;

/** All read models built anew from a log, beside a raw scan of the same log and a replay of stock Axon. */
@Command(
        name = "rebuild",
        description = "Measures a rebuild of all read models, a raw scan of the same log, and a replay of stock Axon.",
        mixinStandardHelpOptions = true)
final class RebuildBenchmark implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "A smoke run with a short log; its figures mean nothing.")
    private boolean quick;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each is measured; the median counts.")
    private int rounds = 3;

    @Option(names = "--data", description = "Folder of the database, emptied first; it must be on a real disk.")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        Figures figures = new Figures();
        Progress progress = new Progress(System.err);
        Path folder = Folders.forData(data);
        progress.say("starting PostgreSQL in %s", folder);
        long wanted = quick ? 20_000 : 400_000;
        try (BenchmarkServer server = BenchmarkServer.start(folder)) {
            Machine.describe(figures, server.setting("server_version"));
            figures.put("run.kind", quick ? "quick" : "full");
            progress.say("writing the log of the product");
            try (RebuildCourse course = RebuildCourse.write(server.createDatabase("rebuild"), quick ? 2 : 10, wanted)) {
                progress.say("building all read models anew from %d events", course.events());
                course.measure(rounds, figures, line -> progress.say("%s", line));
            }
            progress.say("replaying stock Axon");
            double stock = StockReplay.eventsPerSecond(server.createDatabase("stock"), wanted / 2);
            figures.put("rebuild.stock-axon-replay.events-per-second", stock);
            figures.ratio(
                    "ratio.rebuild.stock-axon-replay",
                    figures.value("rebuild.events-per-second").orElseThrow(),
                    stock);
        }
        spec.commandLine().getOut().print(figures);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
