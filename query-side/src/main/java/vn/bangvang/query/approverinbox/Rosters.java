package vn.bangvang.query.approverinbox;

import java.util.List;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.UnitEvent.UnitRegistered;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.UnitId;

/** Writes who belongs where: members and leaders of each cluster and year, and which units stand above which. */
final class Rosters {

    private Rosters() {}

    static void opened(ClusterYearOpened e, Recorded recorded, RowBatch rows) {
        year(e.clusterId(), e.year(), e.organiserId(), e.members(), e.leader(), e.deputy(), rows);
    }

    static void corrected(ClusterYearCorrected e, Recorded recorded, RowBatch rows) {
        year(e.clusterId(), e.year(), e.organiserId(), e.members(), e.leader(), e.deputy(), rows);
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
