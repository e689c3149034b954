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
                "Measures submit, endorse and decide by the product, workflow engines, DBOS, stock Axon and raw JDBC.",
        mixinStandardHelpOptions = true)
final class CommandsBenchmark implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "A smoke run of four minutes; its figures mean nothing.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Measure only these contenders.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--data", description = "Folder of the database, emptied first; it must be on a real disk.")
    private @Nullable Path data;

    @Option(
            names = "--before",
            description =
                    "An earlier benchmark.jar, whose product takes part in turns as bangvang-before, http-before.")
    private @Nullable Path before;

    @Option(
            names = "--record",
            description = "Folder for a flight recording of each contender, to see where time goes.")
    private @Nullable Path recordings;

    @Override
    public Integer call() throws IOException, SQLException {
        Figures figures = new Figures();
        try (Arena arena = Arena.open(Folders.forData(data), new Progress(System.err), before, recordings)) {
            Machine.describe(figures, arena.server().setting("server_version"));
            figures.put("run.kind", quick ? "quick" : "full");
            measure(arena, figures);
        }
        print(figures);
        return 0;
    }

    private void measure(Arena arena, Figures figures) throws IOException, SQLException {
        Plan plan = quick ? Plan.quick() : Plan.full();
        List<String> contenders =
                Contenders.COMMANDS.stream().filter(this::wanted).toList();
        Race race = arena.race(plan, Plan.CALLERS, contenders);
        CommandsFigures.ofCommands(figures, race);
        if (wanted(Contenders.PRODUCT)) {
            CommandsFigures.ofLag(figures, race.lag(Contenders.PRODUCT));
        }
        if (wanted(Contenders.HTTP)) {
            CommandsFigures.ofHttp(figures, arena.race(plan, Plan.CLIENTS, withBefore(Contenders.HTTP)));
        }
        if (wanted(Contenders.STORE)) {
            CommandsFigures.ofStore(figures, arena.race(plan, Plan.APPENDERS, List.of(Contenders.STORE)));
        }
    }

    private boolean wanted(String contender) {
        if (Contenders.isBefore(contender)) {
            return before != null && wanted(Contenders.role(contender));
        }
        return only.isEmpty() || only.contains(contender);
    }

    private List<String> withBefore(String contender) {
        return before == null ? List.of(contender) : List.of(contender, contender + Contenders.BEFORE);
    }

    private void print(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(figures);
        out.flush();
    }
}
