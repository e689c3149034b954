package vn.bangvang.command.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetResult;

/** What can be asked of a report on targets. */
public sealed interface TargetReportCommand extends AggregateCommand {

    TargetReportId reportId();

    @Override
    default Object aggregateId() {
        return reportId();
    }

    /** {@code actual} in plain digits, so that no exponent can blow it up. */
    record TargetResultBody(
            @NotBlank @Size(max = 40) String target,

            @NotNull @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?")
            String actual,

            @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 300) String> evidence,
            @Nullable @Size(max = 2000) String remark) {

        static List<TargetResult> results(List<TargetResultBody> bodies) {
            return bodies.stream()
                    .map(body -> new TargetResult(body.target, Score.of(body.actual), body.evidence, body.remark))
                    .toList();
        }
    }

    record TargetReportBody(
            @Nullable TargetReportId id,
            @NotNull PledgeId pledgeId,
            @NotNull UnitId unitId,
            @NotNull Period period,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid TargetResultBody> results,
            @NotNull LocalDate reportedOn) {

        List<TargetResult> reported() {
            return TargetResultBody.results(results);
        }
    }

    record SubmitTargetReport(@TargetAggregateIdentifier TargetReportId reportId, TargetReportBody body)
            implements TargetReportCommand {
        public SubmitTargetReport(TargetReportBody body) {
            this(NewIds.or(body.id(), TargetReportId::new), body);
        }
    }

    record TargetReportCorrectionBody(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid TargetResultBody> results,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        List<TargetResult> reported() {
            return TargetResultBody.results(results);
        }
    }

    record CorrectTargetReport(@TargetAggregateIdentifier TargetReportId reportId, TargetReportCorrectionBody body)
            implements TargetReportCommand {}
}
