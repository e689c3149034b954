package vn.bangvang.query.pledge;

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
import vn.bangvang.query.pledge.Pledges.FindPledges;
import vn.bangvang.query.pledge.Pledges.PledgeRow;
import vn.bangvang.query.pledge.Signatures.Decline;
import vn.bangvang.query.pledge.Signatures.Signature;
import vn.bangvang.query.pledge.Signatures.WitnessSignature;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.pledge.PledgeId;

@RestController
@RequestMapping("/api/pledges")
@Reads(PledgeRegister.class)
class PledgeRegisterController {

    /** {@code witnessPerson}: who is named in the current version to sign for the witness. */
    record PledgeFile(
            PledgeRow pledge,
            @Nullable String witnessPerson,
            List<Signature> signatures,
            List<Decline> declines,
            List<WitnessSignature> witnessSignatures,
            boolean parked) {}

    private final Pledges model;
    private final Signatures signatures;

    PledgeRegisterController(Pledges model, Signatures signatures) {
        this.model = model;
        this.signatures = signatures;
    }

    /** Lists pledges. */
    @GetMapping
    Page<PledgeRow> listPledges(
            QueryContext context, @Valid @ParameterObject FindPledges query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }

    /** One pledge with its targets and signatures. */
    @GetMapping("/{id}")
    ResponseEntity<PledgeFile> getPledge(QueryContext context, @PathVariable PledgeId id) {
        context.viewer().mustHoldAMandate();
        PledgeRow found = model.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PLEDGE, Map.of("pledge", id)));
        WhoActed actors = signatures.actors(id.value(), context);
        return context.one(
                found.sequence(),
                new PledgeFile(
                        found,
                        model.witnessPerson(found),
                        signatures.of(id.value(), actors, context),
                        signatures.declined(id.value(), actors, context),
                        signatures.witnessed(id.value(), actors, context),
                        context.isParked(id.value())));
    }
}
