package vn.bangvang.query.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.nomination.Nominations.Dossier;
import vn.bangvang.query.nomination.Nominations.FindNominations;
import vn.bangvang.query.nomination.Nominations.NominationOnDay;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.page.PaperSigner;
import vn.bangvang.query.person.PersonRegister;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.mandate.MandateIndex;
import vn.bangvang.shared.domain.nomination.CouncilVote;
import vn.bangvang.shared.domain.nomination.DraftPolicy;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.NominationState.Status;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;

/** Đề nghị khen thưởng: the list, a new one, and the file with what its reader may do to it. */
@PageController
@Reads(NominationFile.class)
class NominationPages {

    private static final int MOST_FOUND = 20;

    /**
     * A paper on the form of what is submitted again, as it stands in the dossier.
     *
     * @param asked whether the return named its kind as missing
     */
    record PaperField(
            String kind, @Nullable String title, @Nullable String reference, boolean asked) {}

    private final Nominations nominations;
    private final NominationPlaces places;
    private final PersonRegister persons;
    private final PeopleNames people;

    NominationPages(Nominations nominations, NominationPlaces places, PersonRegister persons, PeopleNames people) {
        this.nominations = nominations;
        this.places = places;
        this.persons = persons;
        this.people = people;
    }

    @GetMapping("/nominations")
    String list(QueryContext context, @Valid FindNominations query, @Valid Paging paging, Model model) {
        model.addAttribute("rows", nominations.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("states", Status.values());
        Acting acting = Acting.of(context);
        model.addAttribute("mayPropose", !acting.units(Role.REPRESENTATIVE).isEmpty());
        model.addAttribute("mayDraft", !acting.units(DraftPolicy.PREPARER).isEmpty());
        return "nomination/list";
    }

    @GetMapping("/nominations/new")
    String propose(
            QueryContext context,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID person,
            Model model) {
        List<Named> units = Acting.of(context).mustActAs(Role.REPRESENTATIVE);
        model.addAttribute("units", units);
        RuleSet rules = RuleSets.inForceOn(context.viewer().today());
        model.addAttribute("provinces", provinces(context));
        Award chosen = award == null ? null : rules.find(award).orElse(null);
        model.addAttribute(
                "awards",
                new FittingAwards(
                                context.viewer().references(), context.viewer().today())
                        .of(rules, units));
        model.addAttribute("chosen", chosen);
        model.addAttribute("forUnits", isFor(NomineeKind.COLLECTIVE, chosen));
        model.addAttribute("forPersons", isFor(NomineeKind.INDIVIDUAL, chosen));
        model.addAttribute("q", q);
        model.addAttribute("people", q == null || q.isBlank() ? null : persons.called(q, MOST_FOUND, context));
        model.addAttribute(
                "person",
                person == null || !isFor(NomineeKind.INDIVIDUAL, chosen)
                        ? null
                        : persons.find(new PersonId(person), context.viewer())
                                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PERSON, Map.of("person", person))));
        model.addAttribute("today", context.viewer().today());
        return "nomination/new";
    }

    private static boolean isFor(NomineeKind kind, @Nullable Award award) {
        return award != null && award.subjects().contains(kind);
    }

    @GetMapping("/nominations/{id}")
    String file(QueryContext context, @PathVariable NominationId id, Locale language, Model model) {
        NominationOnDay shown = nominations
                .find(id.value(), null, context, language)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_NOMINATION, Map.of("nomination", id)));
        DueTask due = shown.due();
        Acting acting = Acting.of(context);
        model.addAttribute("file", shown);
        model.addAttribute("row", shown.row());
        model.addAttribute("due", due);
        model.addAttribute(
                "dueUnit",
                due == null
                        ? null
                        : Named.unit(due.unit(), context.viewer().references().units()));
        boolean mine = due != null && acting.does(due);
        model.addAttribute("mine", mine);
        model.addAttribute("waitsFor", mine || due == null ? List.of() : waitsFor(due, context));
        model.addAttribute("signers", mine || due == null ? List.of() : deciders(due, context));
        model.addAttribute(
                "submitter",
                acting.as(Role.REPRESENTATIVE, shown.row().submittedBy().id()));
        model.addAttribute(
                "ofTheUnit",
                context.viewer()
                        .actingOrAudited()
                        .contains(new UnitId(shown.row().submittedBy().id())));
        NominationState state = nominations.state(shown);
        model.addAttribute("place", places.of(shown, state, context.viewer()).orElse(null));
        model.addAttribute("reception", correctable(state.reception(), Role.APPROVER, state.current(), acting));
        CouncilVote vote = state.correctable();
        model.addAttribute(
                "vote",
                correctable(
                        vote,
                        Role.COUNCIL_SECRETARY,
                        vote == null ? null : state.route().get(vote.step()),
                        acting));
        model.addAttribute("missing", missing(shown, state.missing()));
        model.addAttribute("papers", papers(shown.dossier(), state.missing()));
        model.addAttribute("grounds", RejectionGround.values());
        model.addAttribute("today", context.viewer().today());
        model.addAttribute("isParked", context.isParked(id.value()));
        return "nomination/file";
    }

    /** The names of those of the reader's own units whose turn it is; of others it is told which unit's. */
    private List<String> waitsFor(DueTask due, QueryContext context) {
        Viewer viewer = context.viewer();
        if (!viewer.actingOrAudited().contains(due.unit())) {
            return List.of();
        }
        MandateIndex mandates = viewer.references().mandates();
        List<UUID> accounts = mandates.all()
                .filter(mandate -> due.roles().contains(mandate.role())
                        && mandate.unit().equals(due.unit())
                        && mandates.holds(mandate, viewer.today())
                        && mandates.holder(mandate).ids().noneMatch(due.keptFrom()::contains))
                .map(mandate -> mandate.account().value())
                .distinct()
                .toList();
        return people.ofAccounts(accounts).values().stream().sorted().toList();
    }

    /** Of whom a clerk may enter that they decided on paper. */
    private List<PaperSigner> deciders(DueTask due, QueryContext context) {
        return due.kind() == TaskKind.DECIDE
                ? PaperSigner.enteredBy(context, Role.COMPETENT_PERSON, due.unit(), people)
                : List.of();
    }

    /** Those above the units that the reader represents, the nearest first: where such a nomination may be decided. */
    private static List<Named> provinces(QueryContext context) {
        UnitTree units = context.viewer().references().units();
        return Acting.of(context).units(Role.REPRESENTATIVE).stream()
                .flatMap(unit -> Stream.concat(Stream.of(new UnitId(unit.id())), units.above(new UnitId(unit.id()))))
                .distinct()
                .filter(unit -> units.kindOn(unit, context.viewer().today())
                        .filter(kind -> kind == UnitKind.PROVINCE)
                        .isPresent())
                .map(unit -> Named.unit(unit, units))
                .toList();
    }

    /** What may still be put right, for those who act at that step in the role. */
    private static <T> @Nullable T correctable(
            @Nullable T entered, Role role, @Nullable RouteStep step, Acting acting) {
        return entered != null && step != null && acting.as(role, step.unitId().value()) ? entered : null;
    }

    /** What the law asks for and is not there, and what the last return named. */
    private static List<String> missing(NominationOnDay shown, List<String> returnedFor) {
        List<String> there =
                shown.dossier().documents().stream().map(Paper::kind).toList();
        return Stream.concat(
                        returnedFor.stream(),
                        shown.dossier().requiredDocuments().stream().filter(kind -> !there.contains(kind)))
                .distinct()
                .toList();
    }

    /** A line for each paper there is and for each kind that is asked for, so that what stays the same is sent as it stands. */
    private static List<PaperField> papers(Dossier dossier, List<String> returnedFor) {
        List<String> asked = Stream.concat(dossier.requiredDocuments().stream(), returnedFor.stream())
                .distinct()
                .toList();
        Stream<PaperField> absent = asked.stream()
                .filter(kind -> dossier.documents().stream()
                        .noneMatch(paper -> paper.kind().equals(kind)))
                .map(kind -> new PaperField(kind, null, null, returnedFor.contains(kind)));
        return Stream.concat(
                        dossier.documents().stream()
                                .map(paper -> new PaperField(
                                        paper.kind(),
                                        paper.title(),
                                        paper.reference(),
                                        returnedFor.contains(paper.kind()))),
                        absent)
                .toList();
    }
}
