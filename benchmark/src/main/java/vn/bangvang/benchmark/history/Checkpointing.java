package vn.bangvang.benchmark.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.bangvang.benchmark.load.Callers;
import vn.bangvang.benchmark.load.Load;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.product.ProductLog;
import vn.bangvang.benchmark.product.ProductStore;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.InclusionProof;
import vn.bangvang.shared.history.LogTree;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.service.CheckpointTurns;
import vn.bangvang.shared.history.service.LogRows;

/** What signing checkpoints costs whoever appends, in turns with and without it; and how soon after its commit an event can be proved. */
public final class Checkpointing {

    private static final long EVENTS = 1_000;
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final double PER_SECOND = 5_000;
    private static final int PACED = 128;
    private static final int ASKING = 8;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ProductLog log;
    private final LogRows rows;
    private final CheckpointFiles files;
    private final CheckpointTurns turns;
    private final Slice closed;
    private final Duration paced;

    /**
     * @param folder an empty one, for keys and checkpoints
     * @param quick a smoke run
     */
    public Checkpointing(ProductLog log, Path folder, boolean quick) throws IOException {
        this.log = log;
        this.rows = log.rows();
        this.files = new CheckpointFiles(folder.resolve("checkpoints"));
        Path keys = folder.resolve("keys");
        SigningKeys.createIfMissing(keys);
        Checkpointer checkpointer = new Checkpointer(rows, files, keys, InstantSource.system());
        this.turns = new CheckpointTurns(checkpointer, rows::head, EVENTS, INTERVAL, InstantSource.system());
        this.closed = new Slice(256, Duration.ofSeconds(5), Duration.ofSeconds(quick ? 2 : 15));
        this.paced = Duration.ofSeconds(quick ? 5 : 40);
    }

    public void measure(int rounds, Figures figures) throws InterruptedException {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            without.add(appended());
            turns.start();
            with.add(appended());
            turns.stop();
        }
        figures.put("history.append.events-per-second", Median.of(without))
                .put("history.append.events-per-second.checkpointing", Median.of(with))
                .put("history.checkpointing.percent", 100 * Math.max(0, 1 - Median.of(with) / Median.of(without)));
        proofs(figures);
    }

    private double appended() throws InterruptedException {
        return Load.run(new ProductStore(log), closed).perSecond();
    }

    /** From the commit of an event until a signed checkpoint covers it and its path is made. */
    private void proofs(Figures figures) throws InterruptedException {
        long from = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        long until = from + paced.toNanos();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        LogTree tree = new LogTree(rows);
        turns.start();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> load(until));
        Callers.run(ASKING, caller -> {
            ProductStore store = new ProductStore(log);
            while (System.nanoTime() < until) {
                store.open(caller).submit();
                long committed = System.nanoTime();
                long position = rows.head();
                InclusionProof.of(position, covering(position), tree).bytes();
                if (committed >= from) {
                    millis.add((System.nanoTime() - committed) / 1e6);
                }
            }
        });
        load.join();
        turns.stop();
        figures.put("history.proof.p50.ms", Median.of(millis))
                .put("history.proof.p99.ms", Median.percentile(millis, 99));
    }

    private Note covering(long position) {
        Note last = files.last().orElse(null);
        while (last == null || Checkpoint.read(last.text()).size() < position) {
            Callers.await(System.nanoTime() + LOOK_AGAIN_NANOS);
            last = files.last().orElse(null);
        }
        return last;
    }

    private void load(long until) {
        double between = PACED * 1e9 / PER_SECOND;
        ProductStore store = new ProductStore(log);
        try {
            Callers.run(PACED, caller -> {
                double due = System.nanoTime() + between * caller / PACED;
                while (System.nanoTime() < until) {
                    Nomination nomination = store.open(caller);
                    for (int step = 0; step < Nomination.STEPS && System.nanoTime() < until; step++) {
                        Callers.await((long) due);
                        nomination.advance(step);
                        due += between;
                    }
                }
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
