package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.testing.ServerCrash;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestServer;

/**
 * Two processes append under load while they and the database are killed. {@code -Dbangvang.crash.rounds=20} makes it a
 * soak; {@code -Dbangvang.crash.seed=…} repeats an order of crashes.
 */
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("bangvang.crash.rounds", 1);
    private static final long SEED = Long.getLong("bangvang.crash.seed", System.nanoTime());

    private enum Crash {
        WRITER,
        POSTMASTER,
        IMMEDIATE,
        BOTH
    }

    private final TestServer server = TestPostgres.newServer(true);
    private final TestLog log = TestLog.of(server.newDatabase());
    private final CrashHistory history = new CrashHistory();
    private final List<CrashProcess> writers = new ArrayList<>();
    private final Random random = new Random(SEED);
    private int writerKills;
    private int serverKills;

    @AfterEach
    void close() {
        writers.forEach(CrashProcess::kill);
        try {
            log.close();
        } finally {
            server.close();
        }
    }

    @Test
    void no_crash_loses_doubles_or_reorders_what_was_acknowledged() {
        writers.add(CrashProcess.start(log, history));
        writers.add(CrashProcess.start(log, history));
        try (CrashReader reader = new CrashReader(log)) {
            for (int round = 0; round < ROUNDS; round++) {
                crashes().forEach(this::crash);
            }
            awaitProgress(200);
            writers.forEach(CrashProcess::kill);
            long head = log.count();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reader.position() >= head);
            assertThat(reader.violation()).isEmpty();
        }
        verify();
    }

    private List<Crash> crashes() {
        List<Crash> crashes = new ArrayList<>(Collections.nCopies(4, Crash.WRITER));
        crashes.addAll(List.of(Crash.POSTMASTER, Crash.IMMEDIATE, Crash.BOTH, Crash.BOTH));
        Collections.shuffle(crashes, random);
        return crashes;
    }

    private void crash(Crash crash) {
        awaitProgress(1 + random.nextInt(300));
        if (crash == Crash.WRITER || crash == Crash.BOTH) {
            int victim = random.nextInt(writers.size());
            writers.get(victim).kill();
            writers.set(victim, CrashProcess.start(log, history));
            writerKills++;
        }
        if (crash != Crash.WRITER) {
            killServer(crash);
            ServerCrash.restart(server);
            serverKills++;
        }
    }

    private void killServer(Crash crash) {
        if (crash == Crash.IMMEDIATE) {
            ServerCrash.immediate(server);
        } else {
            ServerCrash.kill(server);
        }
    }

    private void awaitProgress(int commands) {
        int before = history.acknowledged.size();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> history.acknowledged.size() >= before + commands);
    }

    private void verify() {
        Map<String, List<Stored>> byKey = stored().stream().collect(Collectors.groupingBy(Stored::key));
        var lost = history.acknowledged.entrySet().stream()
                .filter(ack -> !byKey.getOrDefault(ack.getKey(), List.of())
                        .contains(new Stored(
                                ack.getKey(),
                                ack.getValue().aggregateId().toString(),
                                ack.getValue().sequence(),
                                ack.getValue().position())))
                .map(Map.Entry::getKey)
                .toList();
        var doubled = byKey.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        System.out.printf(
                "CrashIT seed=%d writerKills=%d serverKills=%d acked=%d unknown=%d failed=%d lost=%d duplicated=%d events=%d%n",
                SEED,
                writerKills,
                serverKills,
                history.acknowledged.size(),
                history.unknown(),
                history.failed.size(),
                lost.size(),
                doubled.size(),
                log.count());
        assertThat(lost).as("acknowledged and not there").isEmpty();
        assertThat(doubled).as("done more than once").isEmpty();
        assertThat(history.unexpected).isEmpty();
        assertThat(history.failed).as("said to be not done").noneMatch(byKey::containsKey);
        assertThat(history.doneBefore).as("said to be done before").allMatch(byKey::containsKey);
        assertThat(byKey.keySet()).as("done but never asked for").allMatch(history.invoked::contains);
        assertKeysTell(byKey);
        assertStreamsAreWhole();
        assertThat(LogChain.brokenAt(log)).isEmpty();
    }

    /** Asking with its key tells of every command whose outcome is unknown whether it was done. */
    private void assertKeysTell(Map<String, List<Stored>> byKey) {
        var answers = new IdempotencyStore(log.database.command());
        history.invoked.stream()
                .filter(history::isUnknown)
                .forEach(key -> assertThat(answers.find(new IdempotencyKey(CrashWriter.ACCOUNT, key, new byte[] {1}))
                                .isPresent())
                        .as(key)
                        .isEqualTo(byKey.containsKey(key)));
    }

    private void assertStreamsAreWhole() {
        assertThat(log.sql()
                        .sql("select aggregate_id from log.event group by aggregate_id having count(*) <> max(seq) + 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(log.sql()
                        .sql("select max(position) from log.event")
                        .query(Long.class)
                        .single())
                .isEqualTo(log.count());
    }

    private record Stored(String key, String aggregateId, long seq, long position) {}

    private List<Stored> stored() {
        return log.sql()
                .sql("select convert_from(metadata, 'UTF8')::json->>'key' as key, aggregate_id::text, seq, position"
                        + " from log.event")
                .query(Stored.class)
                .list();
    }
}
