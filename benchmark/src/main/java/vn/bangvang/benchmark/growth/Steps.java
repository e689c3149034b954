package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import vn.bangvang.benchmark.growth.Office.Unit;
import vn.bangvang.benchmark.load.Callers;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.shared.platform.axon.UuidV7;

/** Commands over HTTP: units submit nominations and endorse them, each as fast as it is answered. */
final class Steps {

    private static final int UNITS = 16;
    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private interface Step {
        void take() throws IOException;
    }

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final String address;
    private final List<Unit> units;

    Steps(String address, List<Unit> units) {
        this.address = address;
        this.units = units.subList(0, Math.min(UNITS, units.size()));
    }

    void measure(String size, Figures figures) throws IOException, InterruptedException {
        List<Office> offices = new ArrayList<>();
        for (Unit unit : units) {
            offices.add(Office.open(address, unit));
        }
        long from = System.nanoTime() + BEFORE.toNanos();
        long until = from + MEASURED.toNanos();
        Callers.run(units.size(), caller -> {
            Office office = offices.get(caller);
            while (System.nanoTime() < until) {
                UUID id = UuidV7.next();
                timed(from, until, () -> office.submit(id));
                timed(from, until, () -> office.endorse(id));
            }
        });
        figures.put("growth.append.commands-per-second." + size, millis.size() * 1e9 / MEASURED.toNanos())
                .put("growth.append.p50.ms." + size, Median.of(millis))
                .put("growth.append.p99.ms." + size, Median.percentile(millis, 99));
    }

    private void timed(long from, long until, Step step) throws IOException {
        long begun = System.nanoTime();
        step.take();
        long acknowledged = System.nanoTime();
        if (begun >= from && acknowledged < until) {
            millis.add((acknowledged - begun) / 1e6);
        }
    }
}
