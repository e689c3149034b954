package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.platform.axon.AxonTokens;
import vn.bangvang.shared.platform.axon.UuidV7;

/** What Axon expects of any storage engine. Ours and Axon's own, on the same PostgreSQL, must answer alike. */
abstract class StorageEngineConformance {

    /** More than one batch of our engine, which reads 2,000 at a time. */
    private static final int MANY = 4_500;

    abstract EventStorageEngine engine();

    static Serializer general() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(new AxonTokens())
                .build();
    }

    @Test
    void a_stream_is_read_in_its_order_with_all_it_carries() {
        UUID unit = UuidV7.next();
        DomainEventMessage<?> first = TestEvents.registered(unit);
        append(first.withMetaData(java.util.Map.of("account", "7", "người", "Đặng Thị Ngọc Ánh")));
        append(TestEvents.renamed(unit, 1), TestEvents.renamed(unit, 2));
        append(TestEvents.registered(UuidV7.next()));

        List<? extends DomainEventMessage<?>> stream =
                engine().readEvents(unit.toString()).asStream().toList();
        assertThat(stream).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L);
        assertThat(stream.get(0).getIdentifier()).isEqualTo(first.getIdentifier());
        assertThat(stream.get(0).getType()).isEqualTo("Unit");
        assertThat(stream.get(0).getPayload()).isEqualTo(first.getPayload());
        assertThat(stream.get(0).getMetaData())
                .containsEntry("account", "7")
                .containsEntry("người", "Đặng Thị Ngọc Ánh");
    }

    @Test
    void a_stream_can_be_read_from_a_sequence_on() {
        UUID unit = UuidV7.next();
        append(TestEvents.registered(unit), TestEvents.renamed(unit, 1), TestEvents.renamed(unit, 2));
        assertThat(engine().readEvents(unit.toString(), 1).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(1L, 2L);
        assertThat(engine().readEvents(unit.toString(), 3).hasNext()).isFalse();
        assertThat(engine().readEvents(UUID.randomUUID().toString()).hasNext()).isFalse();
    }

    @Test
    void a_stream_longer_than_a_batch_is_read_whole() {
        UUID unit = UuidV7.next();
        append(manyOf(unit));
        assertThat(engine().readEvents(unit.toString()).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.range(0, MANY).boxed().toList());
    }

    @Test
    void tokens_grow_with_the_events_and_a_reader_goes_on_where_it_stopped() {
        append(manyOf(UuidV7.next()));
        List<? extends TrackedEventMessage<?>> all =
                engine().readEvents((TrackingToken) null, false).toList();
        assertThat(all).hasSize(MANY);
        for (int i = 1; i < MANY; i++) {
            assertThat(all.get(i).trackingToken().covers(all.get(i - 1).trackingToken()))
                    .isTrue();
            assertThat(all.get(i - 1).trackingToken().covers(all.get(i).trackingToken()))
                    .isFalse();
        }
        assertThat(after(all.get(2999).trackingToken()))
                .extracting(EventMessage::getIdentifier)
                .containsExactlyElementsOf(all.subList(3000, MANY).stream()
                        .map(EventMessage::getIdentifier)
                        .toList());
    }

    @Test
    void the_tail_token_reads_everything_and_the_head_token_only_what_comes() {
        append(TestEvents.registered(UuidV7.next()), TestEvents.registered(UuidV7.next()));
        assertThat(after(engine().createTailToken())).hasSize(2);
        TrackingToken head = engine().createHeadToken();
        assertThat(after(head)).isEmpty();
        append(TestEvents.registered(UuidV7.next()));
        assertThat(after(head)).hasSize(1);
    }

    @Test
    void an_empty_store_has_a_beginning_and_an_end() {
        TrackingToken tail = engine().createTailToken();
        TrackingToken head = engine().createHeadToken();
        assertThat(after(tail)).isEmpty();
        append(TestEvents.registered(UuidV7.next()));
        assertThat(after(tail)).hasSize(1);
        assertThat(after(head)).hasSize(1);
        assertThat(engine().lastSequenceNumberFor(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void a_token_at_an_instant_reads_what_was_recorded_since() {
        Instant beforeAll = laterThan(Instant.now());
        append(TestEvents.registered(UuidV7.next()));
        Instant between = laterThan(recordedLast());
        append(TestEvents.registered(UuidV7.next()), TestEvents.registered(UuidV7.next()));
        Instant afterAll = laterThan(recordedLast());

        assertThat(after(engine().createTokenAt(beforeAll))).hasSize(3);
        assertThat(after(engine().createTokenAt(between))).hasSize(2);
        assertThat(after(engine().createTokenAt(afterAll))).isEmpty();
    }

    @Test
    void the_last_sequence_of_a_stream_is_known() {
        UUID unit = UuidV7.next();
        append(TestEvents.registered(unit), TestEvents.renamed(unit, 1));
        assertThat(engine().lastSequenceNumberFor(unit.toString())).contains(1L);
    }

    @Test
    void a_place_that_is_taken_is_a_conflict_and_nothing_of_the_unit_is_stored() {
        UUID unit = UuidV7.next();
        append(TestEvents.registered(unit), TestEvents.renamed(unit, 1));
        assertThatThrownBy(() -> append(TestEvents.renamed(unit, 1), TestEvents.renamed(unit, 2)))
                .isExactlyInstanceOf(ConcurrencyException.class);
        assertThat(engine().lastSequenceNumberFor(unit.toString())).contains(1L);
    }

    @Test
    void a_stream_begins_once() {
        UUID unit = UuidV7.next();
        append(TestEvents.registered(unit));
        assertThatThrownBy(() -> append(TestEvents.registered(unit, "another code")))
                .isInstanceOf(AggregateStreamCreationException.class);
        UUID longer = UuidV7.next();
        append(TestEvents.registered(longer));
        assertThatThrownBy(() -> append(TestEvents.registered(longer, "a third code"), TestEvents.renamed(longer, 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void text_of_every_script_is_kept() {
        UUID unit = UuidV7.next();
        String name = "Nguyễn Thị Ngọc Ánh – ệ Ữ Đ e\u0302\u0323 \"\\\n\t€ 😀 漢字";
        append(TestEvents.registered(unit), TestEvents.renamed(unit, 1, name));
        assertThat(engine().readEvents(unit.toString(), 1)
                        .asStream()
                        .map(event -> ((UnitRenamed) event.getPayload()).name()))
                .containsExactly(name);
    }

    void append(DomainEventMessage<?>... events) {
        engine().appendEvents(List.of(events));
    }

    List<? extends TrackedEventMessage<?>> after(TrackingToken token) {
        return engine().readEvents(token, false).toList();
    }

    private Instant recordedLast() {
        var all = after(engine().createTailToken());
        return all.get(all.size() - 1).getTimestamp();
    }

    /** An instant after the one given, waited for. */
    private static Instant laterThan(Instant instant) {
        Instant later = instant.plusMillis(2);
        Awaitility.await().until(() -> Instant.now().isAfter(later.plusMillis(2)));
        return later;
    }

    private static DomainEventMessage<?>[] manyOf(UUID unit) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        events.add(TestEvents.registered(unit));
        for (int i = 1; i < MANY; i++) {
            events.add(TestEvents.renamed(unit, i));
        }
        return events.toArray(DomainEventMessage[]::new);
    }
}
