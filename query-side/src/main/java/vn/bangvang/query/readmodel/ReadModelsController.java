package vn.bangvang.query.readmodel;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.ReadModelHealth.State;

@RestController
@RequestMapping("/api/read-models")
@Tag(name = "Tình trạng dữ liệu đọc · Read models")
class ReadModelsController {

    private final ReadModelHealth health;

    ReadModelsController(ReadModelHealth health) {
        this.health = health;
    }

    /** Positions are for everybody who acts for a unit; what went wrong may quote data, so it is for overseers. */
    @GetMapping
    List<State> list(QueryContext context) {
        context.viewer().mustHoldAMandate();
        boolean errors = context.viewer().overseesEverything();
        return health.states().stream()
                .map(state -> errors ? state : state.withoutErrors())
                .sorted(Comparator.comparing(State::name))
                .toList();
    }
}
