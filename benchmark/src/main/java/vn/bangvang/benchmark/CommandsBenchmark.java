package vn.bangvang.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
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
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Machine;

/** The three-step nomination, by the product and by its peers. */
@Command(
        name = "commands",
        description =
                "Measures submit, endorse and decide by the product, two workflow engines, stock Axon and raw JDBC.",
        mixinStandardHelpOptions = true)
final class CommandsBenchmark implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "A smoke run of about a minute; its figures mean nothing.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Measure only these contenders.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--data", description = "Folder of the database, emptied first; it must be on a real disk.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, SQLException {
        Progress progress = new Progress(System.err);
        List<String> contenders = only.isEmpty() ? Contenders.PEERS : only;
        try (Arena arena = Arena.open(Folders.forData(data), contenders, progress)) {
            Race race = new Race(quick ? Plan.quick() : Plan.full(), arena.workers(), progress);
            race.run();
            print(figures(contenders, race, arena));
        }
        return 0;
    }

    private Figures figures(List<String> contenders, Race race, Arena arena) throws IOException, SQLException {
        Figures figures = new Figures();
        Machine.describe(figures, arena.server().setting("server_version"));
        figures.put("run.kind", quick ? "quick" : "full");
        for (String contender : contenders) {
            figures.put("commands.per-second." + contender, race.median(contender));
            figures.put("commands.callers." + contender, Integer.toString(race.bestConcurrency(contender)));
        }
        return figures;
    }

    private void print(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(figures);
        out.flush();
    }
}
