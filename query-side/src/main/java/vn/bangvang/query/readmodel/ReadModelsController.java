package vn.bangvang.query.readmodel;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.ReadModelHealth.State;

@RestController
@RequestMapping("/api/read-models")
class ReadModelsController {

    private final ReadModelHealth health;

    ReadModelsController(ReadModelHealth health) {
        this.health = health;
    }

    /** How far each read model has come in the log, and what is parked. */
    @GetMapping
    List<State> listReadModels(QueryContext context) {
        return health.states(context.viewer());
    }
}
