package vn.bangvang.query.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.inbox.Inbox.Count;
import vn.bangvang.query.inbox.Inbox.FindTasks;
import vn.bangvang.query.inbox.Inbox.Holder;
import vn.bangvang.query.inbox.Inbox.Task;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.mandate.MandateState;

/** Việc của tôi: what waits for the reader, why it is theirs, who has it, and where it is done. */
@PageController
@Reads(ApproverInbox.class)
class InboxPages {

    /** What may be done with many cases at once: that needs nothing for each of them. */
    static final Set<TaskKind> AT_ONCE = Set.of(TaskKind.ENDORSE, TaskKind.RECEIVE, TaskKind.FINALISE);

    /** Where a case is worked on, by what the task is about. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("nomination", "/nominations/"),
            Map.entry("nomination-draft", "/drafts/"),
            Map.entry("pledge", "/pledges/"),
            Map.entry("score-sheet", "/scoring/"),
            Map.entry("ranking", "/rankings/"),
            Map.entry("review", "/reviews/"),
            Map.entry("registration", "/registrations/"),
            Map.entry("movement", "/movements/"),
            Map.entry("congress", "/congresses/"),
            Map.entry("mandate", "/admin/mandates/"));

    private final Inbox inbox;
    private final CaseTitles titles;
    private final PeopleNames names;

    InboxPages(Inbox inbox, CaseTitles titles, PeopleNames names) {
        this.inbox = inbox;
        this.titles = titles;
        this.names = names;
    }

    @GetMapping("/inbox")
    String mine(QueryContext context, @Valid FindTasks query, @Valid Paging paging, Model model) {
        Viewer viewer = context.viewer();
        List<Count> counts = inbox.counts(context);
        Page<Task> tasks = inbox.of(context, query, counts, paging);
        model.addAttribute("tasks", tasks);
        model.addAttribute("groups", grouped(tasks.items()));
        model.addAttribute("query", query);
        model.addAttribute(
                "overview",
                InboxOverview.of(
                        counts,
                        query,
                        viewer,
                        names.ofSubstituted(
                                viewer.mandates(), viewer.references().mandates())));
        model.addAttribute("atOnce", tasks.items().stream().anyMatch(task -> AT_ONCE.contains(task.task())));
        model.addAttribute("manyKinds", AT_ONCE);
        model.addAttribute("places", PLACES);
        return "inbox/inbox";
    }

    /** How much waits for the reader, for the navigation of every page: it asks for it once it is there. */
    @GetMapping(path = "/inbox/waiting", headers = "HX-Request")
    String waiting(QueryContext context, Model model) {
        List<Count> counts = inbox.counts(context);
        model.addAttribute("waiting", sum(counts, DueGroup.PUT_OFF, false));
        model.addAttribute("overdue", sum(counts, DueGroup.OVERDUE, true));
        return "inbox/waiting :: count";
    }

    /** How many there are of a group, or of all others. */
    private static long sum(List<Count> counts, DueGroup group, boolean of) {
        return counts.stream()
                .filter(one -> (one.due() == group) == of)
                .mapToLong(Count::tasks)
                .sum();
    }

    /** In the order in which they come. */
    private static Map<DueGroup, List<Task>> grouped(List<Task> tasks) {
        return tasks.stream().collect(Collectors.groupingBy(Task::due, LinkedHashMap::new, Collectors.toList()));
    }

    @GetMapping("/inbox/awaited")
    String awaited(QueryContext context, @Valid Paging paging, Model model) {
        model.addAttribute("rows", inbox.awaited(context, paging));
        model.addAttribute("places", PLACES);
        return "inbox/awaited";
    }

    /** What was chosen, by its names, before anything happens. */
    @GetMapping("/inbox/many")
    String many(
            QueryContext context,
            @RequestParam(required = false) @Nullable @Size(max = 100) List<UUID> id,
            Model model) {
        List<UUID> wanted = id == null ? List.of() : id.stream().distinct().toList();
        List<Task> chosen = inbox.chosen(context, wanted, AT_ONCE);
        model.addAttribute(
                "chosen",
                chosen.stream().collect(Collectors.groupingBy(Task::task, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute(
                "gone", wanted.size() - chosen.stream().map(Task::id).distinct().count());
        return "inbox/many";
    }

    /** Whoever else may do a task, by the mandate. */
    record Colleague(UUID mandate, @Nullable String name) {}

    /** One task: who has it, who may have it, and when the reader wants to be reminded. */
    @GetMapping("/inbox/task")
    String task(
            QueryContext context,
            @RequestParam UUID id,
            @RequestParam TaskKind task,
            @RequestParam UUID mandate,
            @RequestParam(required = false) @Nullable @Size(max = 100) String part,
            Model model) {
        Viewer viewer = context.viewer();
        Task found = inbox.chosen(context, List.of(id), Set.of(task)).stream()
                .filter(one -> one.because().mandate().equals(mandate))
                .filter(one -> part == null || part.isEmpty() || part.equals(one.part()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.TASK_NOT_WAITING));
        model.addAttribute("task", found);
        model.addAttribute("colleagues", colleagues(found, viewer));
        model.addAttribute("places", PLACES);
        model.addAttribute("tomorrow", viewer.today().plusDays(1));
        return "inbox/task";
    }

    private List<Colleague> colleagues(Task task, Viewer viewer) {
        var known = viewer.references().mandates();
        List<UUID> fitting = known.all()
                .filter(held -> held.role() == task.because().role())
                .filter(held -> held.unit().value().equals(task.because().unit().id()))
                .filter(held -> known.holds(held, viewer.today()))
                .filter(held -> !held.account().equals(viewer.account()))
                .map(MandateState::id)
                .map(held -> held.value())
                .toList();
        Map<UUID, Holder> holders = titles.holders(fitting, viewer);
        return holders.entrySet().stream()
                .map(holder -> new Colleague(holder.getKey(), holder.getValue().name()))
                .sorted(Comparator.comparing(one -> String.valueOf(one.name())))
                .toList();
    }
}
