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
import vn.bangvang.command.nomination.NominationCommand.CorrectReception;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.command.nomination.NominationCommand.ReceptionBody;
import vn.bangvang.command.nomination.NominationCommand.ReceptionCorrectionBody;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What the appraising body does when a dossier arrives. */
@RestController
@RequestMapping("/api/nominations/{id}")
class ReceptionController {

    private final Dispatcher dispatcher;

    ReceptionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Records that the appraising body has received the dossier; that day fixes the law. */
    @PostMapping("/receptions")
    ResponseEntity<Accepted> receiveDossier(@PathVariable NominationId id, @Valid @RequestBody ReceptionBody body) {
        return dispatcher.act(new ReceiveDossier(id, body));
    }

    /** Corrects the day or the law of a reception, with the reason. */
    @PostMapping("/receptions/corrections")
    ResponseEntity<Accepted> correctReception(
            @PathVariable NominationId id, @Valid @RequestBody ReceptionCorrectionBody body) {
        return dispatcher.act(new CorrectReception(id, body));
    }
}
