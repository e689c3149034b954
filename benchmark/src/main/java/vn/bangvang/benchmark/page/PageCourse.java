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
import java.util.stream.Stream;
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
    private static final double UNITS = 5_000;
    private static final double NOMINATIONS = 100_000;
    private static final double TASKS = 10_000;
    private static final double FIRST_KILOBYTES = 100;
    private static final double FURTHER_KILOBYTES = 15;
    private static final double PAGE_MILLIS = 60;
    private static final double FILTER_MILLIS = 150;

    /** Of the rate that is aimed at, what must be reached for the other figures to mean something. */
    private static final double STEADY = 0.98;

    private static final int OFFICES = 32;
    private static final int MOST_TOLD = 5;

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
     * @return whether every page and every command was answered as it should be
     */
    public boolean run(double rate, Duration measured, @Nullable Path recordings)
            throws IOException, InterruptedException, SQLException {
        Filling.fillIfFarBehind(product, folder, generated, telling);
        List<String> options = new ArrayList<>(List.of(PackedProduct.SETTLES_NEVER));
        if (recordings != null) {
            options.add("-XX:StartFlightRecording=settings=profile,filename=" + recordings.toAbsolutePath());
        }
        try (RunningProduct running = product.start(options.toArray(String[]::new));
                Connection superuser = Installation.running(folder).superuser()) {
            Filling.await(running, generated, telling);
            Stored stored = new Stored(superuser);
            Site site = new Site(running.address(), generated, stored);
            figures.put("pages.events", Long.toString(generated.written()));
            judged.atLeast("pages.units", generated.units(), UNITS);
            judged.atLeast("pages.nominations", site.nominations(), NOMINATIONS);
            judged.atLeast("pages.waiting-tasks", stored.waiting(), TASKS);
            FirstLoad first = site.first();
            first.fetched().forEach((address, loaded) -> telling.say("%s: %d bytes", address, loaded.wire()));
            judged.atMost("pages.first-load.kilobytes", first.bytes() / KILOBYTE, FIRST_KILOBYTES);
            List<Asked> pages = there(site.pages());
            List<Asked> filters = site.filters();
            List<Office> offices = offices(running.address(), stored.offices(OFFICES));
            telling.say("%d pages and %d filters beside %.0f commands a second", pages.size(), filters.size(), rate);
            List<String> failed =
                    measure(pages, filters, new SteadyCommands(offices, rate), rate, measured, first.again());
            figures.put("pages.waiting-tasks.after", Long.toString(stored.waiting()));
            judged.finish("pages.missed");
            figures.put("pages.failed", told(failed));
            return failed.isEmpty();
        }
    }

    private static String told(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    /** Those of which the history has any; the others are named. */
    private List<Asked> there(List<Asked> pages) {
        figures.put(
                "pages.left-out",
                told(pages.stream()
                        .filter(page -> page.addresses().isEmpty())
                        .map(Asked::name)
                        .toList()));
        return pages.stream().filter(page -> !page.addresses().isEmpty()).toList();
    }

    private static List<Office> offices(String address, List<Unit> units) throws IOException {
        List<Office> offices = new ArrayList<>();
        for (Unit unit : units) {
            offices.add(Office.open(address, unit));
        }
        return offices;
    }

    /** Returns what was not answered as it should be. */
    private List<String> measure(
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
        if (!acknowledged.isEmpty()) {
            figures.put("pages.commands.p50.ms", Median.of(acknowledged))
                    .put("pages.commands.p95.ms", Median.percentile(acknowledged, 95));
        }
        further(all, reading, fetchedAgain);
        Map<String, List<Double>> millis = reading.millis();
        figures.put(
                "pages.samples",
                Integer.toString(all.stream()
                        .mapToInt(page ->
                                millis.getOrDefault(page.name(), List.of()).size())
                        .min()
                        .orElse(0)));
        times("pages", pages, millis, PAGE_MILLIS);
        times("filters", filters, millis, FILTER_MILLIS);
        return Stream.concat(
                        reading.failed().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()),
                        commands.failed().stream().distinct().limit(MOST_TOLD))
                .toList();
    }

    /** A page with what it asks for when it is there. */
    private void further(List<Asked> pages, Reading reading, long fetchedAgain) {
        Map<String, Long> most = reading.most();
        long parts = pages.stream()
                .filter(Asked::part)
                .mapToLong(part -> most.getOrDefault(part.name(), 0L))
                .sum();
        pages.stream()
                .filter(page -> !page.part())
                .map(Asked::name)
                .sorted(Comparator.comparingLong((String name) -> most.getOrDefault(name, 0L))
                        .reversed())
                .forEach(name -> judged.atMost(
                        "pages.further.kilobytes." + name,
                        (most.getOrDefault(name, 0L) + parts + fetchedAgain) / KILOBYTE,
                        FURTHER_KILOBYTES));
    }

    private void times(String key, List<Asked> all, Map<String, List<Double>> millis, double aim) {
        for (Asked page : all) {
            List<Double> taken = millis.getOrDefault(page.name(), List.of());
            if (taken.isEmpty()) {
                continue; // It failed, or the time was too short; the number of samples tells.
            }
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
