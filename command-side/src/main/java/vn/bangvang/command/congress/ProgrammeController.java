package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.congress.ProgrammeCommand.AcceptPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.CongressAcceptanceBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressDeliveryBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressHonoursBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressPresentationBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressStrikeBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressWithdrawalBody;
import vn.bangvang.command.congress.ProgrammeCommand.DeliverPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.DrawHonours;
import vn.bangvang.command.congress.ProgrammeCommand.RegisterPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.StrikeHonour;
import vn.bangvang.command.congress.ProgrammeCommand.WithdrawPresentation;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.nomination.NominationId;

@RestController
@RequestMapping("/api/congresses/{id}")
class ProgrammeController {

    private final Dispatcher dispatcher;

    ProgrammeController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Registers a presentation for the programme of a congress. */
    @PostMapping("/presentations")
    ResponseEntity<Accepted> registerPresentation(
            @PathVariable CongressId id, @Valid @RequestBody CongressPresentationBody body) {
        return dispatcher.act(new RegisterPresentation(id, body));
    }

    /** Accepts a presentation into the programme, at its place in the order. */
    @PostMapping("/presentations/{code}/acceptances")
    ResponseEntity<Accepted> acceptPresentation(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressAcceptanceBody body) {
        return dispatcher.act(new AcceptPresentation(id, code, body));
    }

    /** Records that a presentation was given. */
    @PostMapping("/presentations/{code}/deliveries")
    ResponseEntity<Accepted> deliverPresentation(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressDeliveryBody body) {
        return dispatcher.act(new DeliverPresentation(id, code, body));
    }

    /** Withdraws a presentation from the programme. */
    @PostMapping("/presentations/{code}/withdrawals")
    ResponseEntity<Accepted> withdrawPresentation(
            @PathVariable CongressId id, @PathVariable String code, @Valid @RequestBody CongressWithdrawalBody body) {
        return dispatcher.act(new WithdrawPresentation(id, code, body));
    }

    /** Draws awards from a decision into the honours of a congress. */
    @PostMapping("/honours")
    ResponseEntity<Accepted> drawHonours(@PathVariable CongressId id, @Valid @RequestBody CongressHonoursBody body) {
        return dispatcher.act(new DrawHonours(id, body));
    }

    /** Strikes an honour from those of a congress, with the reason. */
    @PostMapping("/honours/{nomination}/strikes")
    ResponseEntity<Accepted> strikeHonour(
            @PathVariable CongressId id,
            @PathVariable NominationId nomination,
            @Valid @RequestBody CongressStrikeBody body) {
        return dispatcher.act(new StrikeHonour(id, nomination, body));
    }
}
