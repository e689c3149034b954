package vn.bangvang.query.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;

/**
 * Fills copies of read models in one pass over the log: each event is decoded once and handed to all of them, and what some
 * ten thousand events write is one transaction with the tokens. Stopped at any moment, it goes on from the last of these.
 * No read model keeps text about a person, so none is opened for it.
 */
final class BulkReplay implements AutoCloseable {

    /** Events of one transaction. */
    static final int BATCH = 20_000;

    private static final long HEAP_OF_A_CASE = 16 << 10;
    /** Of the heap, for cases. */
    private static final int SHARE = 4;

    private static final int PATIENCE_SECONDS = 30;

    private static final int MOST_CASES = 200_000;

    private final DataSource database;
    private final Connection connection;
    private final EventLog log;
    private final List<Filling> fillings;
    private final Map<@Nullable Class<?>, List<Filling>> byType = new HashMap<>();
    private final int batch;
    /** Sends the rows of one window while those of the next are made. */
    private final ExecutorService sender = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rebuild-rows");
        thread.setDaemon(true);
        return thread;
    });

    BulkReplay(DataSource database, List<ModelCopy> copies, int batch) throws SQLException {
        this.database = database;
        this.batch = batch;
        this.connection = database.getConnection();
        this.log = new EventLog(JdbcClient.create(database), new CataloguedEventSerializer(PersonalDataVault.closed()));
        connection.setAutoCommit(false);
        CaseStates states = new CaseStates(log, casesKept());
        this.fillings = copies.stream()
                .map(copy -> new Filling(copy, connection, states))
                .toList();
        connection.commit();
    }

    private static int casesKept() {
        return (int) Math.max(
                CaseStates.KEPT, Math.min(MOST_CASES, Runtime.getRuntime().maxMemory() / SHARE / HEAP_OF_A_CASE));
    }

    /** The position that all of them have come to. */
    long position() {
        return fillings.stream().mapToLong(Filling::position).min().orElse(0);
    }

    /** No model goes beyond its position of these. */
    void stopAt(Map<String, Long> positions) {
        fillings.forEach(
                filling -> filling.stopAt(positions.getOrDefault(filling.copy().name(), Long.MAX_VALUE)));
    }

    /** @param reached is told each position that was committed */
    void run(long upTo, LongConsumer reached) throws SQLException, InterruptedException {
        Set<String> wanted = fillings.stream()
                .flatMap(filling -> filling.handlers().names().stream())
                .collect(Collectors.toSet());
        try (LogScan scan = new LogScan(database, log, wanted, position(), upTo, Math.min(batch, LogScan.PIECE))) {
            fillings.forEach(Filling::begin);
            List<LogRecord> window = window(scan);
            make(window);
            while (!window.isEmpty()) {
                fillings.forEach(Filling::next);
                Future<?> sent = sender.submit(() -> send());
                List<LogRecord> following = window(scan);
                make(following);
                done(sent);
                if (!fillings.stream().allMatch(Filling::isSent)) {
                    for (Filling filling : fillings) {
                        filling.oneByOne();
                    }
                    // What was made meanwhile does not know yet which cases are parked.
                    fillings.forEach(Filling::begin);
                    make(following);
                }
                connection.commit();
                reached.accept(last(window));
                window = following;
            }
        }
    }

    private static long last(List<LogRecord> window) {
        return window.get(window.size() - 1).entry().position();
    }

    private void make(List<LogRecord> window) throws SQLException {
        if (window.isEmpty()) {
            return;
        }
        Map<Filling, List<LogRecord>> concerned = new HashMap<>();
        for (LogRecord event : window) {
            for (Filling filling : concernedBy(event)) {
                concerned.computeIfAbsent(filling, first -> new ArrayList<>()).add(event);
            }
        }
        for (Filling filling : fillings) {
            filling.make(concerned.getOrDefault(filling, List.of()), last(window));
        }
    }

    private List<Filling> concernedBy(LogRecord event) {
        return event.unknown() == null
                ? byType.computeIfAbsent(event.type(), type -> concerned(event))
                : concerned(event);
    }

    private List<Filling> concerned(LogRecord event) {
        return fillings.stream()
                .filter(filling -> event.concerns(filling.handlers()))
                .toList();
    }

    private @Nullable Void send() throws SQLException {
        for (Filling filling : fillings) {
            filling.send();
        }
        return null;
    }

    private static void done(Future<?> sent) throws SQLException, InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException broken) {
                throw broken;
            } else if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed);
        }
    }

    private List<LogRecord> window(LogScan scan) throws InterruptedException {
        List<LogRecord> window = new ArrayList<>(batch);
        while (window.size() < batch) {
            List<LogRecord> piece = scan.next();
            if (piece.isEmpty()) {
                break;
            }
            window.addAll(piece);
        }
        return window;
    }

    @Override
    public void close() throws SQLException {
        sender.shutdown();
        try {
            // What is being sent has the connection: it is closed behind it.
            sender.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
