package vn.bangvang.query.audit;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.audit.AuditTrail.Entry;
import vn.bangvang.query.audit.AuditTrail.FindEvents;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.query.past.PastCases;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.unit.Units;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.platform.web.Expensive;

/** Kiểm tra: every act, the newest first, and one opened into who, by what right, what and why. */
@PageController
@Expensive
class AuditPages {

    private static final int ROWS = 50;

    /** A kind of act that can be asked for. */
    record Kind(String name, String words) {}

    private final AuditTrail trail;
    private final EventLog log;
    private final PeopleNames people;
    private final Units units;
    private final PastCases pastCases;

    AuditPages(AuditTrail trail, EventLog log, PeopleNames people, Units units, PastCases pastCases) {
        this.units = units;
        this.pastCases = pastCases;
        this.trail = trail;
        this.log = log;
        this.people = people;
    }

    @GetMapping("/audit")
    String list(
            QueryContext context,
            @Valid FindEvents query,
            @ModelAttribute(name = "w", binding = false) PageWords words,
            Model model) {
        AuditTrail.mustAudit(context);
        List<Entry> found = trail.handle(query, query.after(), ROWS + 1, context);
        List<Entry> shown = found.stream().limit(ROWS).toList();
        model.addAttribute("rows", shown);
        Map<UUID, String> cases =
                CaseNames.of(shown, log, people, words, context.viewer().references());
        model.addAttribute("cases", cases);
        model.addAttribute(
                "kindOfCase",
                query.aggregate() == null || shown.isEmpty()
                        ? null
                        : EventLabels.ofCase(shown.get(0).aggregateType()));
        model.addAttribute("after", found.size() > ROWS ? shown.get(ROWS - 1).position() : null);
        model.addAttribute("query", query);
        model.addAttribute("seesAccountActs", context.viewer().overseesEverything());
        model.addAttribute("head", trail.head());
        model.addAttribute("kinds", kinds(words));
        model.addAttribute(
                "units",
                units.offer(
                                context.viewer().audited(),
                                query.unit(),
                                null,
                                context.viewer().references().units())
                        .units());
        model.addAttribute(
                "account",
                query.account() == null
                        ? null
                        : people.ofAccounts(Set.of(query.account())).get(query.account()));
        return "audit/trail";
    }

    @GetMapping("/audit/{position}")
    String one(
            QueryContext context,
            @PathVariable long position,
            @ModelAttribute(name = "w", binding = false) PageWords words,
            Locale language,
            Model model) {
        AuditTrail.mustAudit(context);
        Entry entry =
                trail.find(position, context).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean readable = !entry.payload().has("unreadable");
        model.addAttribute("entry", entry);
        model.addAttribute("readable", readable);
        model.addAttribute("said", readable ? said(position, words, language, context) : List.of());
        model.addAttribute("kind", EventLabels.ofCase(entry.aggregateType()));
        model.addAttribute(
                "called",
                CaseNames.of(
                                List.of(entry),
                                log,
                                people,
                                words,
                                context.viewer().references())
                        .get(entry.aggregate()));
        model.addAttribute("place", CasePlaces.of(entry.aggregateType()));
        model.addAttribute("past", readable && pastCases.isOpen(entry.aggregate(), context));
        model.addAttribute("mandate", mandate(entry, context));
        return "audit/act";
    }

    private List<EventWords.Said> said(long position, PageWords words, Locale language, QueryContext context) {
        DomainEvent event = Objects.requireNonNull(
                log.at(List.of(position), DomainEvent.class).get(position));
        Set<UUID> ids = EventWords.ids(event);
        Map<UUID, String> names = new HashMap<>();
        ids.forEach(id -> Named.nameOf(id, context.viewer().references()).ifPresent(name -> names.put(id, name)));
        names.putAll(people.ofPersons(ids));
        names.putAll(people.ofAccounts(ids));
        return new EventWords(words, language, names).ofEvent(event);
    }

    private static @Nullable MandateState mandate(Entry entry, QueryContext context) {
        Object id = entry.by().get("mandate");
        return id == null
                ? null
                : context.viewer()
                        .references()
                        .mandates()
                        .find(new MandateId(UUID.fromString(id.toString())))
                        .orElse(null);
    }

    private static List<Kind> kinds(PageWords words) {
        return EventCatalogue.entries().stream()
                .map(EventCatalogue.Entry::name)
                .distinct()
                .map(name -> new Kind(name, words.event(name)))
                .sorted(Comparator.comparing(Kind::words, words.order()))
                .toList();
    }
}
