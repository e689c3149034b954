package vn.bangvang.query.registration;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.registration.Registrations.FindRegistrations;
import vn.bangvang.query.registration.Registrations.RegistrationRow;
import vn.bangvang.query.registration.Registrations.RegistrationVersion;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.domain.registration.TargetAim;
import vn.bangvang.shared.law.RuleSets;

/** Đăng ký thi đua: the list, a new one, and what was registered beside what was achieved. */
@PageController
@Reads(RegistrationRegister.class)
class RegistrationPages {

    private static final int MOST_TARGETS = 20;

    /** A title or form for whom the law knows it. */
    record Choice(String award, NomineeKind kind, boolean chosen) {

        public String key() {
            return award + "." + kind;
        }
    }

    private final Registrations registrations;

    RegistrationPages(Registrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping("/registrations")
    String list(QueryContext context, @Valid FindRegistrations query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", registrations.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute(
                "mayRegister", !Acting.of(context).units(Role.REPRESENTATIVE).isEmpty());
        return "registration/list";
    }

    /** @param title which titles it is for, each as {@code award.KIND}; @param targets how many targets */
    @GetMapping("/registrations/new")
    String register(
            QueryContext context,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") List<String> title,
            @RequestParam(defaultValue = "3") int targets,
            Model model) {
        Viewer viewer = context.viewer();
        List<Named> units = Acting.of(context).mustActAs(Role.REPRESENTATIVE);
        Named registering = units.stream()
                .filter(one -> unit == null || one.id().equals(unit))
                .findFirst()
                .orElse(null);
        List<Choice> choices = choices(title, viewer);
        model.addAttribute("units", units);
        model.addAttribute("unit", registering);
        model.addAttribute("choices", choices);
        model.addAttribute("chosen", choices.stream().filter(Choice::chosen).toList());
        model.addAttribute("targets", Math.max(0, Math.min(targets, MOST_TARGETS)));
        model.addAttribute("most", MOST_TARGETS);
        model.addAttribute("aims", TargetAim.values());
        model.addAttribute("clusters", registering == null ? List.of() : clusters(registering, viewer));
        return "registration/new";
    }

    @GetMapping("/registrations/{id}")
    String file(QueryContext context, @PathVariable RegistrationId id, Model model) {
        context.viewer().mustHoldAMandate();
        RegistrationRow row = registrations
                .find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_REGISTRATION, Map.of("registration", id)));
        boolean named = Registrations.concerns(row, context);
        RegistrationState state = registrations.state(row);
        DueToday due = DueToday.of(state, row.sequence(), context.viewer());
        Acting acting = Acting.of(context);
        List<RegistrationVersion> history = registrations.versions(row, named, context);
        model.addAttribute("row", row);
        model.addAttribute("comparison", history.get(0).comparison());
        model.addAttribute("history", history);
        model.addAttribute("named", named);
        model.addAttribute("checkers", acting.doing(TaskKind.CHECK_REGISTRATION, due.all()));
        model.addAttribute(
                "correctors",
                acting.units(Role.ORGANISER).stream()
                        .filter(unit -> new UnitId(unit.id()).equals(state.checkedBy()))
                        .toList());
        model.addAttribute("mayAmend", mayAmend(row, context));
        model.addAttribute("isParked", context.isParked(id.value()));
        return "registration/file";
    }

    /** @param number from 1, as it stands in the registration */
    record Kept(int number, RegisteredTitle title, boolean chosen) {}

    /**
     * @param keep the numbers of the titles that stay; all unless titles are chosen
     * @param title which titles are added, each as {@code award.KIND}
     * @param targets how many targets; as many as there are unless that is said
     */
    @GetMapping("/registrations/{id}/amendment")
    String amend(
            QueryContext context,
            @PathVariable RegistrationId id,
            @RequestParam(required = false) @Nullable List<Integer> keep,
            @RequestParam(defaultValue = "") List<String> title,
            @RequestParam(required = false) @Nullable Integer targets,
            Model model) {
        Viewer viewer = context.viewer();
        viewer.mustHoldAMandate();
        RegistrationRow row = registrations
                .find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_REGISTRATION, Map.of("registration", id)));
        if (!mayAmend(row, context)) {
            return "redirect:/registrations/" + id;
        }
        Aims aims = registrations.state(row).aims();
        List<Choice> choices = choices(title, viewer);
        model.addAttribute("row", row);
        model.addAttribute("given", aims);
        model.addAttribute(
                "kept",
                IntStream.rangeClosed(1, aims.titles().size())
                        .mapToObj(number -> new Kept(
                                number,
                                aims.titles().get(number - 1),
                                targets == null || keep != null && keep.contains(number)))
                        .toList());
        model.addAttribute("choices", choices);
        model.addAttribute("chosen", choices.stream().filter(Choice::chosen).toList());
        model.addAttribute(
                "targets", Math.max(0, Math.min(targets == null ? aims.targets().size() : targets, MOST_TARGETS)));
        model.addAttribute("most", MOST_TARGETS);
        model.addAttribute("aims", TargetAim.values());
        model.addAttribute("clusters", clusters(row.unit(), viewer));
        return "registration/amendment";
    }

    private static boolean mayAmend(RegistrationRow row, QueryContext context) {
        return row.checkedOn() == null
                && Acting.of(context).as(Role.REPRESENTATIVE, row.unit().id());
    }

    private static List<Choice> choices(List<String> chosen, Viewer viewer) {
        return RuleSets.inForceOn(viewer.today()).awards().stream()
                .filter(award -> !award.form())
                .flatMap(award -> award.subjects().stream().map(kind -> new Choice(award.code(), kind, false)))
                .map(one -> new Choice(one.award(), one.kind(), chosen.contains(one.key())))
                .toList();
    }

    private static List<Named> clusters(Named unit, Viewer viewer) {
        return viewer.references()
                .clusters()
                .ofMember(new UnitId(unit.id()), viewer.today())
                .map(cluster -> new Named(cluster.id().value(), cluster.name()))
                .sorted(Comparator.comparing(one -> String.valueOf(one.name())))
                .toList();
    }
}
