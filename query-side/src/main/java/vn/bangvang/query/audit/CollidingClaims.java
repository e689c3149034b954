package vn.bangvang.query.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.BusinessDay;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.words.CodeTexts;

/**
 * Codes, names and numbers of an old log that read the same to people today: both cases keep theirs, nobody else may take
 * it, and whoever audits the unit decides what is to be done about it.
 */
@Component
final class CollidingClaims {

    /**
     * @param unit whose number or name it is; of a code the unit that bears it
     * @param holder holds the key today; {@code other} claimed it later, written differently
     * @param holderOn the business day of the event that claimed it
     */
    record CollidingClaim(
            String kind,
            String kindName,
            @Nullable Named unit,
            @Nullable Integer year,
            UUID holder,
            String holderName,
            @Nullable LocalDate holderOn,
            UUID other,
            String otherName,
            @Nullable LocalDate otherOn) {}

    private record Reserved(String kind, String key, UUID aggregateId, long position) {}

    private record Held(Claim claim, UUID aggregate, long position) {

        static Held of(Reserved row) {
            return new Held(Claim.held(row.kind(), row.key()), row.aggregateId(), row.position());
        }

        boolean isLeftAsTyped() {
            return !claim.canonical().equals(claim);
        }
    }

    private static final String WRITTEN =
            Stored.array(ClaimKind.written().stream().map(ClaimKind::stored).toList());

    private final JdbcClient jdbc;
    private final EventLog log;

    CollidingClaims(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    List<CollidingClaim> all(QueryContext context) {
        List<Held> held = Listing.of("select kind, key, aggregate_id, position from log.reservation")
                .where("kind = any(:written::text[])", WRITTEN)
                .ordered(jdbc, context, "position, kind, key", Reserved.class)
                .stream()
                .map(Held::of)
                .toList();
        List<Held> others = held.stream().filter(Held::isLeftAsTyped).toList();
        Map<Claim, Held> holders =
                held.stream().collect(Collectors.toMap(Held::claim, Function.identity(), (one, same) -> one));
        Map<Long, DomainEvent> events = events(others, holders);
        return others.stream()
                .filter(other -> holders.containsKey(other.claim().canonical()))
                .map(other -> claim(other, holders.get(other.claim().canonical()), events, context.viewer()))
                .filter(claim -> isSeenBy(context.viewer(), claim))
                .toList();
    }

    private Map<Long, DomainEvent> events(Collection<Held> others, Map<Claim, Held> holders) {
        return log.at(
                others.stream()
                        .flatMap(other -> Stream.of(
                                other, holders.getOrDefault(other.claim().canonical(), other)))
                        .map(Held::position)
                        .distinct()
                        .toList(),
                DomainEvent.class);
    }

    private static CollidingClaim claim(Held other, Held holder, Map<Long, DomainEvent> events, Viewer viewer) {
        Map<String, String> parts = other.claim().parts();
        String year = parts.get("year");
        return new CollidingClaim(
                other.claim().stored(),
                CodeTexts.words("claim", other.claim().stored(), LocaleContextHolder.getLocale()),
                unit(parts, other, viewer),
                year == null ? null : Integer.valueOf(year),
                holder.aggregate(),
                written(holder, events.get(holder.position())),
                day(events.get(holder.position())),
                other.aggregate(),
                text(other.claim()),
                day(events.get(other.position())));
    }

    private static @Nullable Named unit(Map<String, String> parts, Held other, Viewer viewer) {
        String id = parts.getOrDefault("body", parts.get("organiser"));
        UnitId unit = id == null ? new UnitId(other.aggregate()) : UnitId.of(id);
        return Named.unit(unit, viewer.references().units());
    }

    /** As its event says it; the key itself says it as it is compared. */
    private static String written(Held holder, @Nullable DomainEvent event) {
        return event == null
                ? text(holder.claim())
                : event.claims().stream()
                        .filter(holder.claim()::equals)
                        .map(CollidingClaims::text)
                        .findFirst()
                        .orElse(text(holder.claim()));
    }

    private static String text(Claim claim) {
        Map<String, String> parts = claim.parts();
        return parts.containsKey("number")
                ? parts.get("number")
                : parts.getOrDefault("name", parts.getOrDefault("code", claim.written()));
    }

    private static @Nullable LocalDate day(@Nullable DomainEvent event) {
        return event == null ? null : BusinessDay.of(event);
    }

    private static boolean isSeenBy(Viewer viewer, CollidingClaim claim) {
        return viewer.auditsEverything()
                || claim.unit() != null
                        && viewer.audited().contains(new UnitId(claim.unit().id()));
    }
}
