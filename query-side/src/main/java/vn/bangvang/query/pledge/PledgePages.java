package vn.bangvang.query.pledge;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.pledge.Pledges.FindPledges;
import vn.bangvang.query.pledge.Pledges.PledgeRow;
import vn.bangvang.query.pledge.Signatures.WitnessSignature;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.pledge.PledgeId;

/** Giao ước thi đua: the list, one with who has signed, and the same for the wall of the conference. */
@PageController
@Reads(PledgeRegister.class)
class PledgePages {

    private final Pledges pledges;
    private final Signatures signatures;
    private final EventLog log;

    PledgePages(Pledges pledges, Signatures signatures, EventLog log) {
        this.pledges = pledges;
        this.signatures = signatures;
        this.log = log;
    }

    @GetMapping("/pledges")
    String list(QueryContext context, @Valid FindPledges query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", pledges.handle(query, paging, context));
        model.addAttribute("query", query);
        return "pledge/list";
    }

    @GetMapping("/pledges/{id}")
    String file(QueryContext context, @PathVariable PledgeId id, Model model) {
        PledgeRow row = show(id, context, model);
        Viewer viewer = context.viewer();
        List<DueTask> due = viewer.references()
                .pledges()
                .find(id)
                .map(state -> DueToday.of(state, viewer).all())
                .orElse(List.of());
        Acting acting = Acting.of(context);
        model.addAttribute("witnessPerson", pledges.witnessPerson(row));
        model.addAttribute("signers", acting.doing(TaskKind.SIGN, due));
        model.addAttribute("witnesses", acting.doing(TaskKind.WITNESS, due));
        model.addAttribute("isParked", context.isParked(id.value()));
        return "pledge/file";
    }

    /** In the meeting room: large type, and it looks again by itself. */
    @GetMapping("/pledges/{id}/present")
    String present(QueryContext context, @PathVariable PledgeId id, Model model) {
        show(id, context, model);
        return "pledge/present";
    }

    /** What changes on the wall. */
    @GetMapping(path = "/pledges/{id}/present", headers = "HX-Request")
    String presented(QueryContext context, @PathVariable PledgeId id, Model model) {
        show(id, context, model);
        return "pledge/present :: board";
    }

    private PledgeRow show(PledgeId id, QueryContext context, Model model) {
        context.viewer().mustHoldAMandate();
        PledgeRow row = pledges.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PLEDGE, Map.of("pledge", id)));
        WhoActed actors = signatures.actors(id.value(), context);
        model.addAttribute("row", row);
        model.addAttribute(
                "answers",
                PartyAnswer.of(
                        row,
                        signatures.of(id.value(), actors, context),
                        signatures.declined(id.value(), actors, context)));
        model.addAttribute(
                "witnessed",
                signatures.witnessed(id.value(), actors, context).stream()
                        .filter(one -> one.version() == row.version())
                        .reduce((WitnessSignature one, WitnessSignature later) -> later)
                        .orElse(null));
        model.addAttribute("upTo", log.recordedAt(context.position()).orElse(null));
        return row;
    }
}
