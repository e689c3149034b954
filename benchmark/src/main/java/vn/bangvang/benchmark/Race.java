package vn.bangvang.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.worker.WorkerProcess;
import vn.bangvang.benchmark.worker.WorkerProcess.Lag;

/** Several contenders, each at its best concurrency, measured in turns. */
final class Race {

    private final Plan plan;
    private final List<Integer> concurrencies;
    private final Map<String, WorkerProcess> workers;
    private final Progress progress;
    private final Map<String, Integer> best = new LinkedHashMap<>();
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    Race(Plan plan, List<Integer> concurrencies, Map<String, WorkerProcess> workers, Progress progress) {
        this.plan = plan;
        this.concurrencies = concurrencies;
        this.workers = workers;
        this.progress = progress;
    }

    /** Lets everyone work for a while, finds the best concurrency of everyone, then measures everyone in every round. */
    Race run() throws IOException {
        for (String contender : workers.keySet()) {
            settle(contender);
        }
        for (int pass = 0; pass < plan.probes(); pass++) {
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
        return this;
    }

    private void settle(String contender) throws IOException {
        int concurrency = concurrencies.get(concurrencies.size() / 2);
        double rate = worker(contender).run(plan.settleAt(concurrency)).perSecond();
        progress.say("settle  %-12s %4d callers %,10.0f/s", contender, concurrency, rate);
    }

    private int probe(String contender) throws IOException {
        int bestConcurrency = 0;
        double bestRate = -1;
        for (int concurrency : concurrencies) {
            double rate = worker(contender).run(plan.probeAt(concurrency)).perSecond();
            progress.say("probe   %-12s %4d callers %,10.0f/s", contender, concurrency, rate);
            if (rate > bestRate) {
                bestRate = rate;
                bestConcurrency = concurrency;
            }
        }
        return bestConcurrency;
    }

    private void measure(String contender, int round) throws IOException {
        int concurrency = bestConcurrency(contender);
        double rate = worker(contender).run(plan.measureAt(concurrency)).perSecond();
        measured.computeIfAbsent(contender, any -> new ArrayList<>()).add(rate);
        progress.say("round %d %-12s %4d callers %,10.0f/s", round + 1, contender, concurrency, rate);
    }

    /** How long the contender's steps stay invisible at half of its best load. */
    Lag lag(String contender) throws IOException {
        int concurrency = bestConcurrency(contender);
        Lag lag = worker(contender).lag(plan.lagAt(concurrency), median(contender) / 2);
        progress.say("lag     %-12s %4d callers %10.1f ms", contender, concurrency, lag.p99());
        return lag;
    }

    private WorkerProcess worker(String contender) {
        WorkerProcess worker = workers.get(contender);
        if (worker == null) {
            throw new IllegalArgumentException(contender + " does not take part");
        }
        return worker;
    }

    boolean has(String contender) {
        return measured.containsKey(contender);
    }

    int bestConcurrency(String contender) {
        return best.getOrDefault(contender, 0);
    }

    double median(String contender) {
        return Median.of(measured.getOrDefault(contender, List.of()));
    }
}
