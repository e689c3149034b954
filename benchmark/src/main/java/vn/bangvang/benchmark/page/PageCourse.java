package vn.bangvang.benchmark.page;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.growth.Filling;
import vn.bangvang.benchmark.growth.Generated;
import vn.bangvang.benchmark.growth.Installation;
import vn.bangvang.benchmark.growth.Installations;
import vn.bangvang.benchmark.growth.Office;
import vn.bangvang.benchmark.growth.Office.Unit;
import vn.bangvang.benchmark.growth.Stored;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.start.PackedProduct;
import vn.bangvang.benchmark.start.RunningProduct;

/** A filled installation whose pages are read while commands come at a steady rate. */
public final class PageCourse {

    private static final double KILOBYTE = 1000;
    private static final double FIRST_KILOBYTES = 100;
    private static final double FURTHER_KILOBYTES = 15;
    private static final double PAGE_MILLIS = 60;
    private static final double FILTER_MILLIS = 150;

    /** Of the rate that is aimed at, what must be reached for the other figures to mean something. */
    private static final double STEADY = 0.98;

    private static final int OFFICES = 32;

    private final PackedProduct product;
    private final Path folder;
    private final Generated generated;
    private final Figures figures;
    private final Installations.Telling telling;
    private final Judged judged;

    public PageCourse(
            PackedProduct product, Path folder, Generated generated, Figures figures, Installations.Telling telling) {
        this.product = product;
        this.folder = folder;
        this.generated = generated;
        this.figures = figures;
        this.telling = telling;
        this.judged = new Judged(figures);
    }

    /**
     * @param rate commands a second
     * @param measured how long, after a quarter of it that is not
     * @param recordings where the Java machine leaves a flight recording; null without one
     */
    public void run(double rate, Duration measured, @Nullable Path recordings)
            throws IOException, InterruptedException, SQLException {
        Filling.fill(product, folder, generated, telling);
        String[] options = recordings == null
                ? new String[0]
                : new String[] {"-XX:StartFlightRecording=settings=profile,filename=" + recordings.toAbsolutePath()};
        try (RunningProduct running = product.start(options);
                Connection superuser = Installation.running(folder).superuser()) {
            Stored stored = new Stored(superuser);
            figures.put("pages.events", Long.toString(generated.written()))
                    .put("pages.units", Integer.toString(generated.units()))
                    .put("pages.nominations", Long.toString(stored.count("Nomination")))
                    .put("pages.waiting-tasks", Long.toString(stored.waiting()));
            Site site = new Site(running.address(), generated, stored, Generated.LAST_YEAR - 1);
            FirstLoad first = site.first();
            first.fetched().forEach((address, loaded) -> telling.say("%s: %d bytes", address, loaded.wire()));
            judged.atMost("pages.first-load.kilobytes", first.bytes() / KILOBYTE, FIRST_KILOBYTES);
            List<Asked> pages = site.pages();
            List<Asked> filters = site.filters();
            List<Office> offices = offices(running.address(), stored.offices(OFFICES));
            telling.say("%d pages and %d filters beside %.0f commands a second", pages.size(), filters.size(), rate);
            measure(pages, filters, new SteadyCommands(offices, rate), rate, measured, first.again());
            figures.put("pages.waiting-tasks.after", Long.toString(stored.waiting()));
        }
        judged.finish("pages.missed");
    }

    private static List<Office> offices(String address, List<Unit> units) throws IOException {
        List<Office> offices = new ArrayList<>();
        for (Unit unit : units) {
            offices.add(Office.open(address, unit));
        }
        return offices;
    }

    private void measure(
            List<Asked> pages,
            List<Asked> filters,
            SteadyCommands commands,
            double rate,
            Duration measured,
            long fetchedAgain)
            throws InterruptedException {
        List<Asked> all = new ArrayList<>(pages);
        all.addAll(filters);
        Reading reading = new Reading();
        long from = System.nanoTime() + measured.dividedBy(4).toNanos();
        long until = from + measured.toNanos();
        together(
                () -> {
                    commands.run(from, until);
                    return null;
                },
                () -> {
                    reading.run(all, from, until);
                    return null;
                });
        List<Double> acknowledged = commands.millis();
        judged.atLeast("pages.commands-per-second", acknowledged.size() * 1e9 / measured.toNanos(), rate * STEADY);
        figures.put("pages.commands.p50.ms", Median.of(acknowledged))
                .put("pages.commands.p95.ms", Median.percentile(acknowledged, 95));
        further(pages, reading, fetchedAgain);
        Map<String, List<Double>> millis = reading.millis();
        figures.put(
                "pages.samples",
                Integer.toString(
                        millis.values().stream().mapToInt(List::size).min().orElse(0)));
        times("pages", pages, millis, PAGE_MILLIS);
        times("filters", filters, millis, FILTER_MILLIS);
    }

    private void further(List<Asked> pages, Reading reading, long fetchedAgain) {
        pages.stream()
                .map(Asked::name)
                .sorted(Comparator.comparingLong((String name) -> reading.most().getOrDefault(name, 0L))
                        .reversed())
                .forEach(name -> judged.atMost(
                        "pages.further.kilobytes." + name,
                        (reading.most().getOrDefault(name, 0L) + fetchedAgain) / KILOBYTE,
                        FURTHER_KILOBYTES));
    }

    private void times(String key, List<Asked> all, Map<String, List<Double>> millis, double aim) {
        for (Asked page : all) {
            List<Double> taken = millis.getOrDefault(page.name(), List.of());
            figures.put(key + ".p50.ms." + page.name(), Median.of(taken));
            judged.atMost(key + ".p95.ms." + page.name(), Median.percentile(taken, 95), aim);
        }
    }

    /** Returns when both have ended; a failure of either fails the whole. */
    private static void together(Callable<?> one, Callable<?> other) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> ended : List.of(threads.submit(one), threads.submit(other))) {
                ended.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("What was measured failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
