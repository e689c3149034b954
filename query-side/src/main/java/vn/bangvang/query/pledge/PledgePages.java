package vn.bangvang.query.pledge;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.pledge.Pledges.FindPledges;
import vn.bangvang.query.pledge.Pledges.PledgeRow;
import vn.bangvang.query.pledge.Signatures.WitnessSignature;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgePolicy;

/** Giao ước thi đua: the list, one with who has signed, and the same for the wall of the conference. */
@PageController
@Reads(PledgeRegister.class)
class PledgePages {

    private static final int MOST_TARGETS = 20;

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
        model.addAttribute("mayOpen", !Acting.of(context).units(Role.ORGANISER).isEmpty());
        return "pledge/list";
    }

    /** @param targets how many targets it will have */
    @GetMapping("/pledges/new")
    String open(
            QueryContext context,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "3") int targets,
            Model model) {
        List<Named> organisers = Acting.of(context).mustActAs(Role.ORGANISER);
        Optional<Named> organiser = organisers.stream()
                .filter(one -> unit == null || one.id().equals(unit))
                .findFirst();
        model.addAttribute("organisers", organisers);
        model.addAttribute("organiser", organiser.orElse(null));
        model.addAttribute(
                "clusters",
                organiser.map(one -> clusters(one, context.viewer())).orElse(List.of()));
        form(targets, MOST_TARGETS, "T", model);
        return "pledge/new";
    }

    private static List<Named> clusters(Named organiser, Viewer viewer) {
        return viewer.references()
                .clusters()
                .organisedBy(new UnitId(organiser.id()))
                .map(cluster -> new Named(cluster.id().value(), cluster.name()))
                .sorted(Comparator.comparing(one -> String.valueOf(one.name())))
                .toList();
    }

    /** @param targets how many targets it will have; those of the version in force unless that is said */
    @GetMapping("/pledges/{id}/amendment")
    String amend(
            QueryContext context,
            @PathVariable PledgeId id,
            @RequestParam(required = false) @Nullable Integer targets,
            Model model) {
        PledgeRow row = show(id, context, model);
        if (!mayOrganise(row, context)) {
            return "redirect:/pledges/" + id;
        }
        int now = Math.max(1, row.targets().size());
        form(targets == null ? now : targets, Math.max(MOST_TARGETS, now), "T" + (row.version() + 1) + ".", model);
        model.addAttribute("witnessPerson", pledges.witnessing(row));
        return "pledge/amendment";
    }

    /** @param code with which those of new targets begin: results that were reported on a target that was dropped count for no other */
    private static void form(int targets, int most, String code, Model model) {
        model.addAttribute("newCode", code);
        model.addAttribute("targets", Math.max(1, Math.min(targets, most)));
        model.addAttribute("most", most);
        model.addAttribute("accumulations", Accumulation.values());
    }

    private static boolean mayOrganise(PledgeRow row, QueryContext context) {
        return row.closedOn() == null
                && Acting.of(context).as(Role.ORGANISER, row.organiser().id());
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
        model.addAttribute("witnessPerson", pledges.witnessing(row));
        model.addAttribute("signers", acting.doing(TaskKind.SIGN, due));
        model.addAttribute("witnesses", acting.doing(TaskKind.WITNESS, due));
        model.addAttribute("mayAmend", mayOrganise(row, context));
        model.addAttribute("mayClose", mayOrganise(row, context) && PledgePolicy.mayEnd(row.year(), viewer.today()));
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
