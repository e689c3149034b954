package vn.bangvang.query.pledge;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.pledge.Witness;

/** What the register of pledges is asked. */
@Component
final class Pledges {

    record FindPledges(
            @Nullable String q,
            @Nullable UUID cluster,
            @Nullable Integer year,
            @Nullable UUID party,

            @Parameter(description = "Mở từ ngày · opened from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Mở đến hết ngày · opened up to this day") @Nullable
            LocalDate to) {}

    /**
     * Signed by {@code signed} of the parties, declined by {@code declined}, not answered by {@code outstanding}: all
     * three of the current version. {@code bound} are those that signed it; {@code refused} those that declined and did not
     * sign after all: they are bound by nothing in it.
     */
    record PledgeRow(
            UUID id,
            Named cluster,
            int year,
            Named organiser,
            int version,
            String theme,
            List<String> contents,
            List<Target> targets,
            List<Named> parties,
            int signed,
            int declined,
            int outstanding,
            List<Named> bound,
            List<Named> refused,
            @Nullable WitnessRow witness,
            LocalDate openedOn,
            @Nullable LocalDate signUntil,
            @Nullable LocalDate fullySignedOn,
            @Nullable LocalDate amendedOn,
            @Nullable String reason,
            @Nullable LocalDate closedOn,
            long sequence) {}

    /** @param witnessedOn when it signed the current version */
    record WitnessRow(
            @Nullable Named unit,
            @Nullable String body,
            @Nullable String position,
            @Nullable LocalDate witnessedOn) {}

    private static final String SELECT = """
            select p.*,
              (select count(*) from {pledge-register}.signature s
               where s.pledge_id = p.id and s.version = p.version) signed,
              (select count(*) from {pledge-register}.decline d
               where d.pledge_id = p.id and d.version = p.version and not exists (
                 select from {pledge-register}.signature s
                 where s.pledge_id = d.pledge_id and s.version = d.version and s.unit_id = d.unit_id)) declined,
              array(select unit_id from {pledge-register}.signature s
               where s.pledge_id = p.id and s.version = p.version order by event_position) bound,
              array(select unit_id from {pledge-register}.decline d
               where d.pledge_id = p.id and d.version = p.version and not exists (
                 select from {pledge-register}.signature s
                 where s.pledge_id = d.pledge_id and s.version = d.version and s.unit_id = d.unit_id)
               order by event_position) refused
            from {pledge-register}.pledge p""";

    private final JdbcClient jdbc;
    private final EventLog log;

    Pledges(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Page<PledgeRow> handle(FindPledges query, Paging paging, QueryContext reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.cluster(), "cluster_id = ?")
                .when(query.year(), "year = ?")
                .when(query.party(), "parties @> array[?::uuid]")
                .between(query.from(), query.to(), "opened_on")
                .page(jdbc, reading, paging, "year desc, id", Pledges::row);
    }

    Optional<PledgeRow> find(UUID id, QueryContext reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, Pledges::row);
    }

    /** Who is to sign for the witness, if the current version says so and it is not erased since. */
    @Nullable
    String witnessPerson(PledgeRow pledge) {
        Witness witness = log.state(PledgeState.FOLD, PledgeEvent.class, pledge.id(), pledge.sequence())
                .witness();
        return witness == null || witness.person() == null
                ? null
                : witness.person().text();
    }

    private static PledgeRow row(Row row) {
        List<Named> parties = row.units("parties", worded(row));
        int signed = row.number("signed");
        int declined = row.number("declined");
        return new PledgeRow(
                row.uuid("id"),
                row.cluster("cluster_id"),
                row.number("year"),
                row.unit("organiser_id", worded(row)),
                row.number("version"),
                row.text("theme"),
                row.list("contents", String.class),
                row.list("targets", Target.class),
                parties,
                signed,
                declined,
                parties.size() - signed - declined,
                row.units("bound", worded(row)),
                row.units("refused", worded(row)),
                witness(row),
                row.date("opened_on"),
                row.dateOrNull("sign_until"),
                row.dateOrNull("fully_signed_on"),
                row.dateOrNull("amended_on"),
                row.textOrNull("reason"),
                row.dateOrNull("closed_on"),
                row.bigNumber("sequence"));
    }

    /** The day of the text that is in force: its units are called as they were then. */
    private static LocalDate worded(Row row) {
        LocalDate amended = row.dateOrNull("amended_on");
        return amended == null ? row.date("opened_on") : amended;
    }

    private static @Nullable WitnessRow witness(Row row) {
        Named unit = row.unitOrNull("witness_unit", worded(row));
        String body = row.textOrNull("witness_body");
        return unit == null && body == null
                ? null
                : new WitnessRow(unit, body, row.textOrNull("witness_title"), row.dateOrNull("witnessed_on"));
    }
}
