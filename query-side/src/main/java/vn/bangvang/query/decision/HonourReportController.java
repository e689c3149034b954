package vn.bangvang.query.decision;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.decision.HonourRoll.FindHonours;
import vn.bangvang.query.decision.HonourRoll.Honour;
import vn.bangvang.query.decision.HonourRoll.HonourCount;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;

@RestController
@RequestMapping("/api/reports")
@Reads(DecisionRegister.class)
class HonourReportController {

    private final HonourRoll roll;

    HonourReportController(HonourRoll roll) {
        this.roll = roll;
    }

    /** Counts awards by unit, award, level and year. */
    @GetMapping
    Page<HonourCount> countHonours(
            QueryContext context, @Valid @ParameterObject FindHonours query, @Valid @ParameterObject Paging paging) {
        return roll.counts(query, paging, context);
    }

    /** Lists the honours behind the figures, one by one. */
    @GetMapping("/honours")
    Page<Honour> listHonours(
            QueryContext context,
            @Valid @ParameterObject FindHonours query,
            @Parameter(description = "Không gồm đơn vị cấp dưới · without those of units below")
                    @RequestParam(defaultValue = "false")
                    boolean own,
            @Valid @ParameterObject Paging paging) {
        return roll.list(query, own, paging, context);
    }
}
