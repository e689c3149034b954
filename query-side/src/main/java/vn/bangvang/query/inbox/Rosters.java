package vn.bangvang.query.inbox;

import java.util.UUID;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitState;

/** Writes who belongs where: members and leaders of each cluster and year, and which units stand above which. */
final class Rosters {

    /** Of a member {@code b} of a year and a reader {@code m}: it is one today, or on the next day of that year. */
    static final String MEMBER_TODAY = """
            (not exists (select from {approver-inbox}.stay s
               where s.cluster_id = b.cluster_id and s.year = b.year and s.unit_id = b.unit_id)
             or exists (select from {approver-inbox}.stay s
               where s.cluster_id = b.cluster_id and s.year = b.year and s.unit_id = b.unit_id
               and (s.from_day is null or s.from_day <= least(m.today, make_date(b.year, 12, 31)))
               and (s.until_day is null or s.until_day > greatest(m.today, make_date(b.year, 1, 1)))))
            """;

    private static final String NO_MEMBERS = "delete from {approver-inbox}.member where cluster_id = ? and year = ?";

    private static final String MEMBER =
            "insert into {approver-inbox}.member (cluster_id, year, unit_id) values (?, ?, ?)";

    private static final String NO_STAYS = "delete from {approver-inbox}.stay where cluster_id = ? and year = ?";

    private static final String STAY = """
            insert into {approver-inbox}.stay (cluster_id, year, unit_id, from_day, until_day)
            values (?, ?, ?, ?::date, ?::date)
            """;

    private static final String LEAD = """
            insert into {approver-inbox}.lead (cluster_id, year, organiser_id, leader_id, deputy_id)
            values (?, ?, ?, ?, ?)
            on conflict (cluster_id, year) do update set (leader_id, deputy_id) = (excluded.leader_id, excluded.deputy_id)
            """;

    /** A parent is registered before its children, and no unit ever moves. */
    private static final String ABOVE = """
            insert into {approver-inbox}.unit_above (unit_id, above_id) select ?, ?
            union all select ?, above_id from {approver-inbox}.unit_above where unit_id = ?
            on conflict do nothing
            """;

    private Rosters() {}

    static void write(ClusterState cluster, ClusterEvent event, LogEntry entry, RowBatch rows) {
        if (event instanceof ClusterEvent.OfYear e) {
            write(cluster, e.year(), cluster.years().get(e.year()), rows);
        }
    }

    private static void write(ClusterState cluster, int year, Roster roster, RowBatch rows) {
        UUID id = cluster.id().value();
        String members = "members of " + id + "/" + year;
        rows.any(NO_MEMBERS, members, id, year);
        roster.members().forEach(unit -> rows.one(MEMBER, members, id, year, unit.value()));
        String stays = "stays of " + id + "/" + year;
        rows.any(NO_STAYS, stays, id, year);
        roster.stays()
                .forEach(stay -> rows.one(STAY, stays, id, year, stay.unitId().value(), stay.from(), stay.until()));
        rows.one(
                LEAD,
                "lead of " + id + "/" + year,
                id,
                year,
                cluster.organiser().value(),
                roster.leader().value(),
                roster.deputy().value());
    }

    static void write(UnitState unit, UnitEvent event, LogEntry entry, RowBatch rows) {
        if (unit.parent() != null) {
            UUID id = unit.id().value();
            UUID parent = unit.parent().value();
            rows.any(ABOVE, "above " + id, id, parent, id, parent);
        }
    }
}
