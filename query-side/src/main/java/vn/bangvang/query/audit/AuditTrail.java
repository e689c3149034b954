package vn.bangvang.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.BusinessDay;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;

/**
 * Every event, with who did it, under which mandate, when and where in the log. It is read from the log itself: there is
 * no projection that could forget one. An auditor of the root unit sees everything; an auditor of another unit sees what
 * was done under a mandate of that unit or one below it, because not every event says by itself whom it concerns.
 */
@Component
public final class AuditTrail {

    record FindEvents(
            @Nullable UUID aggregate,
            @Nullable UUID account,

            @Parameter(description = "Đơn vị và các đơn vị cấp dưới · the unit and those below it") @Nullable
            UUID unit,

            @Nullable String name,

            @Parameter(description = "Việc làm từ ngày · done from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Việc làm đến hết ngày · done up to this day") @Nullable
            LocalDate to,

            @Parameter(description = "Ghi vào hệ thống từ ngày · recorded from this day on") @Nullable
            LocalDate recordedFrom,

            @Parameter(description = "Ghi vào hệ thống đến hết ngày · recorded up to this day") @Nullable
            LocalDate recordedTo,

            @Nullable Long after) {}

    /**
     * @param hashHolds whether the hash follows from the hash before it and what the row says; if not, somebody changed
     *     one of the two behind the back of the product
     * @param by account, person, request, mandate, role, unit and, where so, substitutesFor, insteadOf (the persons
     *     stood in for), backEntry and mandatePerson;
     *     enteredBy and enteredByPerson where somebody else entered what the account's holder did; beside the id of an
     *     account or a registered person the name: accountName, personName and so on
     * @param businessDate the day on which it was done; null for what cannot be read
     */
    record Entry(
            long position,
            UUID aggregate,
            long sequence,
            String aggregateType,
            String event,
            int revision,
            Label label,
            @Nullable LocalDate businessDate,
            Instant recordedAt,
            @Nullable Named unit,
            Map<String, Object> by,
            JsonNode payload,
            String hash,
            boolean hashHolds) {

        private Entry by(Map<String, Object> named) {
            return new Entry(
                    position,
                    aggregate,
                    sequence,
                    aggregateType,
                    event,
                    revision,
                    label,
                    businessDate,
                    recordedAt,
                    unit,
                    named,
                    payload,
                    hash,
                    hashHolds);
        }
    }

