package vn.bangvang.command.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.target.TargetReportCommand.CorrectTargetReport;
import vn.bangvang.command.target.TargetReportCommand.SubmitTargetReport;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetResult;
import vn.bangvang.shared.platform.axon.UuidV7;

@RestController
@RequestMapping("/api/target-reports")
class TargetReportController {

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

        SubmitTargetReport command() {
            TargetReportId report = id == null ? new TargetReportId(UuidV7.next()) : id;
            return new SubmitTargetReport(
                    report, pledgeId, unitId, period, TargetResultBody.results(results), reportedOn);
        }
    }

    record TargetReportCorrectionBody(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid TargetResultBody> results,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    TargetReportController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> submit(@Valid @RequestBody TargetReportBody body) {
        return dispatcher.create(body.command(), "/api/target-reports");
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correct(
            @PathVariable TargetReportId id, @Valid @RequestBody TargetReportCorrectionBody body) {
        return dispatcher.act(new CorrectTargetReport(
                id, TargetResultBody.results(body.results()), body.reason(), body.correctedOn()));
    }
}
