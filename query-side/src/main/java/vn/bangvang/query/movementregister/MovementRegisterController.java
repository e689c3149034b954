package vn.bangvang.query.movementregister;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.movementregister.MovementRegister.FindMovements;
import vn.bangvang.query.movementregister.MovementRegister.MovementRow;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.MovementId;

@RestController
@RequestMapping("/api/movements")
@Reads(MovementRegister.class)
@Tag(name = "Phong trào thi đua · Movements")
class MovementRegisterController {

    private final MovementRegister model;

    MovementRegisterController(MovementRegister model) {
        this.model = model;
    }

    @GetMapping
    Page<MovementRow> list(
            Reading reading, @Valid @ParameterObject FindMovements query, @Valid @ParameterObject Paging paging) {
        reading.reader().mustHoldAMandate();
        return model.handle(query, paging, reading);
    }

    @GetMapping("/{id}")
    ResponseEntity<MovementRow> one(Reading reading, @PathVariable MovementId id) {
        reading.reader().mustHoldAMandate();
        MovementRow found = model.find(id.value(), reading)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MOVEMENT, Map.of("movement", id)));
        return reading.one(found.sequence(), found);
    }
}
