package vn.bangvang.query.movement;

import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.movement.Calendar.DueRow;
import vn.bangvang.query.movement.Calendar.FindDeadlines;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;

@RestController
@RequestMapping("/api/calendar")
@Reads(MovementRegister.class)
class CalendarController {

    private final Calendar model;

    CalendarController(Calendar model) {
        this.model = model;
    }

    /** Lists the deadlines of movements in a year, for the reader's units. */
    @GetMapping
    Page<DueRow> listDeadlines(
            QueryContext context, @Valid @ParameterObject FindDeadlines query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }
}
