package vn.bangvang.query.mandatelist;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.mandatelist.MandateList.FindMandates;
import vn.bangvang.query.mandatelist.MandateList.MandateRow;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.MandateId;

@RestController
@RequestMapping("/api/mandates")
@Tag(name = "Phân công · Mandates")
class MandateListController {

    private final MandateList mandates;

    MandateListController(MandateList mandates) {
        this.mandates = mandates;
    }

    @GetMapping
    Page<MandateRow> list(
            Reading reading, @Valid @ParameterObject FindMandates query, @Valid @ParameterObject Paging paging) {
        return mandates.handle(query, paging, reading);
    }

    @GetMapping("/{id}")
    ResponseEntity<MandateRow> one(Reading reading, @PathVariable MandateId id) {
        MandateRow found = mandates.find(id, reading.reader())
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MANDATE, Map.of("mandate", id)));
        return reading.one(found.sequence(), found);
    }
}
