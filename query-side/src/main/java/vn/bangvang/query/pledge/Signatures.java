package vn.bangvang.query.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.SameRow;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * Who has signed, declined and witnessed which version of a pledge, in the order in which it happened; {@code by} tells
 * under whose account and in which role, and who entered it, where that is somebody else.
 */
@Component
final class Signatures {

    /** {@code signer} is null once the person's data was erased. */
    record Signature(
            int version,
            @NameOf(on = "signed_on") Named unit,
            @Later @Nullable String signer,
            String position,
            LocalDate signedOn,
            boolean late,
            int daysLate,
            @Later Map<String, Object> by) {

        private Signature shown(@Nullable String name, Map<String, Object> actor) {
            return new Signature(version, unit, name, position, signedOn, late, daysLate, actor);
        }
    }

    record Decline(
            int version,
            @NameOf(on = "declined_on") Named unit,
            String reason,
            LocalDate declinedOn,
            @Later Map<String, Object> by) {

        private Decline shown(Map<String, Object> actor) {
            return new Decline(version, unit, reason, declinedOn, actor);
        }
    }

    /**
     * Of a unit, or of an outside {@code body}; {@code signer} is null once the person's data was erased. It was witnessed
     * that {@code bound} had signed and {@code refused} had declined; of old signatures that is not told.
     */
    record WitnessSignature(
            int version,
            @NameOf(on = "witnessed_on") @Nullable Named unit,
            @Nullable String body,
            @Later @Nullable String signer,
            String position,
            @Later @Nullable List<Named> bound,
            @Later @Nullable List<Named> refused,
            LocalDate witnessedOn,
            @Later Map<String, Object> by) {

        private WitnessSignature shown(PledgeWitnessed event, UnitTree units, Map<String, Object> actor) {
            return new WitnessSignature(
                    version,
                    unit,
                    body,
                    event.signer().text(),
                    position,
                    named(event.bound(), units, event.witnessedOn()),
                    named(event.refused(), units, event.witnessedOn()),
                    witnessedOn,
                    actor);
        }
    }

    private record SignedAt(@SameRow Signature row, long eventPosition) {}

    private record DeclinedAt(@SameRow Decline row, long eventPosition) {}

    private record WitnessedAt(@SameRow WitnessSignature row, long eventPosition) {}

    private static final String SIGNATURES = """
            select version, unit_id as unit, signer_title as position, signed_on, late, days_late, event_position
            from {pledge-register}.signature""";

    private static final String DECLINES = """
            select version, unit_id as unit, reason, declined_on, event_position from {pledge-register}.decline""";

    private static final String WITNESSES = """
            select version, unit_id as unit, body, signer_title as position, witnessed_on, event_position
            from {pledge-register}.witness_signature""";

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final EventLog log;
    private final PeopleNames names;

    Signatures(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log, PeopleNames names) {
        this.jdbc = jdbc;
        this.log = log;
        this.names = names;
    }

    WhoActed actors(UUID pledge, QueryContext context) {
        return names.in(pledge, context.viewer().references());
    }

    List<Signature> of(UUID pledge, WhoActed actors, QueryContext context) {
        List<SignedAt> signed = rows(SIGNATURES, pledge, context, SignedAt.class);
        Map<Long, PledgeSigned> events =
                log.at(signed.stream().map(SignedAt::eventPosition).toList(), PledgeSigned.class);
        return signed.stream()
                .map(s -> s.row().shown(events.get(s.eventPosition()).signer().text(), actors.at(s.eventPosition())))
                .toList();
    }

    List<Decline> declined(UUID pledge, WhoActed actors, QueryContext context) {
        return rows(DECLINES, pledge, context, DeclinedAt.class).stream()
                .map(d -> d.row().shown(actors.at(d.eventPosition())))
                .toList();
    }

    List<WitnessSignature> witnessed(UUID pledge, WhoActed actors, QueryContext context) {
        List<WitnessedAt> signed = rows(WITNESSES, pledge, context, WitnessedAt.class);
        Map<Long, PledgeWitnessed> events =
                log.at(signed.stream().map(WitnessedAt::eventPosition).toList(), PledgeWitnessed.class);
        UnitTree units = context.viewer().references().units();
        return signed.stream()
                .map(s -> s.row().shown(events.get(s.eventPosition()), units, actors.at(s.eventPosition())))
                .toList();
    }

    private <T> List<T> rows(String select, UUID pledge, QueryContext context, Class<T> type) {
        return Listing.of(select)
                .where("pledge_id = :pledge", pledge)
                .limited(jdbc, context, "event_position", MOST, type);
    }

    private static @Nullable List<Named> named(@Nullable List<UnitId> listed, UnitTree units, LocalDate day) {
        return listed == null
                ? null
                : listed.stream().map(unit -> Named.unit(unit, units, day)).toList();
    }
}
