package vn.bangvang.query.unit;

import jakarta.validation.Valid;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.unit.Units.FindUnits;
import vn.bangvang.query.unit.Units.UnitRow;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

@RestController
@RequestMapping("/api/units")
@Reads(UnitRegister.class)
class UnitRegisterController {

    private final Units units;

    UnitRegisterController(Units units) {
        this.units = units;
    }

    /** Lists units. */
    @GetMapping
    Page<UnitRow> listUnits(
            QueryContext context, @Valid @ParameterObject FindUnits query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return units.handle(query, paging, context);
    }

    /** One unit. */
    @GetMapping("/{id}")
    ResponseEntity<UnitRow> getUnit(QueryContext context, @PathVariable UnitId id) {
        context.viewer().mustHoldAMandate();
        UnitRow unit =
                units.find(id.value(), context).orElseThrow(() -> new Refusal(Reason.UNKNOWN_UNIT, Map.of("unit", id)));
        return context.one(unit.sequence(), unit);
    }
}
