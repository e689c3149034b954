package vn.bangvang.query.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import vn.bangvang.query.unit.UnitChoice;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;

/** Nhân sự: the register of people by unit, somebody new, and one person with what may be told of them. */
@PageController
@Reads(PersonNames.class)
class PersonPages {

    private static final int MOST_FOUND = 20;

    private final PersonRegister persons;

    PersonPages(PersonRegister persons) {
        this.persons = persons;
    }

    @GetMapping("/admin/people")
    String list(QueryContext context, @Valid FindPersons query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", persons.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("units", choices(PersonRegister.seen(context.viewer()), context));
        model.addAttribute("keeps", !kept(context.viewer()).isEmpty());
        return "person/list";
    }

    @GetMapping("/admin/people/new")
    String register(QueryContext context, @RequestParam(required = false) @Nullable UUID unit, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("units", choices(kept(context.viewer()), context));
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
        model.addAttribute(
                "units",
                keeps
                        ? choices(
                                viewer.references()
                                        .units()
                                        .all()
                                        .map(unit -> unit.id())
                                        .collect(Collectors.toSet()),
                                context)
                        : List.of());
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

    private static List<UnitChoice> choices(Set<UnitId> units, QueryContext context) {
        return UnitChoice.of(units, context.viewer().references().units());
    }
}
