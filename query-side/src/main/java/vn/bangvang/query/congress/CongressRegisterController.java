package vn.bangvang.query.congress;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.congress.CongressPeople.DelegateRow;
import vn.bangvang.query.congress.CongressPeople.HonourRow;
import vn.bangvang.query.congress.CongressPeople.PresentationRow;
import vn.bangvang.query.congress.CongressTasks.TaskRow;
import vn.bangvang.query.congress.Congresses.CongressRow;
import vn.bangvang.query.congress.Congresses.Course;
import vn.bangvang.query.congress.Congresses.FindCongresses;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.Readiness;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

@RestController
@RequestMapping("/api/congresses")
@Reads(CongressRegister.class)
class CongressRegisterController {

    record CongressFile(
            CongressRow congress,
            Course course,
            List<TaskRow> tasks,
            List<DelegateRow> delegates,
            List<PresentationRow> presentations,
            List<HonourRow> honours,
            boolean parked) {}

    record ReadinessAsOf(LocalDate asOf, Readiness readiness, boolean parked) {}

    private final Congresses congresses;
    private final CongressTasks tasks;
    private final CongressPeople people;

    CongressRegisterController(Congresses congresses, CongressTasks tasks, CongressPeople people) {
        this.congresses = congresses;
        this.tasks = tasks;
        this.people = people;
    }

    /** Lists congresses. */
    @GetMapping
    Page<CongressRow> listCongresses(
            QueryContext context, @Valid @ParameterObject FindCongresses query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return congresses.handle(query, paging, context);
    }

    /** One congress, with its tasks, delegates, programme and honours. */
    @GetMapping("/{id}")
    ResponseEntity<CongressFile> getCongress(QueryContext context, @PathVariable CongressId id) {
        CongressRow found = found(id, context);
        return context.one(
                found.sequence(),
                new CongressFile(
                        found,
                        congresses.course(id.value(), context),
                        tasks.tasks(id.value(), context),
                        people.delegates(found, context),
                        people.presentations(found, context),
                        people.honours(found, context),
                        context.isParked(id.value())));
    }

    /** How far the preparation of a congress has come as of a day. */
    @GetMapping("/{id}/readiness")
    ResponseEntity<ReadinessAsOf> getCongressReadiness(
            QueryContext context,
            @PathVariable CongressId id,
            @Parameter(description = "Tại ngày này · as of this day", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf) {
        CongressRow found = found(id, context);
        if (asOf == null) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "asOf"));
        }
        return context.one(
                found.sequence(),
                new ReadinessAsOf(asOf, tasks.readiness(id.value(), asOf, context), context.isParked(id.value())));
    }

    private CongressRow found(CongressId id, QueryContext context) {
        context.viewer().mustHoldAMandate();
        return congresses
                .find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_CONGRESS, Map.of("congress", id)));
    }
}
