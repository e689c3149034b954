package vn.bangvang.command.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.ForwardNomination;
import vn.bangvang.command.nomination.NominationCommand.RejectNomination;
import vn.bangvang.command.nomination.NominationCommand.ReturnNomination;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.platform.web.Legible;

/** What those at the steps of its route do with a nomination. */
@RestController
@RequestMapping("/api/nominations/{id}")
class ApprovalController {

    record EndorsementBody(
            @Nullable @Size(max = 2000) String opinion,
            @NotNull LocalDate endorsedOn) {}

    record ReturnBody(
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> missing,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate returnedOn) {}

    record RejectionBody(
            @NotNull RejectionGround ground,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate rejectedOn) {}

    record ForwardingBody(
            @NotNull @Pattern(regexp = "\\S{1,60}") @Legible String letterNumber,
            @NotNull LocalDate forwardedOn) {}

    private final Dispatcher dispatcher;

    ApprovalController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/endorsements")
    ResponseEntity<Accepted> endorse(@PathVariable NominationId id, @Valid @RequestBody EndorsementBody body) {
        return dispatcher.act(new EndorseNomination(id, body.opinion(), body.endorsedOn()));
    }

    @PostMapping("/returns")
    ResponseEntity<Accepted> sendBack(@PathVariable NominationId id, @Valid @RequestBody ReturnBody body) {
        return dispatcher.act(new ReturnNomination(id, body.missing(), body.reason(), body.returnedOn()));
    }

    @PostMapping("/rejections")
    ResponseEntity<Accepted> reject(@PathVariable NominationId id, @Valid @RequestBody RejectionBody body) {
        return dispatcher.act(new RejectNomination(id, body.ground(), body.reason(), body.rejectedOn()));
    }

    @PostMapping("/forwardings")
    ResponseEntity<Accepted> forward(@PathVariable NominationId id, @Valid @RequestBody ForwardingBody body) {
        return dispatcher.act(new ForwardNomination(id, body.letterNumber(), body.forwardedOn()));
    }
}
