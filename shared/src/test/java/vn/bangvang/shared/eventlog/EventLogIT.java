package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class EventLogIT {

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_is_appended_is_read_back_by_stream_and_by_position() {
        UUID unit = UuidV7.next();
        log.append(TestEvents.registered(unit));
        log.append(TestEvents.renamed(unit, 1, "Sở Nội vụ"), TestEvents.renamed(unit, 2, "Ban Tổ chức"));

        DomainEventStream stream = log.engine.readEvents(unit.toString());
        assertThat(stream.asStream().map(event -> event.getPayload().getClass().getSimpleName()))
                .containsExactly("UnitRegistered", "UnitRenamed", "UnitRenamed");

        var tracked = log.engine.readEvents(null, false).toList();
        assertThat(tracked)
                .extracting(event -> ((TrackedEventMessage<?>) event).trackingToken())
                .containsExactly(
                        new GlobalSequenceTrackingToken(1),
                        new GlobalSequenceTrackingToken(2),
                        new GlobalSequenceTrackingToken(3));
        assertThat(((UnitRenamed) tracked.get(2).getPayload()).name()).isEqualTo("Ban Tổ chức");
        assertThat(log.engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    /** A vacuum lists the room left in old pages, into which small events are then written. */
    @Test
    void no_number_of_events_starts_a_vacuum_of_the_log_and_its_days_are_summed_up_without_one() {
        assertThat(options("log.event")).contains("autovacuum_vacuum_insert_threshold=-1");
        assertThat(options("log.event_recorded_at")).contains("autosummarize=on");
    }

    private String options(String relation) {
        return JdbcClient.create(log.database.command())
                .sql("select array_to_string(reloptions, ' ') from pg_class where oid = cast(? as regclass)")
                .param(relation)
                .query(String.class)
                .single();
    }
}
