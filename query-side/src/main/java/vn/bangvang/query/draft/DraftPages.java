package vn.bangvang.query.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.draft.Drafts.DraftFile;
import vn.bangvang.query.draft.Drafts.FindDrafts;
import vn.bangvang.query.draft.Drafts.WrittenDraft;
import vn.bangvang.query.nomination.FittingAwards;
import vn.bangvang.query.nomination.Nominations;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.page.PaperSigner;
import vn.bangvang.query.person.PersonRegister;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.mandate.MandateIndex;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.nomination.DraftPolicy;
import vn.bangvang.shared.domain.nomination.DraftStage;
import vn.bangvang.shared.domain.nomination.NominationDraftId;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.reference.ReferenceData;

/** Soạn thảo và trình ký: what a unit prepares, shared by its preparers, and what waits for its leader's signature. */
@PageController
@Reads(DraftRegister.class)
class DraftPages {

    /** A paper on the form: one that the law asks for, or one that stands in the draft besides. */
    record PaperField(
            String kind, @Nullable String title, @Nullable String reference, boolean asked) {}

    /**
     * A draft as it will read.
     *
     * @param mine whether it waits for the reader's signature: never of whoever prepared it
     * @param matter the code of the achievement, or its first words
     */
    record Card(
            DraftFile file,
            @Nullable Award law,
            @Nullable Named addressee,
            boolean mine,
            @Nullable String matter) {}

    /** Whom a draft about a person is about. @param name null once the person's data was erased */
    record Subject(UUID person, @Nullable String name, Named unit) {}

    private static final int MOST_RETURNED = 20;
    private static final int MOST_FOUND = 20;

    private final Drafts drafts;
    private final Nominations nominations;
    private final PersonRegister persons;
    private final PeopleNames people;

    DraftPages(Drafts drafts, Nominations nominations, PersonRegister persons, PeopleNames people) {
        this.drafts = drafts;
        this.nominations = nominations;
        this.persons = persons;
        this.people = people;
    }

    @GetMapping("/drafts")
    String list(QueryContext context, @Valid FindDrafts query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", drafts.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("stages", DraftStage.values());
        List<UUID> writtenFor = Acting.of(context).units(DraftPolicy.PREPARER).stream()
                .map(Named::id)
                .toList();
        model.addAttribute("mayWrite", !writtenFor.isEmpty());
        model.addAttribute("returned", nominations.returnedTo(writtenFor, MOST_RETURNED, context));
        return "draft/list";
    }

    @GetMapping("/drafts/new")
    String begin(
            QueryContext context,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID person,
            Model model) {
        List<Named> units = Acting.of(context).mustActAs(DraftPolicy.PREPARER);
        RuleSet rules = RuleSets.inForceOn(context.viewer().today());
        Award chosen = award == null ? null : rules.find(award).orElse(null);
        boolean forPersons = isFor(NomineeKind.INDIVIDUAL, chosen);
        model.addAttribute(
                "awards",
                new FittingAwards(
                                context.viewer().references(), context.viewer().today())
                        .of(rules, units));
        model.addAttribute("chosen", chosen);
        model.addAttribute("forUnits", isFor(NomineeKind.COLLECTIVE, chosen));
        model.addAttribute("forPersons", forPersons);
        model.addAttribute("q", q);
        model.addAttribute("people", q == null || q.isBlank() ? null : persons.called(q, MOST_FOUND, context));
        model.addAttribute("subject", person == null || !forPersons ? null : subject(person, context));
        model.addAttribute("papers", papers(chosen, List.of()));
        choices(units, null, context, model);
        return "draft/new";
    }

    private static boolean isFor(NomineeKind kind, @Nullable Award award) {
        return award != null && award.subjects().contains(kind);
    }

