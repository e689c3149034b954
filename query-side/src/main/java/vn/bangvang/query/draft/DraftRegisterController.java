package vn.bangvang.query.draft;

import jakarta.validation.Valid;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.draft.Drafts.DraftFile;
import vn.bangvang.query.draft.Drafts.DraftRow;
import vn.bangvang.query.draft.Drafts.FindDrafts;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationDraftId;

@RestController
@RequestMapping("/api/nomination-drafts")
@Reads(DraftRegister.class)
class DraftRegisterController {

    private final Drafts drafts;

    DraftRegisterController(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Lists the drafts of the units that the caller acts for or audits. */
    @GetMapping
    Page<DraftRow> listNominationDrafts(
            QueryContext context, @Valid @ParameterObject FindDrafts query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return drafts.handle(query, paging, context);
    }

    /** One draft with what stands in it and who changed what. */
    @GetMapping("/{id}")
    ResponseEntity<DraftFile> getNominationDraft(QueryContext context, @PathVariable NominationDraftId id) {
        context.viewer().mustHoldAMandate();
        DraftFile found = drafts.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_NOMINATION_DRAFT, Map.of("nominationDraft", id)));
        return context.one(found.draft().sequence(), found);
    }
}