    /** An event as it stands in the log, with the hash of the one before it. */
    private record Stands(
            long position,
            UUID aggregateId,
            long seq,
            String aggregateType,
            String name,
            int revision,
            UUID eventId,
            Instant recordedAt,
            byte[] metadata,
            Map<String, Object> by,
            @Nullable UUID unitId,
            byte[] payload,
            byte[] hash,
            byte @Nullable [] hashBefore) {

        StoredEvent stored() {
            return new StoredEvent(
                    position,
                    aggregateId,
                    seq,
                    aggregateType,
                    name,
                    revision,
                    eventId,
                    ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt),
                    metadata,
                    payload,
                    hash);
        }
    }

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new ErasedTexts())
            .build();
    private static final String DAYS = Stored.json(EventCatalogue.entries().stream()
            .collect(Collectors.toMap(
                    EventCatalogue.Entry::name, entry -> BusinessDay.name(entry.type()), (before, last) -> last)));
    private static final String DONE_ON = "(convert_from(payload, 'UTF8')::jsonb ->> (:days::jsonb ->> name))::date";
    private static final String SELECT = """
            select * from (
              select position, aggregate_id, seq, aggregate_type, name, revision, event_id, recorded_at, metadata,
                convert_from(metadata, 'UTF8')::jsonb as by, (convert_from(metadata, 'UTF8')::jsonb ->> 'unit')::uuid as unit_id,
                payload, hash, (select before.hash from log.event before where before.position = event.position - 1) as hash_before
              from log.event) e""";

    private final JdbcClient jdbc;
    private final EventLog log;
    private final PeopleNames names;

    AuditTrail(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log, PeopleNames names) {
        this.jdbc = jdbc;
        this.log = log;
        this.names = names;
    }

    /** To everybody but auditors there is no trail. */
    static void mustAudit(QueryContext context) {
        if (context.viewer().audited().isEmpty()) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", Role.AUDITOR));
        }
    }

    /** The newest first; {@code after} goes on behind the last position seen. */
    List<Entry> handle(FindEvents query, @Nullable Long after, int limit, QueryContext context) {
        Listing found = visible(context)
                .when(query.aggregate(), "aggregate_id = :aggregate")
                .when(
                        query.account() == null ? null : query.account().toString(),
                        ":account in (by ->> 'account', by ->> 'enteredBy')")
                .within(query.unit(), context, "unit_id")
                .when(query.name(), "name = :name")
                .when(start(query.recordedFrom(), 0), "recorded_at >= :recordedFrom::timestamptz")
                .when(start(query.recordedTo(), 1), "recorded_at < :recordedTo::timestamptz")
                .when(after, "position < :after");
        if (query.from() != null || query.to() != null) {
            found.with("days", DAYS).between(query.from(), query.to(), DONE_ON);
        }
        List<Stands> rows = found.limited(jdbc, context, "position desc", limit, Stands.class);
        log.fetchKeys(rows.stream().map(Stands::payload));
        return named(rows.stream().map(stands -> entry(stands, context)).toList(), context);
    }

    private List<Entry> named(List<Entry> entries, QueryContext context) {
        List<Map<String, Object>> actors = names.beside(
                entries.stream().map(Entry::by).toList(), context.viewer().references());
        return IntStream.range(0, entries.size())
                .mapToObj(i -> entries.get(i).by(actors.get(i)))
                .toList();
    }

    Optional<Entry> find(long position, QueryContext context) {
        return visible(context)
                .where("position = :position", position)
                .one(jdbc, context, Stands.class)
                .map(found -> named(List.of(entry(found, context)), context).get(0));
    }

    /** Whether an auditor sees what was done at a position; nobody else does. */
    public boolean shows(long position, QueryContext context) {
        return !context.viewer().audited().isEmpty()
                && visible(context)
                        .where("position = :position", position)
                        .one(jdbc, context, row -> row.bigNumber("position"))
                        .isPresent();
    }

    /** How far the log has come. */
    long head() {
        return jdbc.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }

    private static Listing visible(QueryContext context) {
        Listing events = Listing.of(SELECT);
        return context.viewer().auditsEverything()
                ? events
                : events.where(
                        "unit_id in (select unnest(:audited::uuid[]))",
                        context.viewer().audited());
    }

    private static @Nullable String start(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(ZONE).toInstant().toString();
    }

    /** What cannot be read is shown as not readable: an auditor must see that it is there. */
    private static JsonNode payload(Optional<DomainEvent> event) {
        return event.<JsonNode>map(JSON::valueToTree)
                .orElseGet(() -> JSON.createObjectNode().put("unreadable", true));
    }

    private Entry entry(Stands stands, QueryContext context) {
        Optional<DomainEvent> event =
                log.readable(stands.name(), Integer.toString(stands.revision()), stands.payload());
        return new Entry(
                stands.position(),
                stands.aggregateId(),
                stands.seq(),
                stands.aggregateType(),
                stands.name(),
                stands.revision(),
                EventLabels.of(stands.name()),
                event.map(BusinessDay::of).orElse(null),
                stands.recordedAt(),
                unit(stands, context),
                stands.by(),
                payload(event),
                HexFormat.of().formatHex(stands.hash()),
                EventHash.holds(stands.hashBefore(), stands.stored()));
    }

    /** As it was called on the day of recording. */
    private static @Nullable Named unit(Stands stands, QueryContext context) {
        return stands.unitId() == null
                ? null
                : Named.unit(
                        new UnitId(stands.unitId()),
                        context.viewer().references().units(),
                        stands.recordedAt().atZone(ZONE).toLocalDate());
    }
}
