package vn.bangvang.shared.eventlog;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;
import vn.bangvang.shared.eventlog.AppendUnit.Draft;
import vn.bangvang.shared.eventlog.RecentEvents.Recent;
import vn.bangvang.shared.platform.database.StoreRoom;

/**
 * Axon's storage engine over the log. Appending hands the unit of work to the group writer and waits until it is
 * durable; reading is by position, without gaps, so that a token is one number.
 */
public final class PgEventStorageEngine extends BatchingEventStorageEngine {

    /** Under this name a unit of work holds its {@link AppendContext}. */
    public static final String CARRIED = AppendContext.class.getName();

    private static final int READ_BATCH = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TailBatching pace = new TailBatching();
    private final LogReader reader;
    private final @Nullable GroupAppender appender;
    private final StoreRoom room;
    private final RecentEvents recent;
    private final ObservationRegistry observations;

    private PgEventStorageEngine(
            Builder builder,
            DataSource dataSource,
            @Nullable GroupAppender appender,
            StoreRoom room,
            RecentEvents recent,
            ObservationRegistry observations) {
        super(builder);
        this.observations = observations;
        this.room = room;
        this.recent = recent;
        this.reader = new LogReader(dataSource);
        this.appender = appender;
    }

    public static PgEventStorageEngine appending(DataSource dataSource, GroupAppender appender, Serializer events) {
        return appending(dataSource, appender, events, ObservationRegistry.NOOP);
    }

    /** @param observations hear how long each append takes, from its place in the queue to its commit */
    public static PgEventStorageEngine appending(
            DataSource dataSource, GroupAppender appender, Serializer events, ObservationRegistry observations) {
        return new PgEventStorageEngine(
                new Builder(events), dataSource, appender, StoreRoom.UNKNOWN, new RecentEvents(), observations);
    }

    /** For a side that only reads: appending is refused. */
    public static PgEventStorageEngine readOnly(DataSource dataSource, Serializer events) {
        return readOnly(dataSource, events, StoreRoom.UNKNOWN, new RecentEvents());
    }

    /**
     * @param room while the disk is nearly full, followers are given nothing, so that they write nothing
     * @param recent what need not be read from the log
     */
    public static PgEventStorageEngine readOnly(
            DataSource dataSource, Serializer events, StoreRoom room, RecentEvents recent) {
        recent.follow();
        return new PgEventStorageEngine(new Builder(events), dataSource, null, room, recent, ObservationRegistry.NOOP);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (appender == null) {
            throw new UnsupportedOperationException("This side reads the log and never appends to it");
        }
        if (events.isEmpty()) {
            return;
        }
        appender.demandRoom();
        AppendContext carried = carried();
        if (carried.receipt() != null) {
            throw new IllegalStateException("A unit of work appends once; something published in its commit");
        }
        AppendUnit unit = prepare(events, serializer, carried);
        refuseStale(unit, carried);
        carried.receive(Observation.createNotStarted("bangvang.append", observations)
                .contextualName("append")
                .observe(() -> written(appender, unit)));
    }

    private static Receipt written(GroupAppender appender, AppendUnit unit) {
        appender.submit(unit);
        return unit.await(PATIENCE);
    }

    private static AppendContext carried() {
        return CurrentUnitOfWork.map(uow -> uow.root().getOrComputeResource(CARRIED, key -> AppendContext.nothing()))
                .orElseGet(AppendContext::nothing);
    }

    private static AppendUnit prepare(
            List<? extends EventMessage<?>> events, Serializer serializer, AppendContext carried) {
        List<Draft> drafts = new ArrayList<>();
        for (EventMessage<?> event : events) {
            Draft before = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
            drafts.add(draft((DomainEventMessage<?>) event, serializer, carried.metadata(), before));
        }
        UUID subject = Optional.ofNullable(carried.subject())
                .orElse(drafts.get(drafts.size() - 1).aggregateId());
        return new AppendUnit(drafts, List.copyOf(carried.guards()), carried.idempotencyKey(), subject);
    }

    /**
     * The serializer refuses what is not catalogued, so that only events of ours come to be written.
     *
     * @param before the draft before, whose metadata are mostly the same
     */
    private static Draft draft(
            DomainEventMessage<?> event, Serializer serializer, Map<String, String> marks, @Nullable Draft before) {
        var payload = serializer.serialize(event.getPayload(), byte[].class);
        Map<String, String> metadata = metadata(event, marks);
        byte[] storedMetadata = before != null && before.metadata().equals(metadata)
                ? before.storedMetadata()
                : serializer.serialize(MetaData.from(metadata), byte[].class).getData();
        DomainEvent what = (DomainEvent) event.getPayload();
        return new Draft(
                UUID.fromString(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                event.getType(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                UUID.fromString(event.getIdentifier()),
                metadata,
                storedMetadata,
                what,
                payload.getData(),
                what.claims(),
                what.releases());
    }

    /** Texts alone, which are read as they were written. */
    private static Map<String, String> metadata(DomainEventMessage<?> event, Map<String, String> marks) {
        Map<String, String> metadata = new LinkedHashMap<>();
        event.getMetaData().forEach((name, value) -> metadata.put(name, (String) value));
        metadata.putAll(marks);
        return metadata;
    }

    /** The caller saw the aggregate at a sequence, perhaps one of several; the first new event must follow it. */
    private static void refuseStale(AppendUnit unit, AppendContext carried) {
        Set<Long> expected = carried.expectedSequences();
        if (expected == null) {
            return;
        }
        unit.drafts.stream()
                .filter(draft -> draft.aggregateId().equals(unit.subject))
                .findFirst()
                .filter(draft -> !expected.contains(draft.seq() - 1))
                .ifPresent(draft -> {
                    Object named = expected.size() == 1 ? expected.iterator().next() : expected;
                    throw new Refusal(Reason.STALE_VERSION, Map.of("expected", named, "actual", draft.seq() - 1));
                });
    }

    /**
     * What this process appended itself is not read and decoded again for those who follow the end of the log, for whom Axon
     * may block. The stream then ends with it, and they ask again. A rebuild and a retry read the log. Times are in
     * milliseconds, as Axon tells that of an event it has read.
     */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken last, boolean mayBlock) {
        long position = position(last);
        List<Recent> events = mayBlock && room.takesRows() ? recent.after(position) : List.of();
        return events.isEmpty()
                ? super.readEvents(last, mayBlock)
                : events.stream().map(PgEventStorageEngine::message);
    }

    private static TrackedEventMessage<?> message(Recent recent) {
        StoredEvent stored = recent.stored();
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(stored.position()),
                new GenericDomainEventMessage<>(
                        stored.aggregateType(),
                        stored.aggregateId().toString(),
                        stored.seq(),
                        recent.event(),
                        recent.metadata(),
                        stored.eventId().toString(),
                        Instant.ofEpochMilli(Math.floorDiv(stored.recordedMicros(), 1000L))));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        long position = position(last);
        pace.gather(position);
        if (!room.takesRows()) {
            return List.of();
        }
        List<TrackedDomainEventData<byte[]>> events = reader.after(position, batchSize);
        if (!events.isEmpty() && events.size() < batchSize) {
            pace.reachedEnd(position + events.size());
        }
        return events;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long first, int batchSize) {
        return reader.stream(UUID.fromString(aggregate), first, batchSize);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(UUID.fromString(aggregateIdentifier));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("This store keeps no snapshots");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reader.lastBefore(instant));
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {

        Builder(Serializer events) {
            eventSerializer(events);
            snapshotSerializer(events);
            batchSize(READ_BATCH);
        }
    }
}
