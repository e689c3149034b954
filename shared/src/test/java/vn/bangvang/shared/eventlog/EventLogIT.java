package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
}
