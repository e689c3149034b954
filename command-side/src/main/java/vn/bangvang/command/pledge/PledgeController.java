package vn.bangvang.command.pledge;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.pledge.PledgeCommand.PledgeText;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.shared.axon.UuidV7;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;

@RestController
@RequestMapping("/api/pledges")
class PledgeController {

    record TargetBody(
            @NotBlank @Size(max = 500) String text,
            @Nullable @Size(max = 50) String measure,

            @Nullable @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?")
            String value) {

        Target target() {
            return new Target(text, measure, value == null ? null : Score.of(value));
        }
    }

    record PledgeBody(
            @Nullable PledgeId id,
            @NotNull ClusterId clusterId,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotBlank @Size(max = 500) String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull @Size(max = 100) List<@NotNull @Valid TargetBody> targets,
            @Nullable @Size(max = 300) String witness,
            @NotNull LocalDate openedOn) {

        OpenPledge command() {
            PledgeId pledge = id == null ? new PledgeId(UuidV7.next()) : id;
            return new OpenPledge(pledge, clusterId, year, text(theme, contents, targets), witness, openedOn);
        }
    }

    /** {@code signerId} names a person known before; without it the signer gets a pseudonym of their own. */
    record SignatureBody(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer version,
            @Nullable PersonId signerId,
            @NotBlank @Size(max = 100) String signer,
            @NotBlank @Size(max = 200) String position,
            @NotNull LocalDate signedOn) {

        SignPledge command(PledgeId pledge) {
            PersonId person = signerId == null ? new PersonId(UuidV7.next()) : signerId;
            return new SignPledge(pledge, unitId, version, new PersonalText(person, signer), position, signedOn);
        }
    }

    record AmendmentBody(
            @NotBlank @Size(max = 500) String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull @Size(max = 100) List<@NotNull @Valid TargetBody> targets,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate amendedOn) {

        AmendPledge command(PledgeId pledge) {
            return new AmendPledge(pledge, text(theme, contents, targets), reason, amendedOn);
        }
    }

    private final Dispatcher dispatcher;

    PledgeController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    ResponseEntity<Accepted> open(@Valid @RequestBody PledgeBody body) {
        return dispatcher.create(body.command(), "/api/pledges");
    }

    @PostMapping("/{id}/signatures")
    ResponseEntity<Accepted> sign(@PathVariable PledgeId id, @Valid @RequestBody SignatureBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<Accepted> amend(@PathVariable PledgeId id, @Valid @RequestBody AmendmentBody body) {
        return dispatcher.act(body.command(id));
    }

    private static PledgeText text(String theme, List<String> contents, List<TargetBody> targets) {
        return new PledgeText(
                theme, contents, targets.stream().map(TargetBody::target).toList());
    }
}
