package vn.bangvang.query.pledge;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

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
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.PersonalText;
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
            @NameOf(CLUSTER) Named cluster,
            int year,
            @NameOf(on = "worded_on") Named organiser,
            int version,
            String theme,
            List<String> contents,
            List<Target> targets,
            @NameOf(on = "worded_on") List<Named> parties,
            int signed,
            int declined,
            int outstanding,
            @NameOf(on = "worded_on") List<Named> bound,
            @NameOf(on = "worded_on") List<Named> refused,
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
            @NameOf(on = "worded_on") @Nullable Named unit,
            @Nullable String body,
            @Nullable String position,
            @Nullable LocalDate witnessedOn) {}

    /** Its units are called as on the day of the text that is in force. */
    private static final String SELECT = """
            select *, cardinality(parties) - signed - declined as outstanding from (
              select p.id, p.cluster_id, p.cluster_id as cluster, p.year, p.organiser_id as organiser, p.version, p.theme,
                p.contents, p.targets, p.parties, p.witness_unit, p.witness_body, p.witness_title as witness_position,
                case when p.witness_unit is not null or p.witness_body is not null then p.witnessed_on end
                  as witness_witnessed_on,
                p.opened_on, p.sign_until, p.fully_signed_on, p.amended_on, p.reason, p.closed_on, p.sequence, p.search,
                coalesce(p.amended_on, p.opened_on) as worded_on,
                cardinality(s.units) as signed, cardinality(d.units) as declined, s.units as bound, d.units as refused
              from {pledge-register}.pledge p
              cross join lateral (
                select array(
                  select s.unit_id from {pledge-register}.signature s
                  where s.pledge_id = p.id and s.version = p.version order by s.event_position) as units) s
              cross join lateral (
                select array(
                  select d.unit_id from {pledge-register}.decline d
                  where d.pledge_id = p.id and d.version = p.version and d.unit_id <> all (s.units)
                  order by d.event_position) as units) d) p""";

    private final JdbcClient jdbc;
    private final EventLog log;

    Pledges(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Page<PledgeRow> handle(FindPledges query, Paging paging, QueryContext context) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.cluster(), "cluster_id = :cluster")
                .when(query.year(), "year = :year")
                .when(query.party(), "parties @> array[:party::uuid]")
                .between(query.from(), query.to(), "opened_on")
                .page(jdbc, context, paging, "year desc, id", PledgeRow.class);
    }

    Optional<PledgeRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT).where("id = :id", id).one(jdbc, context, PledgeRow.class);
    }

    /** Who is to sign for the witness, if the current version says so and it is not erased since. */
    @Nullable
    PersonalText witnessing(PledgeRow pledge) {
        Witness witness = log.state(PledgeState.FOLD, PledgeEvent.class, pledge.id(), pledge.sequence())
                .witness();
        PersonalText person = witness == null ? null : witness.person();
        return person == null || person.text() == null ? null : person;
    }

    /** The name alone. */
    @Nullable
    String witnessPerson(PledgeRow pledge) {
        PersonalText person = witnessing(pledge);
        return person == null ? null : person.text();
    }
}
