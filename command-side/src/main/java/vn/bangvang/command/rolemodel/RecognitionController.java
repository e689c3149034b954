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
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRecognition;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecogniseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReviewRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelRecognitionBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelRecognitionCorrectionBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelReviewBody;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;

/** How a role model is judged from above. */
@RestController
@RequestMapping("/api/role-models/{id}")
class RecognitionController {

    private final Dispatcher dispatcher;

    RecognitionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Records a review of how a role model is getting on. */
    @PostMapping("/reviews")
    ResponseEntity<Accepted> reviewRoleModel(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelReviewBody body) {
        return dispatcher.act(new ReviewRoleModel(id, body));
    }

    /** Recognises a role model. */
    @PostMapping("/recognitions")
    ResponseEntity<Accepted> recogniseRoleModel(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelRecognitionBody body) {
        return dispatcher.act(new RecogniseRoleModel(id, body));
    }

    /** Corrects the recognition of a role model, with the reason. */
    @PostMapping("/recognitions/corrections")
    ResponseEntity<Accepted> correctRecognition(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelRecognitionCorrectionBody body) {
        return dispatcher.act(new CorrectRecognition(id, body));
    }
}
