package vn.bangvang.command.cluster;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.cluster.Stay;
import vn.bangvang.shared.domain.kernel.UnitId;

/** What can be asked of a cluster or block. */
public sealed interface ClusterCommand extends AggregateCommand {

    ClusterId clusterId();

    @Override
    default Object aggregateId() {
        return clusterId();
    }

    record FormCluster(
            @TargetAggregateIdentifier ClusterId clusterId,
            ClusterKind kind,
            String name,
            UnitId organiserId,
            LocalDate formedOn)
            implements ClusterCommand {}

    record OpenClusterYear(
            @TargetAggregateIdentifier ClusterId clusterId,
            int year,
            List<UnitId> members,
            UnitId leader,
            UnitId deputy,
            LocalDate openedOn)
            implements ClusterCommand {}

    /** {@code stays}: the days of those that joined or left within the year; null for those that are recorded. */
    record CorrectClusterYear(
            @TargetAggregateIdentifier ClusterId clusterId,
            int year,
            List<UnitId> members,
            UnitId leader,
            UnitId deputy,
            @Nullable List<Stay> stays,
            String reason,
            LocalDate correctedOn)
            implements ClusterCommand {}

    /** {@code joinedOn}: the first day on which the unit is a member. */
    record JoinCluster(
            @TargetAggregateIdentifier ClusterId clusterId, int year, UnitId unitId, String reason, LocalDate joinedOn)
            implements ClusterCommand {}

    /** {@code leftOn}: the first day on which the unit is none any more. */
    record LeaveCluster(
            @TargetAggregateIdentifier ClusterId clusterId, int year, UnitId unitId, String reason, LocalDate leftOn)
            implements ClusterCommand {}

    /** From the leader of the year to that of the next. */
    record HandOverLeadership(
            @TargetAggregateIdentifier ClusterId clusterId, int fromYear, String basis, LocalDate handedOverOn)
            implements ClusterCommand {}
}
