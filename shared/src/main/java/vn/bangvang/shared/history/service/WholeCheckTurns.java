package vn.bangvang.shared.history.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.KeyHistory;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.WholeCheck;
import vn.bangvang.shared.history.WholeCheckState;
import vn.bangvang.shared.history.WholeCheckState.Ended;
import vn.bangvang.shared.history.WholeCheckState.Found;

/**
 * Has the whole log checked again and again, slowly, so that a changed byte is noticed without anybody asking. Of several processes that
 * share the folder of the checkpoints one checks, and all know what it found.
 */
public final class WholeCheckTurns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WholeCheckTurns.class);

    /** A start has other things to do first. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration AFTER_FINDING = Duration.ofMinutes(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration SAVED = Duration.ofSeconds(10);
    /** One check takes a quarter of the time between two at the most, however long the log is. */
    private static final int QUARTER = 4;

    private final CheckpointFiles files;
    private final Path keys;
    private final WholeCheck check;
    private final Duration interval;
    private final Duration again;
    private final long eventsASecond;
    private final InstantSource clock;

    private volatile WholeCheckState state;
    private volatile boolean failed;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private double pace;
    private Instant saved = Instant.EPOCH;
    private Instant rest = Instant.EPOCH;
    private @Nullable FileLock alone;
    private @Nullable Thread thread;

    /**
     * @param keys the folder of the {@link SigningKeys}
     * @param interval so long after a check without a finding the next one begins
     * @param eventsASecond no faster than this, unless the log is so long that a check would take too long
     */
    public WholeCheckTurns(
            WholeCheck.Events log,
            CheckpointFiles files,
            Path keys,
            Duration interval,
            long eventsASecond,
            InstantSource clock) {
        this.files = files;
        this.keys = keys;
        this.check = new WholeCheck(log, this::goesOn);
        this.interval = interval;
        this.again = interval.compareTo(AFTER_FINDING) < 0 ? interval : AFTER_FINDING;
        this.eventsASecond = eventsASecond;
        this.clock = clock;
        this.state = WholeCheckState.read(files.folder()).orElse(WholeCheckState.fresh(clock.instant()));
    }

    public WholeCheckState state() {
        return state;
    }

    /** Whether the last attempt could not read what it needs. */
    public boolean failed() {
        return failed;
    }

    /** Whether no check has come to its end for much longer than it should take. */
    public boolean late() {
        WholeCheckState now = state;
        Instant since = now.ended() == null ? now.begun() : now.ended().at();
        Instant today = clock.instant();
        return since.isAfter(today) || today.isAfter(since.plus(interval.multipliedBy(2)));
    }

    /** In seconds, since a check came to its end; not a number before the first did. */
    double age() {
        Ended ended = state.ended();
        return ended == null
                ? Double.NaN
                : Duration.between(ended.at(), clock.instant()).toSeconds();
    }

    /** Goes on as far as there is something to check. */
    void turn() {
        Instant now = clock.instant();
        if (now.isBefore(rest)) {
            return;
        }
        try {
            if (mine()) {
                work(now);
            } else {
                WholeCheckState.read(files.folder()).ifPresent(theirs -> state = theirs);
                rest = now.plus(again);
            }
            failed = false;
        } catch (IOException | RuntimeException trouble) {
            LOG.warn("The whole log could not be checked; it is tried again: {}", trouble.toString());
            failed = true;
            rest = now.plus(AFTER_TROUBLE);
        }
    }

    private void work(Instant now) throws IOException {
        WholeCheckState before = state;
        Ended last = before.ended();
        boolean atRest = before.position() == 0
                && before.found() == null
                && last != null
                && !last.at()
                        .isAfter(now) // A clock that was wrong, or somebody else, wrote that it ended in days to come.
                && now.isBefore(last.at().plus(interval));
        if (atRest) {
            return;
        }
        List<Long> sizes = files.sizesAfter(before.position());
        long newest = sizes.isEmpty() ? before.position() : sizes.get(sizes.size() - 1);
        pace = Math.max(eventsASecond, (double) newest * QUARTER / Math.max(1, interval.toSeconds()));
        KeyHistory history = SigningKeys.readHistory(keys);
        for (long size : sizes) {
            Optional<WholeCheckState> next = files.of(size).flatMap(note -> next(note, history));
            if (next.isEmpty()) {
                save(state);
                return;
            }
            tell(state.found(), next.get().found());
            state = next.get();
            if (state.found() != null) {
                save(state);
                rest = clock.instant().plus(again);
                return;
            }
            if (clock.instant().isAfter(saved.plus(SAVED))) {
                save(state);
            }
        }
        if (state.position() > 0) {
            state = check.end(state, clock.instant());
            save(state);
        } else {
            rest = now.plus(again);
        }
    }

    private Optional<WholeCheckState> next(Note note, KeyHistory history) {
        return check.next(state, note, history, clock.instant());
    }

    private static void tell(@Nullable Found before, @Nullable Found now) {
        if (now != null && !now.equals(before)) {
            LOG.error(
                    "The log is not what was signed: what was changed stands at position {}, or after it up to {}",
                    now.position(),
                    now.upTo());
        } else if (now == null && before != null) {
            LOG.info("The log is again what was signed at position {}", before.position());
        }
    }

    private void save(WholeCheckState now) throws IOException {
        now.write(files.folder());
        saved = clock.instant();
    }

    /** Rests as long as so many events may take. */
    private boolean goesOn(long events) {
        try {
            return !stopped.await(Math.round(events * 1_000_000_000.0 / pace), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether this process is the one that checks; it stays so until it ends. */
    private boolean mine() throws IOException {
        if (alone == null && Files.isDirectory(files.folder())) {
            FileChannel channel = FileChannel.open(
                    files.folder().resolve("whole-check.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                alone = channel.tryLock();
            } catch (OverlappingFileLockException ofThisProcess) {
                alone = null;
            }
            if (alone == null) {
                channel.close();
            } else {
                WholeCheckState.read(files.folder()).ifPresent(left -> state = left);
            }
        }
        return alone != null;
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        thread = new Thread(() -> run(end), "whole-check");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run(CountDownLatch end) {
        Duration wait = interval.compareTo(FIRST) < 0 ? interval : FIRST;
        try {
            while (!end.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                turn();
                wait = TURN;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was checked so far is remembered. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        try {
            Objects.requireNonNull(thread).join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
        close();
    }

    private void close() {
        try {
            if (alone != null) {
                alone.acquiredBy().close();
                alone = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
