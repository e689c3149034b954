package vn.bangvang.query.pledgeregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.value.Target;

/** What the register of pledges is asked. */
@Component
final class Pledges {

    record FindPledges(
            @Nullable String q,
            @Nullable UUID cluster,
            @Nullable Integer year,
            @Nullable UUID party) {}

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
            @Nullable String witness,
            LocalDate openedOn,
            @Nullable LocalDate fullySignedOn,
            @Nullable LocalDate amendedOn,
            @Nullable String reason,
            long sequence) {}

    /** {@code signer} is null once the person's data was erased. */
    record Signature(int version, Named unit, @Nullable String signer, String position, LocalDate signedOn) {}

    private record Signed(int version, Named unit, String position, LocalDate signedOn, long at) {}

    private static final String SELECT = "select p.*, (select count(*) from read_pledgeregister_v1.signature s"
            + " where s.pledge_id = p.id and s.version = p.version) signed from read_pledgeregister_v1.pledge p";

    private final JdbcClient jdbc;
    private final EventLog log;

    Pledges(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Page<PledgeRow> handle(FindPledges query, Paging paging, Reading reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.cluster(), "cluster_id = ?")
                .when(query.year(), "year = ?")
                .when(query.party(), "parties @> array[?::uuid]")
                .page(jdbc, reading, paging, "year desc, id", Pledges::row);
    }

    Optional<PledgeRow> find(UUID id, Reading reading) {
        return Listing.of(SELECT).where("id = ?", id).list(jdbc, reading, Pledges::row).stream()
                .findFirst();
    }

    List<Signature> signatures(UUID pledge, Reading reading) {
        List<Signed> signed = Listing.of("select * from read_pledgeregister_v1.signature")
                .where("pledge_id = ?", pledge)
                .list(jdbc, reading, Pledges::signed);
        Map<Long, PledgeSigned> events = log.at(signed.stream().map(Signed::at).toList(), PledgeSigned.class);
        return signed.stream()
                .sorted(java.util.Comparator.comparing(Signed::at))
                .map(s -> new Signature(
                        s.version(), s.unit(), events.get(s.at()).signer().text(), s.position(), s.signedOn()))
                .toList();
    }

    private static Signed signed(Row row) {
        return new Signed(
                row.number("version"),
                row.unit("unit_id"),
                row.text("signer_title"),
                row.date("signed_on"),
                row.bigNumber("event_position"));
    }

    private static PledgeRow row(Row row) {
        return new PledgeRow(
                row.uuid("id"),
                row.cluster("cluster_id"),
                row.number("year"),
                row.unit("organiser_id"),
                row.number("version"),
                row.text("theme"),
                row.list("contents", String.class),
                row.list("targets", Target.class),
                row.units("parties"),
                row.number("signed"),
                row.textOrNull("witness"),
                row.date("opened_on"),
                row.dateOrNull("fully_signed_on"),
                row.dateOrNull("amended_on"),
                row.textOrNull("reason"),
                row.bigNumber("sequence"));
    }
}
