package vn.bangvang.query.mandate;

import jakarta.validation.Valid;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.mandate.MandateList.FindMandates;
import vn.bangvang.query.mandate.MandateList.MandateRow;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

@RestController
@RequestMapping("/api/mandates")
class MandateListController {

    private final MandateList mandates;

    MandateListController(MandateList mandates) {
        this.mandates = mandates;
    }

    /** Lists mandates. */
    @GetMapping
    Page<MandateRow> listMandates(
            QueryContext context, @Valid @ParameterObject FindMandates query, @Valid @ParameterObject Paging paging) {
        return mandates.handle(query, paging, context);
    }

    /** One mandate. */
    @GetMapping("/{id}")
    ResponseEntity<MandateRow> getMandate(QueryContext context, @PathVariable MandateId id) {
        MandateRow found = mandates.find(id, context.viewer())
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MANDATE, Map.of("mandate", id)));
        return context.one(found.sequence(), found);
    }
}
