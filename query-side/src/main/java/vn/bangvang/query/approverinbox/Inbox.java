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
     * @param task ENDORSE, COUNCIL, DECIDE, FORWARD, EXTERNAL_DECISION, RESUBMIT, SIGN, SELF_SCORE or CROSS_SCORE
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

    /** Mine: one row a mandate. */
    private static final String TASKS = """
            select * from (
              with mine as (
                select * from unnest(?::uuid[], ?::text[], ?::uuid[]) as m (mandate, role, unit)),
              open_sheet as (
                select * from read_approverinbox_v1.sheet s where not exists (
                  select from read_approverinbox_v1.ranked r where r.cluster_id = s.cluster_id
                  and r.year = s.year and r.quarter in (s.quarter, 0)))
              select s.task, 'nomination' about, n.id, n.nominee_unit unit_id, null::uuid cluster_id, n.award,
                     n.year::text period, n.since, n.sequence, m.mandate
              from mine m
              join read_approverinbox_v1.nomination_step s on s.unit_id = m.unit and s.role = m.role
              join read_approverinbox_v1.nomination n on n.id = s.nomination_id and n.step = s.step
              union all
              select 'SIGN', 'pledge', p.id, null, p.cluster_id, null, p.year::text, p.since, p.sequence, m.mandate
              from mine m
              join read_approverinbox_v1.pledge_party a on a.unit_id = m.unit
              join read_approverinbox_v1.pledge p on p.id = a.pledge_id and a.answered < p.version
               and not p.closed
              where m.role = 'REPRESENTATIVE'
              union all
              select 'SELF_SCORE', 'score-sheet', t.id, t.unit_id, t.cluster_id, null, t.period, t.since, t.sequence,
                     m.mandate
              from mine m
              join open_sheet t on t.unit_id = m.unit and not t.self_scored
              where m.role = 'REPRESENTATIVE'
              union all
              select 'CROSS_SCORE', 'score-sheet', t.id, t.unit_id, t.cluster_id, null, t.period, t.since, t.sequence,
                     m.mandate
              from mine m
              join read_approverinbox_v1.member b on b.unit_id = m.unit
              join open_sheet t on t.cluster_id = b.cluster_id and t.year = b.year
               and t.unit_id <> m.unit and t.self_scored
              where m.role = 'REPRESENTATIVE' and not exists (
                select from read_approverinbox_v1.crossed c where c.sheet_id = t.id and c.scorer_id = m.unit)
            ) tasks""";

    private final JdbcClient jdbc;

    Inbox(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has waited longest comes first. */
    Page<Task> of(Reading reading, Paging paging) {
        List<Mandate> mandates = reading.reader().mandates();
        return Listing.of(TASKS)
                .given(
                        Stored.array(mandates.stream().map(Mandate::id).toList()),
                        Stored.array(mandates.stream().map(Mandate::role).toList()),
                        Stored.array(mandates.stream().map(Mandate::unit).toList()))
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
