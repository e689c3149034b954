package vn.bangvang.query.decisionregister;

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
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.event.DecisionEvent.DecisionIssued;

/** What the register of decisions is asked. */
@Component
final class Decisions {

    record FindDecisions(
            @Nullable String q,
            @Nullable UUID body,
            @Nullable Integer year,
            @Nullable String number,
            @Nullable UUID nomination) {}

    /** For a decision of an outside authority, {@code body} is the unit that recorded it. */
    record DecisionRow(
            UUID id,
            Named body,
            boolean external,
            @Nullable String authority,
            String kind,
            String number,
            int year,
            @Nullable String signerPosition,
            LocalDate decidedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason,
            long sequence) {}

    record Line(UUID nomination, String award) {}

    private static final int MOST_LINES = 1_000;
    private static final String SELECT = "select * from read_decisionregister_v2.decision d";

    private final JdbcClient jdbc;
    private final EventLog log;

    Decisions(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Page<DecisionRow> handle(FindDecisions query, Paging paging, Reading reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.body(), "body_id = ?")
                .when(query.year(), "year = ?")
                .when(query.number(), "number = ?")
                .when(
                        query.nomination(),
                        "exists (select from read_decisionregister_v2.decision_line l"
                                + " where l.decision_id = d.id and l.nomination_id = ?)")
                .page(jdbc, reading, paging, "decided_on desc, id", Decisions::row);
    }

    Optional<DecisionRow> find(UUID id, Reading reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, Decisions::row);
    }

    /** In the order of the decision. */
    List<Line> lines(UUID decision, Reading reading) {
        return Listing.of("select * from read_decisionregister_v2.decision_line")
                .where("decision_id = ?", decision)
                .limited(
                        jdbc,
                        reading,
                        "line",
                        MOST_LINES,
                        row -> new Line(row.uuid("nomination_id"), row.text("award")));
    }

    /** Null for an external decision, and once the person's data was erased. */
    @Nullable
    String signer(DecisionRow decision) {
        if (decision.external()) {
            return null;
        }
        long position = jdbc.sql("select event_position from read_decisionregister_v2.decision where id = ?")
                .param(decision.id())
                .query(Long.class)
                .single();
        return log.at(List.of(position), DecisionIssued.class)
                .get(position)
                .signer()
                .text();
    }

    private static DecisionRow row(Row row) {
        return new DecisionRow(
                row.uuid("id"),
                row.unit("body_id", row.date("decided_on")),
                row.flag("external"),
                row.textOrNull("authority"),
                row.text("kind"),
                row.text("number"),
                row.number("year"),
                row.textOrNull("signer_title"),
                row.date("decided_on"),
                row.dateOrNull("corrected_on"),
                row.textOrNull("reason"),
                row.bigNumber("sequence"));
    }
}
