package vn.bangvang.query.movement;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.movement.Movements.DeadlineRow;
import vn.bangvang.query.movement.Movements.FindMovements;
import vn.bangvang.query.movement.Movements.MovementClosing;
import vn.bangvang.query.movement.Movements.MovementReceipt;
import vn.bangvang.query.movement.Movements.MovementRow;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.movement.MovementId;

@RestController
@RequestMapping("/api/movements")
@Reads(MovementRegister.class)
class MovementRegisterController {

    record MovementFile(
            MovementRow movement,
            List<DeadlineRow> deadlines,
            @Nullable MovementClosing closing,
            boolean parked) {}

    private final Movements model;

    MovementRegisterController(Movements model) {
        this.model = model;
    }

    /** Lists emulation movements. */
    @GetMapping
    Page<MovementRow> listMovements(
            QueryContext context, @Valid @ParameterObject FindMovements query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }

    /** One movement, with its aims, deadlines and closing. */
    @GetMapping("/{id}")
    ResponseEntity<MovementFile> getMovement(QueryContext context, @PathVariable MovementId id) {
        context.viewer().mustHoldAMandate();
        MovementRow found = find(id, context);
        return context.one(
                found.sequence(),
                new MovementFile(
                        found,
                        model.deadlines(id.value(), context),
                        model.closing(id.value(), context),
                        context.isParked(id.value())));
    }

    /** Which units have received it, with the plan of each. */
    @GetMapping("/{id}/receipts")
    Page<MovementReceipt> listMovementReceipts(
            QueryContext context, @PathVariable MovementId id, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        find(id, context);
        return model.receipts(id.value(), paging, context);
    }

    private MovementRow find(MovementId id, QueryContext context) {
        return model.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MOVEMENT, Map.of("movement", id)));
    }
}
