package vn.bangvang.command.rolemodel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.rolemodel.RoleModelCommand.FollowUpReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.PubliciseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.StartReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.WithdrawRoleModel;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.platform.web.Legible;

/** How a role model is made known, taken over by others, and withdrawn. */
@RestController
@RequestMapping("/api/role-models/{id}")
class ReplicationController {

    record RoleModelPublicationBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 300) String channel,
            @NotBlank @Size(max = 300) @Legible String title,
            @Nullable @Size(min = 1, max = 1000) String reference,
            @NotNull LocalDate publicisedOn) {}

    record ReplicationBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String contents,
            @NotNull LocalDate startedOn) {}

    record ReplicationFollowUpBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String result,
            @NotNull LocalDate followedUpOn) {}

    record RoleModelWithdrawalBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate withdrawnOn) {}

    private final Dispatcher dispatcher;

    ReplicationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/publications")
    ResponseEntity<Accepted> publicise(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelPublicationBody body) {
        return dispatcher.act(new PubliciseRoleModel(
                id, body.unitId(), body.channel(), body.title(), body.reference(), body.publicisedOn()));
    }

    @PostMapping("/replications")
    ResponseEntity<Accepted> replicate(@PathVariable RoleModelId id, @Valid @RequestBody ReplicationBody body) {
        return dispatcher.act(new StartReplication(id, body.unitId(), body.contents(), body.startedOn()));
    }

    @PostMapping("/follow-ups")
    ResponseEntity<Accepted> followUp(@PathVariable RoleModelId id, @Valid @RequestBody ReplicationFollowUpBody body) {
        return dispatcher.act(new FollowUpReplication(id, body.unitId(), body.result(), body.followedUpOn()));
    }

    @PostMapping("/withdrawals")
    ResponseEntity<Accepted> withdraw(@PathVariable RoleModelId id, @Valid @RequestBody RoleModelWithdrawalBody body) {
        return dispatcher.act(new WithdrawRoleModel(id, body.unitId(), body.reason(), body.withdrawnOn()));
    }
}