    private Subject subject(UUID person, QueryContext context) {
        return persons.find(new PersonId(person), context.viewer())
                .map(found -> new Subject(person, found.name(), found.unit()))
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PERSON, Map.of("person", person)));
    }

    @GetMapping("/drafts/{id}")
    String one(QueryContext context, @PathVariable NominationDraftId id, Model model) {
        DraftFile file = find(id, context);
        UUID unit = file.draft().unit().id();
        Acting acting = Acting.of(context);
        boolean open =
                file.draft().stage() == DraftStage.WRITING || file.draft().stage() == DraftStage.RETURNED;
        Card card = card(file, context);
        model.addAttribute("card", card);
        model.addAttribute("file", file);
        model.addAttribute("row", file.draft());
        model.addAttribute("written", file.written());
        model.addAttribute("chosen", card.law());
        model.addAttribute("papers", papers(card.law(), file.written().documents()));
        model.addAttribute("subject", subject(file, open, context));
        model.addAttribute("complete", isComplete(file.written(), card.law()));
        model.addAttribute("writes", open && acting.as(DraftPolicy.PREPARER, unit));
        boolean sent = file.draft().stage() == DraftStage.SENT;
        model.addAttribute("waits", sent && !card.mine());
        model.addAttribute("waitsFor", sent ? waitsFor(file, context) : List.of());
        model.addAttribute(
                "signers",
                sent ? PaperSigner.enteredBy(context, DraftPolicy.SIGNER, new UnitId(unit), people) : List.of());
        model.addAttribute("cameBack", file.draft().nomination() != null && cameBack(file, context));
        choices(List.of(file.draft().unit()), file.written(), context, model);
        return "draft/draft";
    }

    /** While it is written, as the register calls and places the person today; afterwards as it was written. */
    private @Nullable Subject subject(DraftFile file, boolean open, QueryContext context) {
        WrittenDraft written = file.written();
        UUID person = written.person();
        if (person == null) {
            return null;
        }
        ReferenceData references = context.viewer().references();
        Optional<PersonState> known =
                open ? references.persons().find(new PersonId(person)) : Optional.<PersonState>empty();
        return known.map(one -> new Subject(
                        person,
                        people.ofPersons(List.of(person)).get(person),
                        Named.unit(one.unitOn(context.viewer().today()), references.units())))
                .orElseGet(() -> new Subject(person, written.nomineeName(), written.nomineeUnit()));
    }

    /** Whether nothing is missing that sending asks for. */
    private static boolean isComplete(WrittenDraft written, @Nullable Award law) {
        List<String> there =
                written.documents().stream().map(Drafts.DraftPaper::kind).toList();
        return law != null
                && written.year() != null
                && written.achievement() != null
                && there.containsAll(law.dossier().kinds());
    }

    @GetMapping("/signing")
    String signing(QueryContext context, Model model) {
        context.viewer().mustHoldAMandate();
        List<Named> units = Acting.of(context).units(DraftPolicy.SIGNER);
        List<Card> cards = drafts.toSign(units.stream().map(Named::id).toList(), context).stream()
                .map(file -> card(file, context))
                .toList();
        model.addAttribute("cards", cards);
        model.addAttribute("signs", !units.isEmpty());
        model.addAttribute("mine", cards.stream().filter(Card::mine).count());
        return "draft/signing";
    }

    private DraftFile find(NominationDraftId id, QueryContext context) {
        context.viewer().mustHoldAMandate();
        return drafts.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_NOMINATION_DRAFT, Map.of("nominationDraft", id)));
    }

    /** By the law and the units of today, once it is signed by those of that day. */
    private Card card(DraftFile file, QueryContext context) {
        ReferenceData references = context.viewer().references();
        LocalDate day = file.draft().stage() == DraftStage.SIGNED
                ? file.draft().since()
                : context.viewer().today();
        NominationDraftState state = drafts.state(file.draft());
        Award law = Optional.ofNullable(file.written().award())
                .flatMap(RuleSets.inForceOn(day)::find)
                .orElse(null);
        Named addressee = Optional.ofNullable(law)
                .flatMap(award -> new DraftRoute(references, day).addressee(award, state))
                .map(unit -> Named.unit(unit, references.units(), day))
                .orElse(null);
        boolean mine = DraftPolicy.due(state)
                .filter(task -> task.kind() == TaskKind.SIGN_DRAFT)
                .filter(Acting.of(context)::does)
                .isPresent();
        return new Card(
                file, law, addressee, mine, DraftTitles.of(state.contents()).matter());
    }

    private boolean cameBack(DraftFile file, QueryContext context) {
        return nominations.returnedTo(List.of(file.draft().unit().id()), MOST_RETURNED, context).stream()
                .anyMatch(row -> row.id().equals(file.draft().nomination()));
    }

    /** The names of those who may sign today: not of whoever had a hand in it. */
    private List<String> waitsFor(DraftFile file, QueryContext context) {
        MandateIndex mandates = context.viewer().references().mandates();
        Set<UUID> keptFrom = DraftPolicy.due(drafts.state(file.draft())).stream()
                .flatMap(due -> due.keptFrom().stream())
                .collect(Collectors.toSet());
        List<UUID> accounts = mandates(file.draft().unit().id(), context).stream()
                .filter(mandate -> mandates.holds(mandate, context.viewer().today()))
                .filter(mandate -> mandates.holder(mandate).ids().noneMatch(keptFrom::contains))
                .map(mandate -> mandate.account().value())
                .distinct()
                .toList();
        return people.ofAccounts(accounts).values().stream().sorted().toList();
    }

    /** By which somebody signs for the unit on some day. */
    private static List<MandateState> mandates(UUID unit, QueryContext context) {
        return context.viewer()
                .references()
                .mandates()
                .all()
                .filter(mandate -> mandate.role() == DraftPolicy.SIGNER
                        && mandate.unit().value().equals(unit))
                .toList();
    }

    /** In the order of the law, then whatever else stands in the draft, so that a paper keeps its place when it is written. */
    private static List<PaperField> papers(@Nullable Award law, List<Drafts.DraftPaper> written) {
        List<String> asked = law == null ? List.of() : law.dossier().kinds();
        Map<String, List<PaperField>> there = written.stream()
                .map(paper -> new PaperField(paper.kind(), paper.title(), paper.reference(), true))
                .collect(Collectors.groupingBy(PaperField::kind));
        return Stream.concat(
                        asked.stream()
                                .flatMap(kind ->
                                        there
                                                .getOrDefault(kind, List.of(new PaperField(kind, null, null, true)))
                                                .stream()),
                        written.stream()
                                .filter(paper -> !asked.contains(paper.kind()))
                                .map(paper -> new PaperField(paper.kind(), paper.title(), paper.reference(), false)))
                .toList();
    }

    /**
     * What may be chosen for nominations of these units: who is nominated, in which cluster, where it may be decided. A year is
     * often rewarded in the next one. What stands in a draft stays a choice, or saving the form would take it away.
     */
    private static void choices(List<Named> units, @Nullable WrittenDraft written, QueryContext context, Model model) {
        LocalDate today = context.viewer().today();
        UnitTree tree = context.viewer().references().units();
        List<UnitId> own = units.stream().map(unit -> new UnitId(unit.id())).toList();
        model.addAttribute("units", units);
        model.addAttribute(
                "nominees",
                withChosen(
                        written == null ? null : written.nomineeUnit(),
                        own.stream()
                                .flatMap(unit -> Stream.concat(Stream.of(unit), tree.within(unit)))
                                .distinct()
                                .map(unit -> Named.unit(unit, tree))));
        model.addAttribute(
                "clusters",
                withChosen(
                        written == null ? null : written.cluster(),
                        own.stream()
                                .flatMap(unit -> Stream.of(today.getYear(), today.getYear() - 1)
                                        .flatMap(year -> context.viewer()
                                                .references()
                                                .clusters()
                                                .ofMember(unit, year)))
                                .map(cluster -> new Named(cluster.id().value(), cluster.name()))));
        model.addAttribute(
                "provinces",
                withChosen(
                        written == null ? null : written.province(),
                        own.stream()
                                .flatMap(unit -> Stream.concat(Stream.of(unit), tree.above(unit)))
                                .distinct()
                                .filter(unit -> tree.kindOn(unit, today)
                                        .filter(kind -> kind == UnitKind.PROVINCE)
                                        .isPresent())
                                .map(unit -> Named.unit(unit, tree))));
    }

    private static List<Named> withChosen(@Nullable Named chosen, Stream<Named> offered) {
        List<Named> all = offered.distinct().toList();
        return chosen == null || all.stream().anyMatch(one -> one.id().equals(chosen.id()))
                ? all
                : Stream.concat(all.stream(), Stream.of(chosen)).toList();
    }
}
