package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.start.PackedProduct;
import vn.bangvang.benchmark.start.RunningProduct;

/** One filled installation, and what the product does on it as its users meet it. */
public final class Grown {

    private static final int SAMPLES = 200;
    private static final int CLUSTERS = 20;
    private static final int APPROVERS = 12;
    private static final String INBOX = "/api/inbox";

    private final PackedProduct product;
    private final Path folder;
    private final Generated generated;
    private final String size;
    private final Figures figures;
    private final Installations.Telling telling;

    /** @param size as the figures name it */
    public Grown(
            PackedProduct product,
            Path folder,
            Generated generated,
            String size,
            Figures figures,
            Installations.Telling telling) {
        this.product = product;
        this.folder = folder;
        this.generated = generated;
        this.size = size;
        this.figures = figures;
        this.telling = telling;
    }

    public void fill() throws IOException, InterruptedException {
        figures.put("growth.events." + size, Long.toString(generated.written()))
                .put("growth.units." + size, Integer.toString(generated.units()))
                .put("growth.first-year." + size, Integer.toString(generated.firstYear()));
        double seconds = Filling.fill(product, folder, generated, telling);
        telling.say("read models follow after %.0f s", seconds);
        figures.put("growth.fill.seconds." + size, seconds);
    }

    public void starts(int rounds) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        List<Double> postgres = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (RunningProduct running = product.start()) {
                running.stay(Duration.ofSeconds(5));
                seconds.add(running.seconds());
                processor.add(running.processorSeconds());
                megabytes.add(running.megabytes());
                postgres.add(running.postgresMegabytes());
                telling.say(
                        "start %d: %.1f s, %.1f s of processors, %.0f MB, PostgreSQL %.0f MB",
                        round + 1,
                        running.seconds(),
                        running.processorSeconds(),
                        running.megabytes(),
                        running.postgresMegabytes());
            }
        }
        figures.put("growth.start.seconds." + size, Median.of(seconds))
                .put("growth.start.processor-seconds." + size, Median.of(processor))
                .put("growth.start.megabytes." + size, Median.of(megabytes))
                .put("growth.start.megabytes.postgresql." + size, Median.of(postgres));
    }

    /** @param recordings where the Java machine leaves a flight recording; null without one */
    public void use(@Nullable Path recordings) throws IOException, InterruptedException, SQLException {
        String[] options = recordings == null
                ? new String[0]
                : new String[] {"-XX:StartFlightRecording=settings=profile,filename=" + recordings.toAbsolutePath()};
        try (RunningProduct running = product.start(options);
                Connection superuser = Installation.running(folder).superuser()) {
            Stored stored = new Stored(superuser);
            read(running.address(), stored);
            telling.say("commands");
            new Steps(running.address(), stored.offices(CLUSTERS)).measure(size, figures);
            stored.measure(size, folder, figures);
        }
        telling.say("the writer alone");
        figures.put("growth.append.events-per-second." + size, WriterAlone.measure(folder));
    }

    private void read(String address, Stored stored) throws IOException, SQLException {
        telling.say("inbox, file, standings");
        Answers approver = new Answers(busiest(address), figures);
        approver.measure("growth.inbox", size, List.of(INBOX));
        Answers auditor = new Answers(HttpSession.logIn(address, generated.auditor()), figures);
        auditor.measure(
                "growth.file",
                size,
                stored.cases("Nomination", SAMPLES).stream()
                        .map(id -> "/api/nominations/" + id)
                        .toList());
        List<String> clusters = stored.cases("Cluster", CLUSTERS).stream()
                .map(id -> "/api/clusters/" + id + "/standings?period=")
                .toList();
        int year = Scale.LAST_DAY.getYear();
        auditor.measure("growth.standings.now", size, of(clusters, year));
        auditor.measure("growth.standings.closed-year", size, of(clusters, year - 1));
    }

    /** Of the approvers of the units that were entered first, whoever has most waiting. */
    private HttpSession busiest(String address) throws IOException {
        HttpSession busiest = HttpSession.logIn(address, generated.approver());
        int most = 0;
        for (int number = 1; number <= APPROVERS; number++) {
            HttpSession approver = HttpSession.logIn(address, "dv" + number + ".approver");
            int waiting = approver.ask(INBOX).split("\"task\":", -1).length - 1;
            if (waiting > most) {
                most = waiting;
                busiest = approver;
            }
        }
        figures.put("growth.inbox.tasks." + size, Integer.toString(most));
        return busiest;
    }

    private static List<String> of(List<String> clusters, int year) {
        return clusters.stream().map(path -> path + year).toList();
    }
}
