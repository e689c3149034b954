package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/** Turns what happened into rows, on all processors, while the rows before them are being written. */
final class Scribe implements AutoCloseable {

    static final int AT_ONCE = 2000;

    /** Recorded times grow by half a second an event, from eight in the morning in Vietnam. */
    private static final long STEP_MICROS = 500_000;

    private static final int EIGHT_IN_HANOI = 1;

    private final Serializer json;
    private final PastLog log;
    private final Ids ids;
    private final Map<String, Long> mix = new TreeMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private Future<?> writing = writer.submit(() -> {});
    private long micros;

    Scribe(Serializer json, PastLog log, Ids ids) {
        this.json = json;
        this.log = log;
        this.ids = ids;
    }

    void write(List<Happening> happened) {
        long[] times = new long[happened.size()];
        List<UUID> named = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            LocalDate day = happened.get(i).day();
            long morning = day.atTime(EIGHT_IN_HANOI, 0).toEpochSecond(ZoneOffset.UTC) * 1_000_000;
            micros = Math.max(micros + STEP_MICROS, morning);
            times[i] = micros;
            named.add(ids.of(day));
        }
        List<PastEvent> rows = IntStream.range(0, times.length)
                .parallel()
                .mapToObj(i -> row(happened.get(i), named.get(i), times[i]))
                .toList();
        rows.forEach(row -> mix.merge(row.name(), 1L, Long::sum));
        await();
        writing = writer.submit(() -> log.write(rows));
    }

    private PastEvent row(Happening what, UUID id, long recorded) {
        var payload = json.serialize(what.event(), byte[].class);
        Map<String, String> metadata = what.by().metadata(id.toString());
        return new PastEvent(
                what,
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                id,
                recorded,
                json.serialize(MetaData.from(metadata), byte[].class).getData(),
                payload.getData());
    }

    /** How many events of each stored name were written. */
    Map<String, Long> mix() {
        return mix;
    }

    private void await() {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            await();
        } finally {
            writer.shutdownNow();
        }
    }
}
