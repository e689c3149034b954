package vn.bangvang.query.parked;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.parked.ParkedEvents.ParkedEvent;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.ReadModel;

@RestController
@RequestMapping("/api/read-models")
class ParkedController {

    private final ParkedEvents events;
    private final List<ReadModel> models;

    ParkedController(ParkedEvents events, List<ReadModel> models) {
        this.events = events;
        this.models = models;
    }

    /** Events that a read model could not handle. What waits is for everybody who acts for a unit, why for overseers. */
    @GetMapping("/{name}/parked")
    List<ParkedEvent> listParkedEvents(
            QueryContext context,
            @PathVariable String name,
            @Parameter(description = "Số dòng, mặc định 50 · rows, 50 by default")
                    @RequestParam(defaultValue = "50")
                    @Min(1)
                    @Max(200)
                    int limit) {
        context.viewer().mustHoldAMandate();
        ReadModel model = models.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean errors = context.viewer().overseesEverything();
        return events.of(List.of(model), limit).stream()
                .map(event -> errors ? event : event.withoutError())
                .toList();
    }
}
