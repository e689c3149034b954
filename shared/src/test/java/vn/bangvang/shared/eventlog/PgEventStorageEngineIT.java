package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class PgEventStorageEngineIT extends StorageEngineConformance {

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());
    private final PgEventStorageEngine engine =
            PgEventStorageEngine.appending(log.database.command(), log.appender, log.serializer);

    @AfterEach
    void close() {
        log.close();
    }

    @Override
    EventStorageEngine engine() {
        return engine;
    }

    @Test
    void a_side_that_only_reads_cannot_append() {
        var reading = PgEventStorageEngine.readOnly(log.database.query(), log.serializer);
        append(TestEvents.registered(UuidV7.next()));
        assertThat(reading.readEvents(null, false)).hasSize(1);
        assertThatThrownBy(() -> reading.appendEvents(TestEvents.registered(UuidV7.next())))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void recorded_time_never_falls_even_when_the_clock_was_ahead() {
        append(TestEvents.registered(UuidV7.next()));
        log.asSuperuser("update log.event set recorded_at = now() + interval '1 hour'");
        append(TestEvents.registered(UuidV7.next()), TestEvents.registered(UuidV7.next()));
        assertThat(log.sql()
                        .sql("select count(distinct recorded_at) from log.event")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
