package vn.bangvang.command.congress;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The course of a congress, from its convening to the launch of the next period. */
public sealed interface CourseCommand extends CongressCommand {

    record ConveneCongress(
            @TargetAggregateIdentifier CongressId congressId,
            UnitId unitId,
            String level,
            String name,
            CongressPeriod period,
            LocalDate plannedOn,
            String place,
            @Nullable CongressId superiorId,
            LocalDate convenedOn)
            implements CourseCommand {}

    record DesignatePilot(
            @TargetAggregateIdentifier CongressId congressId,
            UnitId designatedBy,
            String reason,
            LocalDate designatedOn)
            implements CourseCommand {}

    record RevokePilot(
            @TargetAggregateIdentifier CongressId congressId, UnitId revokedBy, String reason, LocalDate revokedOn)
            implements CourseCommand {}

    record PostponeCongress(
            @TargetAggregateIdentifier CongressId congressId,
            LocalDate plannedOn,
            String place,
            String reason,
            LocalDate postponedOn)
            implements CourseCommand {}

    record CancelCongress(@TargetAggregateIdentifier CongressId congressId, String reason, LocalDate cancelledOn)
            implements CourseCommand {}

    record HoldCongress(@TargetAggregateIdentifier CongressId congressId, Sitting sitting) implements CourseCommand {}

    record CorrectSitting(
            @TargetAggregateIdentifier CongressId congressId, Sitting sitting, String reason, LocalDate correctedOn)
            implements CourseCommand {}

    record AdoptResolution(@TargetAggregateIdentifier CongressId congressId, Resolution resolution)
            implements CourseCommand {}

    record CorrectResolution(
            @TargetAggregateIdentifier CongressId congressId,
            Resolution resolution,
            String reason,
            LocalDate correctedOn)
            implements CourseCommand {}

    record LaunchNextPeriod(
            @TargetAggregateIdentifier CongressId congressId, String theme, List<String> contents, LocalDate launchedOn)
            implements CourseCommand {}
}
