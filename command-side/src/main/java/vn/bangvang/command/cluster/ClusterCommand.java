package vn.bangvang.command.cluster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.cluster.Stay;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of a cluster or block. */
public sealed interface ClusterCommand extends AggregateCommand {

    ClusterId clusterId();

    @Override
    default Object aggregateId() {
        return clusterId();
    }

    record ClusterBody(
            @Nullable ClusterId id,
            @NotNull ClusterKind kind,
            @NotBlank @Size(max = 200) @Legible String name,
            @NotNull UnitId organiserId,
            @NotNull LocalDate formedOn) {}

    record FormCluster(@TargetAggregateIdentifier ClusterId clusterId, ClusterBody body) implements ClusterCommand {
        public FormCluster(ClusterBody body) {
            this(NewIds.or(body.id(), ClusterId::new), body);
        }
    }

    record ClusterYearBody(
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotEmpty @Size(max = 200) List<@NotNull UnitId> members,
            @NotNull UnitId leader,
            @NotNull UnitId deputy,
            @NotNull LocalDate openedOn) {}

    record OpenClusterYear(@TargetAggregateIdentifier ClusterId clusterId, ClusterYearBody body)
            implements ClusterCommand {}

    /** {@code stays}: left out, the days that were recorded stand. */
    record RosterCorrectionBody(
            @NotEmpty @Size(max = 200) List<@NotNull UnitId> members,
            @NotNull UnitId leader,
            @NotNull UnitId deputy,
            @Nullable @Size(max = 400) List<@NotNull @Valid StayBody> stays,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        @Nullable
        List<Stay> days() {
            return stays == null ? null : stays.stream().map(StayBody::stay).toList();
        }
    }

    record CorrectClusterYear(@TargetAggregateIdentifier ClusterId clusterId, int year, RosterCorrectionBody body)
            implements ClusterCommand {}

    /** From the first day as a member, until the first day as none; left out, to the ends of the year. */
    record StayBody(
            @NotNull UnitId unitId,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Stay stay() {
            return new Stay(unitId, from, until);
        }
    }

    /** {@code joinedOn}: the first day on which the unit is a member. */
    record JoiningBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate joinedOn) {}

    record JoinCluster(@TargetAggregateIdentifier ClusterId clusterId, int year, JoiningBody body)
            implements ClusterCommand {}

    /** {@code leftOn}: the first day on which the unit is none any more. */
    record LeavingBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate leftOn) {}

    record LeaveCluster(@TargetAggregateIdentifier ClusterId clusterId, int year, LeavingBody body)
            implements ClusterCommand {}

    record HandoverBody(
            @NotNull @Min(1948) @Max(2200) Integer fromYear,
            @NotBlank @Size(max = 500) @Legible String basis,
            @NotNull LocalDate handedOverOn) {}

    /** From the leader of the year to that of the next. */
    record HandOverLeadership(@TargetAggregateIdentifier ClusterId clusterId, HandoverBody body)
            implements ClusterCommand {}
}
