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
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
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
            Named unit,
            @Nullable String signer,
            String position,
            LocalDate signedOn,
            boolean late,
            int daysLate,
            Map<String, Object> by) {}

    record Decline(int version, Named unit, String reason, LocalDate declinedOn, Map<String, Object> by) {}

    /**
     * Of a unit, or of an outside {@code body}; {@code signer} is null once the person's data was erased. It was witnessed
     * that {@code bound} had signed and {@code refused} had declined; of old signatures that is not told.
     */
    record WitnessSignature(
            int version,
            @Nullable Named unit,
            @Nullable String body,
            @Nullable String signer,
            String position,
            @Nullable List<Named> bound,
            @Nullable List<Named> refused,
            LocalDate witnessedOn,
            Map<String, Object> by) {}

    private record Signed<T>(T row, long at) {}

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final EventLog log;
    private final PeopleNames names;

    Signatures(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log, PeopleNames names) {
        this.jdbc = jdbc;
        this.log = log;
        this.names = names;
    }

    WhoActed actors(UUID pledge, QueryContext reading) {
        return names.in(pledge, reading.reader().references());
    }

    List<Signature> of(UUID pledge, WhoActed actors, QueryContext reading) {
        List<Signed<Signature>> signed = Listing.of("select * from {pledge-register}.signature")
                .where("pledge_id = ?", pledge)
                .limited(jdbc, reading, "event_position", MOST, row -> new Signed<>(signature(row), at(row)));
        Map<Long, PledgeSigned> events = log.at(positions(signed), PledgeSigned.class);
        return signed.stream()
                .map(s -> by(s.row(), events.get(s.at()).signer().text(), actors.at(s.at())))
                .toList();
    }

    List<Decline> declined(UUID pledge, WhoActed actors, QueryContext reading) {
        return Listing.of("select * from {pledge-register}.decline")
                .where("pledge_id = ?", pledge)
                .limited(
                        jdbc,
                        reading,
                        "event_position",
                        MOST,
                        row -> new Decline(
                                row.number("version"),
                                row.unit("unit_id", row.date("declined_on")),
                                row.text("reason"),
                                row.date("declined_on"),
                                actors.at(at(row))));
    }

    List<WitnessSignature> witnessed(UUID pledge, WhoActed actors, QueryContext reading) {
        List<Signed<WitnessSignature>> signed = Listing.of("select * from {pledge-register}.witness_signature")
                .where("pledge_id = ?", pledge)
                .limited(jdbc, reading, "event_position", MOST, row -> new Signed<>(witness(row), at(row)));
        Map<Long, PledgeWitnessed> events = log.at(positions(signed), PledgeWitnessed.class);
        return signed.stream()
                .map(s -> told(
                        s.row(),
                        events.get(s.at()),
                        reading.reader().references().units(),
                        actors.at(s.at())))
                .toList();
    }

    private static Signature signature(Row row) {
        return new Signature(
                row.number("version"),
                row.unit("unit_id", row.date("signed_on")),
                null,
                row.text("signer_title"),
                row.date("signed_on"),
                row.flag("late"),
                row.number("days_late"),
                Map.of());
    }

    private static Signature by(Signature row, @Nullable String signer, Map<String, Object> actor) {
        return new Signature(
                row.version(), row.unit(), signer, row.position(), row.signedOn(), row.late(), row.daysLate(), actor);
    }

    private static WitnessSignature witness(Row row) {
        return new WitnessSignature(
                row.number("version"),
                row.unitOrNull("unit_id", row.date("witnessed_on")),
                row.textOrNull("body"),
                null,
                row.text("signer_title"),
                null,
                null,
                row.date("witnessed_on"),
                Map.of());
    }

    private static WitnessSignature told(
            WitnessSignature row, PledgeWitnessed event, UnitTree units, Map<String, Object> actor) {
        return new WitnessSignature(
                row.version(),
                row.unit(),
                row.body(),
                event.signer().text(),
                row.position(),
                named(event.bound(), units, event.witnessedOn()),
                named(event.refused(), units, event.witnessedOn()),
                row.witnessedOn(),
                actor);
    }

    private static @Nullable List<Named> named(@Nullable List<UnitId> listed, UnitTree units, LocalDate day) {
        return listed == null
                ? null
                : listed.stream().map(unit -> Named.unit(unit, units, day)).toList();
    }

    private static long at(Row row) {
        return row.bigNumber("event_position");
    }

    private static List<Long> positions(List<? extends Signed<?>> signed) {
        return signed.stream().<Long>map(Signed::at).toList();
    }
}
