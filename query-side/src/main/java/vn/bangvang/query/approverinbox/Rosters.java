package vn.bangvang.query.approverinbox;

import java.util.List;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.event.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.event.UnitEvent.UnitRegistered;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Stay;
import vn.bangvang.shared.value.UnitId;

/** Writes who belongs where: members and leaders of each cluster and year, and which units stand above which. */
final class Rosters {

    /** Of a member {@code b} of a year and a reader {@code m}: it is one today, or on the next day of that year. */
    static final String MEMBER_TODAY = """
            (not exists (select from read_approverinbox_v2.stay s
               where s.cluster_id = b.cluster_id and s.year = b.year and s.unit_id = b.unit_id)
             or exists (select from read_approverinbox_v2.stay s
               where s.cluster_id = b.cluster_id and s.year = b.year and s.unit_id = b.unit_id
               and (s.from_day is null or s.from_day <= least(m.today, make_date(b.year, 12, 31)))
               and (s.until_day is null or s.until_day > greatest(m.today, make_date(b.year, 1, 1)))))
            """;

    private Rosters() {}

    static void opened(ClusterYearOpened e, Recorded recorded, RowBatch rows) {
        year(e.clusterId(), e.year(), e.organiserId(), e.members(), e.leader(), e.deputy(), rows);
    }

    static void corrected(ClusterYearCorrected e, Recorded recorded, RowBatch rows) {
        year(e.clusterId(), e.year(), e.organiserId(), e.members(), e.leader(), e.deputy(), rows);
        String key = "stays of " + e.clusterId() + "/" + e.year();
        rows.any(
                "delete from read_approverinbox_v2.stay where cluster_id = ? and year = ?",
                key,
                e.clusterId().value(),
                e.year());
        if (e.stays() != null) {
            e.stays().forEach(stay -> stay(e.clusterId(), e.year(), stay, key, rows));
        }
    }

    static void joined(UnitJoinedCluster e, Recorded recorded, RowBatch rows) {
        String key = "stays of " + e.clusterId() + "/" + e.year();
        rows.any(
                "insert into read_approverinbox_v2.member (cluster_id, year, unit_id) values (?, ?, ?)"
                        + " on conflict do nothing",
                key,
                e.clusterId().value(),
                e.year(),
                e.unitId().value());
        stay(e.clusterId(), e.year(), new Stay(e.unitId(), e.joinedOn(), null), key, rows);
    }

    /** The stay that goes on ends; of a member of the whole year it is the first that is written. */
    static void left(UnitLeftCluster e, Recorded recorded, RowBatch rows) {
        rows.any(
                "with ended as (update read_approverinbox_v2.stay set until_day = ?"
                        + " where cluster_id = ? and year = ? and unit_id = ? and until_day is null returning 1)"
                        + " insert into read_approverinbox_v2.stay (cluster_id, year, unit_id, until_day)"
                        + " select ?, ?, ?, ? where not exists (select from ended)",
                "stays of " + e.clusterId() + "/" + e.year(),
                e.leftOn(),
                e.clusterId().value(),
                e.year(),
                e.unitId().value(),
                e.clusterId().value(),
                e.year(),
                e.unitId().value(),
                e.leftOn());
    }

    private static void stay(ClusterId cluster, int year, Stay stay, String key, RowBatch rows) {
        rows.any(
                "insert into read_approverinbox_v2.stay (cluster_id, year, unit_id, from_day, until_day)"
                        + " values (?, ?, ?, ?::date, ?::date)",
                key,
                cluster.value(),
                year,
                stay.unitId().value(),
                stay.from(),
                stay.until());
    }

    /** A parent is registered before its children, and no unit ever moves. */
    static void registered(UnitRegistered event, Recorded recorded, RowBatch rows) {
        if (event.parentId() != null) {
            rows.any(
                    "insert into read_approverinbox_v2.unit_above (unit_id, above_id) select ?, ?"
                            + " union all select ?, above_id from read_approverinbox_v2.unit_above where unit_id = ?",
                    "above " + event.unitId(),
                    event.unitId().value(),
                    event.parentId().value(),
                    event.unitId().value(),
                    event.parentId().value());
        }
    }

    private static void year(
            ClusterId cluster,
            int year,
            UnitId organiser,
            List<UnitId> members,
            UnitId leader,
            UnitId deputy,
            RowBatch rows) {
        String key = "members of " + cluster + "/" + year;
        rows.any(
                "delete from read_approverinbox_v2.member where cluster_id = ? and year = ?",
                key,
                cluster.value(),
                year);
        members.forEach(unit -> rows.one(
                "insert into read_approverinbox_v2.member (cluster_id, year, unit_id) values (?, ?, ?)",
                key,
                cluster.value(),
                year,
                unit.value()));
        rows.one(
                "insert into read_approverinbox_v2.lead (cluster_id, year, organiser_id, leader_id, deputy_id)"
                        + " values (?, ?, ?, ?, ?) on conflict (cluster_id, year) do update set"
                        + " leader_id = excluded.leader_id, deputy_id = excluded.deputy_id",
                "lead of " + cluster + "/" + year,
                cluster.value(),
                year,
                organiser.value(),
                leader.value(),
                deputy.value());
    }
}
