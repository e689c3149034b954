package vn.bangvang.command.rolemodel;

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
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.rolemodel.Milestone;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;

/** A plan as it is sent. */
public record RoleModelPlanBody(
        @NotNull RoleModelField field,
        @NotBlank @Size(max = 500) String topic,
        @NotBlank @Size(max = 4000) String why,
        @NotNull @Min(1948) @Max(2200) Integer fromYear,
        @NotNull @Min(1948) @Max(2200) Integer toYear,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid RoadmapMilestoneBody> milestones) {

    public record RoadmapMilestoneBody(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,20}") String code,
            @NotBlank @Size(max = 1000) String text,
            @NotNull LocalDate dueOn) {

        Milestone milestone() {
            return new Milestone(code, CaseText.plain(text), dueOn);
        }
    }

    RoleModelPlan plan() {
        return new RoleModelPlan(
                field,
                CaseText.plain(topic),
                CaseText.plain(why),
                fromYear,
                toYear,
                milestones.stream().map(RoadmapMilestoneBody::milestone).toList());
    }
}
