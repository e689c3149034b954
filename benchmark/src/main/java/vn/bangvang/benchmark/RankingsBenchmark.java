package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.benchmark.product.ProductLog;
import vn.bangvang.benchmark.ranking.RankingCourse;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Machine;
import vn.bangvang.benchmark.server.BenchmarkServer;

/** The ranking of a very large cluster, by the product alone: no peer has one. */
@Command(
        name = "rankings",
        description = "Measures the ranking of 10,000 units by 150 criteria: anew, from the log, after one change.",
        mixinStandardHelpOptions = true)
final class RankingsBenchmark implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "A smoke run with 200 units; its figures mean nothing.")
    private boolean quick;

    @Option(names = "--data", description = "Folder of the database, emptied first; it must be on a real disk.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, SQLException {
        Figures figures = new Figures();
        Progress progress = new Progress(System.err);
        Path folder = Folders.forData(data);
        progress.say("starting PostgreSQL in %s", folder);
        try (BenchmarkServer server = BenchmarkServer.start(folder)) {
            Machine.describe(figures, server.setting("server_version"));
            figures.put("run.kind", quick ? "quick" : "full");
            RankingCourse course = quick ? new RankingCourse(200, 3, 50) : new RankingCourse(10_000, 7, 1000);
            try (ProductLog log = ProductLog.create(server.createDatabase("rankings"))) {
                progress.say("writing the sheets");
                course.write(log);
                progress.say("ranking them");
                course.measure(log, figures);
            }
        }
        spec.commandLine().getOut().print(figures);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
