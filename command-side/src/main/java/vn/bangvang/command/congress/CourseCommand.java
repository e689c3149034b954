package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Legible;
import vn.bangvang.shared.platform.web.TextLimit;

/** The course of a congress, from its convening to the launch of the next period. */
public sealed interface CourseCommand extends CongressCommand {

    record CongressPeriodBody(
            @NotNull @Min(1948) @Max(2200) Integer from,
            @NotNull @Min(1948) @Max(2200) Integer to) {

        CongressPeriod period() {
            return new CongressPeriod(from, to);
        }
    }

    record CongressBody(
            @Nullable CongressId id,
            @NotNull UnitId unitId,
            @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String level,
            @NotBlank @Size(max = 300) @Legible String name,
            @NotNull @Valid CongressPeriodBody period,
            @NotNull LocalDate plannedOn,
            @NotBlank @Size(max = 300) @Legible String place,
            @Nullable CongressId superiorId,
            @NotNull LocalDate convenedOn) {}

    record ConveneCongress(@TargetAggregateIdentifier CongressId congressId, CongressBody body)
            implements CourseCommand {
        public ConveneCongress(CongressBody body) {
            this(NewIds.or(body.id(), CongressId::new), body);
        }
    }

    record CongressDesignationBody(
            @NotNull UnitId designatedBy,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate designatedOn) {}

    record DesignatePilot(@TargetAggregateIdentifier CongressId congressId, CongressDesignationBody body)
            implements CourseCommand {}

    record CongressRevocationBody(
            @NotNull UnitId revokedBy,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate revokedOn) {}

    record RevokePilot(@TargetAggregateIdentifier CongressId congressId, CongressRevocationBody body)
            implements CourseCommand {}

    record CongressPostponementBody(
            @NotNull LocalDate plannedOn,
            @NotBlank @Size(max = 300) @Legible String place,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate postponedOn) {}

    record PostponeCongress(@TargetAggregateIdentifier CongressId congressId, CongressPostponementBody body)
            implements CourseCommand {}

    record CongressCancellationBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate cancelledOn) {}

    record CancelCongress(@TargetAggregateIdentifier CongressId congressId, CongressCancellationBody body)
            implements CourseCommand {}

    record CongressSittingBody(
            @NotNull @Min(0) @Max(100_000) Integer summoned,
            @NotNull @Min(0) @Max(100_000) Integer present,
            @NotNull LocalDate heldOn) {

        Sitting sitting() {
            return new Sitting(summoned, present, heldOn);
        }
    }

    record HoldCongress(@TargetAggregateIdentifier CongressId congressId, CongressSittingBody body)
            implements CourseCommand {}

    record CongressSittingCorrectionBody(
            @NotNull @Valid CongressSittingBody sitting,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectSitting(@TargetAggregateIdentifier CongressId congressId, CongressSittingCorrectionBody body)
            implements CourseCommand {}

    @TextLimit(20000)
    record CongressResolutionBody(
            @NotBlank @Size(max = 20000) String text,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> directions,
            @NotNull @Valid CongressVoteBody vote,
            @NotNull LocalDate adoptedOn) {

        Resolution resolution() {
            return new Resolution(text, directions, vote.vote(), adoptedOn);
        }
    }

    record AdoptResolution(@TargetAggregateIdentifier CongressId congressId, CongressResolutionBody body)
            implements CourseCommand {}

    @TextLimit(20000)
    record CongressResolutionCorrectionBody(
            @NotNull @Valid CongressResolutionBody resolution,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectResolution(@TargetAggregateIdentifier CongressId congressId, CongressResolutionCorrectionBody body)
            implements CourseCommand {}

    record CongressNextPeriodBody(
            @NotBlank @Size(max = 500) @Legible String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull LocalDate launchedOn) {}

    record LaunchNextPeriod(@TargetAggregateIdentifier CongressId congressId, CongressNextPeriodBody body)
            implements CourseCommand {}
}
