package vn.bangvang.command.nomination;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.nomination.NominationCommand.CorrectCouncilResult;
import vn.bangvang.command.nomination.NominationCommand.CouncilResultBody;
import vn.bangvang.command.nomination.NominationCommand.CouncilResultCorrectionBody;
import vn.bangvang.command.nomination.NominationCommand.RecordCouncilResult;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What the secretary of a council records of its vote on a nomination. */
@RestController
@RequestMapping("/api/nominations/{id}")
class CouncilController {

    private final Dispatcher dispatcher;

    CouncilController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Records how the council voted on a nomination. */
    @PostMapping("/council-results")
    ResponseEntity<Accepted> recordCouncilResult(
            @PathVariable NominationId id, @Valid @RequestBody CouncilResultBody body) {
        return dispatcher.act(new RecordCouncilResult(id, body));
    }

    /** Corrects the last result of the council, with the reason. */
    @PostMapping("/council-results/corrections")
    ResponseEntity<Accepted> correctCouncilResult(
            @PathVariable NominationId id, @Valid @RequestBody CouncilResultCorrectionBody body) {
        return dispatcher.act(new CorrectCouncilResult(id, body));
    }
}
