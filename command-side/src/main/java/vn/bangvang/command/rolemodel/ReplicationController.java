package vn.bangvang.command.rolemodel;

import jakarta.validation.Valid;
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
import vn.bangvang.command.rolemodel.RoleModelCommand.ReplicationBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReplicationFollowUpBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelPublicationBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelWithdrawalBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.StartReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.WithdrawRoleModel;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;

/** How a role model is made known, taken over by others, and withdrawn. */
@RestController
@RequestMapping("/api/role-models/{id}")
class ReplicationController {

    private final Dispatcher dispatcher;

    ReplicationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Records where a role model was made known. */
    @PostMapping("/publications")
    ResponseEntity<Accepted> publiciseRoleModel(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelPublicationBody body) {
        return dispatcher.act(new PubliciseRoleModel(id, body));
    }

    /** Records that a unit follows a role model. */
    @PostMapping("/replications")
    ResponseEntity<Accepted> startReplication(@PathVariable RoleModelId id, @Valid @RequestBody ReplicationBody body) {
        return dispatcher.act(new StartReplication(id, body));
    }

    /** Records what following a role model has led to. */
    @PostMapping("/follow-ups")
    ResponseEntity<Accepted> followUpReplication(
            @PathVariable RoleModelId id, @Valid @RequestBody ReplicationFollowUpBody body) {
        return dispatcher.act(new FollowUpReplication(id, body));
    }

    /** Withdraws a role model, with the reason. */
    @PostMapping("/withdrawals")
    ResponseEntity<Accepted> withdrawRoleModel(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelWithdrawalBody body) {
        return dispatcher.act(new WithdrawRoleModel(id, body));
    }
}
