package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Machine;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.start.PackedProduct;
import vn.bangvang.benchmark.start.PackedProduct.Started;

/** The start of the packed product, beside an earlier one. */
@Command(
        name = "starts",
        description = "Measures the start of bangvang.jar on an empty installation, in turns with an earlier one.",
        mixinStandardHelpOptions = true)
final class StartsBenchmark implements Callable<Integer> {

    private static final String NOW = "now";
    private static final String BEFORE = "before";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--jar", required = true, description = "The bangvang.jar that is measured.")
    private Path jar = Path.of("");

    @Option(names = "--before", description = "An earlier bangvang.jar.")
    private @Nullable Path before;

    @Option(names = "--java", split = ",", description = "Folders of Java machines; by default the one that runs this.")
    private List<Path> javas = new ArrayList<>();

    @Option(names = "--rounds", defaultValue = "5", description = "How often each is started.")
    private int rounds = 5;

    @Option(names = "--data", description = "Folder for the installations; it must be on a real disk.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Figures figures = new Figures();
        Machine.describe(figures, "its own");
        List<Path> machines = javas.isEmpty() ? List.of(Path.of(System.getProperty("java.home"))) : javas;
        for (Path machine : machines) {
            measure(machine, figures);
        }
        spec.commandLine().getOut().print(figures);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void measure(Path machine, Figures figures) throws IOException, InterruptedException {
        Progress progress = new Progress(System.err);
        Path folder = Files.createTempDirectory(Folders.forData(data), "start");
        try {
            measure(machine, folder, progress, figures);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(Path machine, Path folder, Progress progress, Figures figures)
            throws IOException, InterruptedException {
        Map<String, PackedProduct> products = new LinkedHashMap<>();
        products.put(NOW, new PackedProduct(machine, jar, folder.resolve(NOW)));
        if (before != null) {
            products.put(BEFORE, new PackedProduct(machine, before, folder.resolve(BEFORE)));
        }
        for (Map.Entry<String, PackedProduct> product : products.entrySet()) {
            progress.say("preparing %s with %s", product.getKey(), machine);
            product.getValue().prepare();
        }
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        Map<String, List<Double>> megabytes = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String name : Plan.order(List.copyOf(products.keySet()), round)) {
                Started started = products.get(name).measure();
                progress.say("round %d %-6s %5.2f s %5.0f MB", round + 1, name, started.seconds(), started.megabytes());
                seconds.computeIfAbsent(name, first -> new ArrayList<>()).add(started.seconds());
                megabytes.computeIfAbsent(name, first -> new ArrayList<>()).add(started.megabytes());
            }
        }
        tell(figures, machine, seconds, megabytes);
    }

    private static void tell(
            Figures figures, Path machine, Map<String, List<Double>> seconds, Map<String, List<Double>> megabytes)
            throws IOException {
        String of = "." + machine.toRealPath().getFileName();
        for (String name : seconds.keySet()) {
            String product = name.equals(NOW) ? "" : "." + name;
            figures.put("start.seconds" + product + of, Median.of(seconds.getOrDefault(name, List.of())));
            figures.put("start.megabytes" + product + of, Median.of(megabytes.getOrDefault(name, List.of())));
        }
        if (seconds.containsKey(BEFORE)) {
            figures.ratio(
                    "start.ratio" + of,
                    Median.of(seconds.getOrDefault(NOW, List.of())),
                    Median.of(seconds.getOrDefault(BEFORE, List.of())));
        }
    }
}
