package vn.bangvang.query.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.person.PersonRegister.FindPersons;
import vn.bangvang.query.person.PersonRegister.PersonRow;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.unit.Units;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.unit.UnitTree;

/** Nhân sự: the register of people by unit, somebody new, and one person with what may be told of them. */
@PageController
@Reads(PersonNames.class)
class PersonPages {

    private static final int MOST_FOUND = 20;

    private final PersonRegister persons;
    private final Units units;

    PersonPages(PersonRegister persons, Units units) {
        this.persons = persons;
        this.units = units;
    }

    @GetMapping("/admin/people")
    String list(QueryContext context, @Valid FindPersons query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", persons.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute(
                "units",
                units.offer(
                                PersonRegister.seen(context.viewer()),
                                query.unit(),
                                null,
                                context.viewer().references().units())
                        .units());
        model.addAttribute("keeps", !kept(context.viewer()).isEmpty());
        return "person/list";
    }

    @GetMapping("/admin/people/new")
    String register(
            QueryContext context,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Size(max = 100) @Nullable String unitName,
            Model model) {
        Set<UnitId> kept = kept(context.viewer());
        if (kept.isEmpty()) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", Role.REPRESENTATIVE));
        }
        model.addAttribute(
                "offer",
                units.offer(kept, unit, unitName, context.viewer().references().units()));
        model.addAttribute("unitName", unitName);
        model.addAttribute("unit", unit);
        model.addAttribute("today", context.viewer().today());
        return "person/new";
    }

    @GetMapping("/admin/people/{id}")
    String one(
            QueryContext context,
            @PathVariable PersonId id,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Nullable PersonId other,
            @RequestParam(required = false) @Size(max = 100) @Nullable String unitName,
            Model model) {
        Viewer viewer = context.viewer();
        PersonRow person =
                persons.find(id, viewer).orElseThrow(() -> new Refusal(Reason.UNKNOWN_PERSON, Map.of("person", id)));
        boolean keeps = kept(viewer).contains(new UnitId(person.unit().id()));
        model.addAttribute("person", person);
        model.addAttribute("keeps", keeps);
        model.addAttribute("q", q);
        model.addAttribute(
                "people",
                q == null || q.isBlank()
                        ? null
                        : persons.called(q, MOST_FOUND, context).stream()
                                .filter(one -> !one.id().equals(id.value()))
                                .toList());
        model.addAttribute(
                "other",
                other == null
                        ? null
                        : persons.find(other, viewer)
                                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PERSON, Map.of("person", other))));
        model.addAttribute("keepsAccounts", viewer.administersEverything());
        UnitTree tree = viewer.references().units();
        Set<UnitId> others = keeps ? tree.all().map(UnitState::id).collect(Collectors.toSet()) : Set.of();
        model.addAttribute("offer", units.offer(others, null, unitName, tree));
        model.addAttribute("unitName", unitName);
        model.addAttribute("today", viewer.today());
        return "person/one";
    }

    /** The units whose people the reader may enter: those represented, and those administered with all below. */
    private static Set<UnitId> kept(Viewer viewer) {
        return Stream.concat(
                        viewer.administered().stream(),
                        viewer.mandates().stream()
                                .filter(mandate -> mandate.role() == Role.REPRESENTATIVE)
                                .map(MandateState::unit))
                .collect(Collectors.toSet());
    }
}
