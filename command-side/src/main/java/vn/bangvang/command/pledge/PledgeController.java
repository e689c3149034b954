package vn.bangvang.command.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.ClosePledge;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/pledges")
class PledgeController {

    record PledgeBody(
            @Nullable PledgeId id,
            @NotNull ClusterId clusterId,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotBlank @Size(max = 500) @Legible String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull @Size(max = 100) List<@NotNull @Valid PledgeTargetBody> targets,
            @Nullable @Valid WitnessBody witness,
            @Nullable LocalDate signUntil,
            @NotNull LocalDate openedOn) {

        OpenPledge command() {
            return new OpenPledge(
                    id == null ? new PledgeId(UuidV7.next()) : id,
                    clusterId,
                    year,
                    PledgeTargetBody.text(theme, contents, targets),
                    witness == null ? null : witness.witness(),
                    signUntil,
                    openedOn);
        }
    }

    /** The whole new version: what is left out, such as the witness, is not part of it. */
    record AmendmentBody(
            @NotBlank @Size(max = 500) @Legible String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull @Size(max = 100) List<@NotNull @Valid PledgeTargetBody> targets,
            @Nullable @Valid WitnessBody witness,
            @Nullable LocalDate signUntil,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate amendedOn) {

        AmendPledge command(PledgeId pledge) {
            return new AmendPledge(
                    pledge,
                    PledgeTargetBody.text(theme, contents, targets),
                    witness == null ? null : witness.witness(),
                    signUntil,
                    reason,
                    amendedOn);
        }
    }

    record PledgeClosingBody(@NotNull LocalDate closedOn) {}

    private final Dispatcher dispatcher;

    PledgeController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> open(@Valid @RequestBody PledgeBody body) {
        return dispatcher.create(body.command(), "/api/pledges");
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<Accepted> amend(@PathVariable PledgeId id, @Valid @RequestBody AmendmentBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/{id}/closings")
    ResponseEntity<Accepted> close(@PathVariable PledgeId id, @Valid @RequestBody PledgeClosingBody body) {
        return dispatcher.act(new ClosePledge(id, body.closedOn()));
    }
}
