package vn.bangvang.command.target;

import jakarta.validation.Valid;
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
import vn.bangvang.command.target.TargetReportCommand.TargetReportBody;
import vn.bangvang.command.target.TargetReportCommand.TargetReportCorrectionBody;
import vn.bangvang.shared.domain.target.TargetReportId;

@RestController
@RequestMapping("/api/target-reports")
class TargetReportController {

    private final Dispatcher dispatcher;

    TargetReportController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Reports a quarter's results against the targets of a pledge. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> submitTargetReport(@Valid @RequestBody TargetReportBody body) {
        return dispatcher.create(new SubmitTargetReport(body), "/api/target-reports");
    }

    /** Corrects a report on targets, with the reason. */
    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correctTargetReport(
            @PathVariable TargetReportId id, @Valid @RequestBody TargetReportCorrectionBody body) {
        return dispatcher.act(new CorrectTargetReport(id, body));
    }
}
