package vn.bangvang.query.congress;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.bangvang.query.congress.Congresses.CongressRow;
import vn.bangvang.query.congress.Congresses.FindCongresses;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPolicy;
import vn.bangvang.shared.domain.congress.CongressStage;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;

/** Đại hội thi đua: the list, and one with how far its preparation has come. */
@PageController
@Reads(CongressRegister.class)
class CongressPages {

    private static final List<String> LEVELS = List.of("unit", "commune", "district", "province");
    private static final Set<CongressStage> BEFORE_IT = Set.of(CongressStage.CONVENED, CongressStage.PLANNED);

    private final Congresses congresses;
    private final CongressTasks tasks;
    private final CongressPeople people;

    CongressPages(Congresses congresses, CongressTasks tasks, CongressPeople people) {
        this.congresses = congresses;
        this.tasks = tasks;
        this.people = people;
    }

    @GetMapping("/congresses")
    String list(QueryContext context, @Valid FindCongresses query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", congresses.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("stages", CongressStage.values());
        model.addAttribute(
                "mayConvene", !Acting.of(context).units(Role.ORGANISER).isEmpty());
        return "congress/list";
    }

    @GetMapping("/congresses/new")
    String convene(QueryContext context, Model model) {
        model.addAttribute("organisers", Acting.of(context).mustActAs(Role.ORGANISER));
        int year = context.viewer().today().getYear();
        model.addAttribute("levels", LEVELS);
        model.addAttribute("from", year - CongressPolicy.CYCLE_YEARS);
        model.addAttribute("to", year);
        model.addAttribute(
                "superiors",
                context.viewer()
                        .references()
                        .congresses()
                        .all()
                        .filter(one -> BEFORE_IT.contains(one.stage()))
                        .flatMap(one -> congresses.find(one.id().value(), context).stream())
                        .sorted(Comparator.comparing(CongressRow::name))
                        .toList());
        return "congress/new";
    }

    @GetMapping("/congresses/{id}")
    String file(QueryContext context, @PathVariable CongressId id, Model model) {
        context.viewer().mustHoldAMandate();
        CongressRow row = congresses
                .find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_CONGRESS, Map.of("congress", id)));
        CongressState state = tasks.state(row);
        List<DueTask> mine = DueToday.of(state, context.viewer()).mine();
        model.addAttribute("acts", CongressActs.of(row, state, context));
        model.addAttribute("pilot", state.pilot());
        model.addAttribute("attendance", state.delegates().attendance());
        model.addAttribute("taskKinds", CongressTaskKind.values());
        model.addAttribute("standings", DelegateStanding.values());
        model.addAttribute("row", row);
        model.addAttribute("course", congresses.course(id.value(), context));
        model.addAttribute("tasks", tasks.tasks(id.value(), context));
        model.addAttribute(
                "readiness", tasks.readiness(id.value(), context.viewer().today(), context));
        model.addAttribute("delegates", people.delegates(row, context));
        model.addAttribute("presentations", people.presentations(row, context));
        model.addAttribute("honours", people.honours(row, context));
        model.addAttribute("toReport", parts(Role.REPRESENTATIVE, mine));
        model.addAttribute("toMove", parts(Role.ORGANISER, mine));
        model.addAttribute("isParked", context.isParked(id.value()));
        return "congress/file";
    }

    /** The codes of the tasks that somebody in the role is asked for. */
    private static Set<String> parts(Role role, List<DueTask> due) {
        return due.stream()
                .filter(task -> task.roles().contains(role))
                .map(DueTask::part)
                .collect(Collectors.toSet());
    }
}
