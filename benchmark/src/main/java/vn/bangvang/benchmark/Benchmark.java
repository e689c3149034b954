package vn.bangvang.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmark: one subcommand for each thing that is measured. */
@Command(
        name = "benchmark",
        description = "Measures Bảng Vàng beside its peers.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CommandsBenchmark.class,
            RankingsBenchmark.class,
            RebuildBenchmark.class,
            StartsBenchmark.class,
            GenerateCommand.class,
            GrowthBenchmark.class,
            HistoryBenchmark.class,
            PagesBenchmark.class,
            WorkerCommand.class
        })
public final class Benchmark {

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmark()).execute(args));
    }
}
