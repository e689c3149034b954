package vn.bangvang.query.approverinbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.value.Role;

/** What waits for the mandates of one reader. */
@Component
final class Inbox {

    /** Why somebody has a task: the mandate, and for whom it stands in if it is a substitution. */
    record Because(
            UUID mandate, Role role, Named unit, @Nullable UUID substitutesFor, String text) {}

    /**
     * @param task ENDORSE, COUNCIL, DECIDE, FORWARD, EXTERNAL_DECISION, SUBMIT, RESUBMIT, SIGN, SELF_SCORE, CROSS_SCORE,
     *     CONSOLIDATE, EXPLAIN_OR_ACCEPT, REVERIFY, FINALISE or ANSWER_OBJECTION
     * @param subject the unit it is about, or the cluster of a pledge
     */
    record Task(
            String task,
            String about,
            UUID id,
            @Nullable Named subject,
            @Nullable String award,
            @Nullable String period,
            LocalDate since,
            long sequence,
            Because because) {}

    private final JdbcClient jdbc;

    Inbox(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has waited longest comes first. */
    Page<Task> of(Reading reading, Paging paging) {
        List<Mandate> mandates = reading.reader().mandates();
        return Listing.of(Tasks.SELECT)
                .given(
                        Stored.array(mandates.stream().map(Mandate::id).toList()),
                        Stored.array(mandates.stream().map(Mandate::role).toList()),
                        Stored.array(mandates.stream().map(Mandate::unit).toList()),
                        reading.reader().today())
                .page(jdbc, reading, paging, "since, id, mandate", row -> task(row, mandates));
    }

    private static Task task(Row row, List<Mandate> mandates) {
        UUID mandate = row.uuid("mandate");
        Mandate mine = mandates.stream()
                .filter(m -> m.id().value().equals(mandate))
                .findFirst()
                .orElseThrow();
        Named unit = row.unitOrNull("unit_id");
        return new Task(
                row.text("task"),
                row.text("about"),
                row.uuid("id"),
                unit == null ? row.clusterOrNull("cluster_id") : unit,
                row.textOrNull("award"),
                row.textOrNull("period"),
                row.date("since"),
                row.bigNumber("sequence"),
                because(mine, row));
    }

    private static Because because(Mandate mine, Row row) {
        Named unit = row.unit(mine.unit().value());
        UUID substituted =
                mine.substitutesFor() == null ? null : mine.substitutesFor().value();
        String role = mine.role().name();
        String text = substituted == null
                ? "Bạn giữ vai trò %s của %s · You hold the role %s of %s"
                        .formatted(role, unit.name(), role, unit.name())
                : "Bạn được ủy quyền với vai trò %s của %s · You stand in as %s of %s"
                        .formatted(role, unit.name(), role, unit.name());
        return new Because(mine.id().value(), mine.role(), unit, substituted, text);
    }
}
