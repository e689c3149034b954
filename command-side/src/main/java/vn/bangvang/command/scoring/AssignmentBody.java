package vn.bangvang.command.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;

/** What a unit is asked on one criterion, as it is sent. */
public record AssignmentBody(
        @NotBlank @Size(max = 40) String criterion,
        @NotNull Boolean assigned,
        @Nullable @Pattern(regexp = ScoreBody.VALUE) String target) {

    static List<Assignment> assignments(@Nullable List<AssignmentBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(AssignmentBody::assignment).toList();
    }

    private Assignment assignment() {
        return new Assignment(criterion, assigned, target == null ? null : Score.of(target));
    }
}
