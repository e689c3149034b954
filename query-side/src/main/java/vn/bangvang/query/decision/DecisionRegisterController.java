package vn.bangvang.query.decision;

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
import vn.bangvang.query.decision.Decisions.DecisionRow;
import vn.bangvang.query.decision.Decisions.FindDecisions;
import vn.bangvang.query.decision.Honours.Line;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.Listed;

@RestController
@RequestMapping("/api/decisions")
@Reads(DecisionRegister.class)
class DecisionRegisterController {

    /** As CSV: its lines. */
    record DecisionFile(DecisionRow decision, @Nullable String signer, List<Line> lines, boolean parked)
            implements Listed<Line> {
        @Override
        public List<Line> items() {
            return lines;
        }
    }

    private final Decisions model;

    DecisionRegisterController(Decisions model) {
        this.model = model;
    }

    /** Lists decisions. */
    @GetMapping
    Page<DecisionRow> listDecisions(
            QueryContext context, @Valid @ParameterObject FindDecisions query, @Valid @ParameterObject Paging paging) {
        return model.handle(query, paging, context);
    }

    /** One decision, with whom it honours and its corrections. */
    @GetMapping("/{id}")
    ResponseEntity<DecisionFile> getDecision(QueryContext context, @PathVariable DecisionId id) {
        DecisionRow found = model.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_DECISION, Map.of("decision", id)));
        return context.one(
                found.sequence(),
                new DecisionFile(
                        found, model.signer(found), model.lines(id.value(), context), context.isParked(id.value())));
    }
}
