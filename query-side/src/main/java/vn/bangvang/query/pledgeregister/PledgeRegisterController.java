package vn.bangvang.query.pledgeregister;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.pledgeregister.Pledges.FindPledges;
import vn.bangvang.query.pledgeregister.Pledges.PledgeRow;
import vn.bangvang.query.pledgeregister.Pledges.Signature;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.PledgeId;

@RestController
@RequestMapping("/api/pledges")
@Reads(PledgeRegister.class)
@Tag(name = "Giao ước thi đua · Pledges")
class PledgeRegisterController {

    record PledgeFile(PledgeRow pledge, List<Signature> signatures, boolean parked) {}

    private final Pledges model;

    PledgeRegisterController(Pledges model) {
        this.model = model;
    }

    @GetMapping
    Page<PledgeRow> list(
            Reading reading, @Valid @ParameterObject FindPledges query, @Valid @ParameterObject Paging paging) {
        reading.reader().mustHoldAMandate();
        return model.handle(query, paging, reading);
    }

    @GetMapping("/{id}")
    ResponseEntity<PledgeFile> one(Reading reading, @PathVariable PledgeId id) {
        reading.reader().mustHoldAMandate();
        PledgeRow found = model.find(id.value(), reading)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PLEDGE, Map.of("pledge", id)));
        return reading.one(
                found.sequence(),
                new PledgeFile(found, model.signatures(id.value(), reading), reading.isParked(id.value())));
    }
}
