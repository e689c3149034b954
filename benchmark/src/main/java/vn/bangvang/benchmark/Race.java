package vn.bangvang.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.benchmark.load.Throughput;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.worker.WorkerProcess;

/** Several contenders, each at its best concurrency, measured in turns. */
final class Race {

    private final Plan plan;
    private final Map<String, WorkerProcess> workers;
    private final Progress progress;
    private final Map<String, Integer> best = new LinkedHashMap<>();
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    Race(Plan plan, Map<String, WorkerProcess> workers, Progress progress) {
        this.plan = plan;
        this.workers = workers;
        this.progress = progress;
    }

    /** Finds the best concurrency of everyone, then measures everyone in every round. */
    void run() throws IOException {
        // Twice, and the second time counts: in the first, whoever is probed early is still being compiled.
        for (int pass = 0; pass < 2; pass++) {
            for (String contender : workers.keySet()) {
                best.put(contender, probe(contender));
            }
        }
        List<String> contenders = List.copyOf(workers.keySet());
        for (int round = 0; round < plan.rounds(); round++) {
            for (String contender : Plan.order(contenders, round)) {
                measure(contender, round);
            }
        }
    }

    private int probe(String contender) throws IOException {
        int bestConcurrency = 0;
        double bestRate = -1;
        for (int concurrency : Plan.CONCURRENCIES) {
            double rate = worker(contender).run(plan.probeAt(concurrency)).perSecond();
            progress.say("probe  %-12s %4d callers %,10.0f/s", contender, concurrency, rate);
            if (rate > bestRate) {
                bestRate = rate;
                bestConcurrency = concurrency;
            }
        }
        return bestConcurrency;
    }

    private void measure(String contender, int round) throws IOException {
        int concurrency = bestConcurrency(contender);
        Throughput counted = worker(contender).run(plan.measureAt(concurrency));
        measured.computeIfAbsent(contender, any -> new ArrayList<>()).add(counted.perSecond());
        progress.say("round %d %-11s %4d callers %,10.0f/s", round + 1, contender, concurrency, counted.perSecond());
    }

    private WorkerProcess worker(String contender) {
        WorkerProcess worker = workers.get(contender);
        if (worker == null) {
            throw new IllegalArgumentException(contender + " does not take part");
        }
        return worker;
    }

    int bestConcurrency(String contender) {
        return best.getOrDefault(contender, 0);
    }

    double median(String contender) {
        return Median.of(measured.getOrDefault(contender, List.of()));
    }
}
