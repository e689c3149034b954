package vn.bangvang.query.decision;

import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.decision.HonourRoll.FindHonours;
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
}
