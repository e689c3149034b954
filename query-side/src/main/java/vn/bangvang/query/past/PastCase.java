package vn.bangvang.query.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import vn.bangvang.query.audit.CaseNames;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.audit.EventWords;
import vn.bangvang.query.audit.EventWords.Said;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.KnownNames;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.PlanPolicy;
import vn.bangvang.shared.domain.kernel.BusinessDay;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.DraftPolicy;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.StepPolicy;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.review.ReviewPolicy;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.reference.ReferenceData;

/** One case and all that happened to it, for a reader to whom it is open. */
final class PastCase {

    /**
     * One event of a case, with what it changed.
     *
     * @param sequence its place in the case, from 0
     * @param businessDate the day on which it was done
     * @param by who acted and, where that is somebody else, who entered it; the office alone, where no page of today tells more
     * @param changes what stands otherwise since; of the first event, all that it says
     */
    record PastStep(
            long sequence,
            long position,
            String event,
            Label label,
            LocalDate businessDate,
            Instant recordedAt,
            Map<String, Object> by,
            List<FieldChange> changes) {}

    /**
     * What a case had come to.
     *
     * @param last the last event that was recorded by then
     */
    record Seen(AsRecorded point, Logged last, Record state) {

        public long position() {
            return last.position();
        }

        /** The day that is looked at: the one asked for, else that of the last event. */
        LocalDate day() {
            return point.validOn() == null ? dayOf(last) : point.validOn();
        }
    }

    /** @param unit whose turn it was, as it was called then */
    record Due(
            TaskKind kind, @Nullable String unit, @Nullable LocalDate dueOn) {}

    private final PastKind<?, ?> kind;
    private final List<Logged> stream;
    private final EventLog log;
    private final PeopleNames people;
    private final Viewer viewer;
    private final ReferenceData references;
    private final Supplier<WhoActed> actors;

    PastCase(List<Logged> stream, EventLog log, PeopleNames people, Viewer viewer) {
        this.kind = PastKind.of(stream.get(0).event());
        this.stream = stream;
        this.log = log;
        this.people = people;
        this.viewer = viewer;
        this.references = viewer.references();
        this.actors = SingletonSupplier.of(() -> people.in(id(), references))::obtain;
    }

    String type() {
        return kind.type();
    }

    UUID id() {
        return stream.get(0).aggregateId();
    }

    /** All that happened to it, in the order of recording. */
    List<Logged> stream() {
        return stream;
    }

    static LocalDate dayOf(Logged logged) {
        return BusinessDay.of(logged.event());
    }

    /** @return empty if it had not begun */
    Optional<Seen> seen(AsRecorded point) {
        List<Logged> recorded = stream.stream().filter(point::holds).toList();
        return kind.state(recorded, point.day())
                .map(state -> new Seen(point, recorded.get(recorded.size() - 1), state));
    }

    boolean isNewest(Seen seen) {
        return seen.point().validOn() == null
                && seen.position() == stream.get(stream.size() - 1).position();
    }

    /** What people called the case then. */
    @Nullable
    String called(Seen seen, PageWords words) {
        Map<UUID, String> names = names(List.of(seen.state()), seen.position(), seen.day(), words);
        return CaseNames.of(id(), seen.state(), names, log, people, words, references);
    }

    List<Said> fields(Seen seen, PageWords words, Locale language) {
        Map<UUID, String> names = names(List.of(seen.state()), seen.position(), seen.day(), words);
        return fields(seen.state(), seen.position(), names, words, language);
    }

    /** What was to be done next, by the policies that take the acts, of those kinds of cases of which the case alone says it. */
    List<Due> due(Seen seen) {
        Record state = seen.state();
        List<DueTask> due = state instanceof NominationState one
                ? StepPolicy.due(one).stream().toList()
                : state instanceof NominationDraftState one
                        ? DraftPolicy.due(one).stream().toList()
                        : state instanceof ReviewState one
                                ? ReviewPolicy.due(one).stream().toList()
                                : state instanceof CongressState one ? PlanPolicy.due(one) : List.of();
        UnitTree then = KnownNames.of(
                        due.stream().map(task -> task.unit().value()).toList(), log)
                .at(seen.position() + 1);
        return due.stream()
                .map(task -> new Due(
                        task.kind(), then.nameOn(task.unit(), seen.day()).orElse(null), task.dueOn()))
                .toList();
    }

    /** Both by the names of the later one, so that a unit that has another name is no change of the case. */
    List<FieldChange> sideBySide(Seen before, Seen after, PageWords words, Locale language) {
        Seen later = before.position() > after.position() ? before : after;
        Map<UUID, String> names = names(List.of(before.state(), after.state()), later.position(), later.day(), words);
        return FieldChange.sideBySide(
                fields(before.state(), before.position(), names, words, language),
                fields(after.state(), after.position(), names, words, language));
    }

    /** The events from one place in the case to another, which is left out. */
    List<PastStep> steps(int from, int to, PageWords words, Locale language) {
        List<? extends Record> states = kind.states(stream.subList(0, to));
        Logged last = stream.get(to - 1);
        Map<UUID, String> names = names(states.subList(Math.max(0, from - 1), to), last.position(), dayOf(last), words);
        List<PastStep> steps = new ArrayList<>();
        List<Said> before = List.of();
        for (int place = Math.max(0, from - 1); place < to; place++) {
            Logged logged = stream.get(place);
            List<Said> after = fields(states.get(place), logged.position(), names, words, language);
            if (place >= from) {
                steps.add(step(logged, FieldChange.between(before, after)));
            }
            before = after;
        }
        return steps;
    }

    /** The same without what each has changed, for whoever only counts them up. */
    List<PastStep> acts(List<Logged> some) {
        return some.stream().map(logged -> step(logged, List.of())).toList();
    }

    /** The place in the case of the event at a position of the log. */
    int place(long position) {
        return IntStream.range(0, stream.size())
                .filter(place -> stream.get(place).position() == position)
                .findFirst()
                .orElseThrow();
    }

    private PastStep step(Logged logged, List<FieldChange> changes) {
        Map<String, Object> by = actors.get().at(logged.position());
        return new PastStep(
                logged.sequence(),
                logged.position(),
                logged.name(),
                EventLabels.of(logged.name()),
                dayOf(logged),
                logged.recordedAt(),
                kind.tellsWho() || WhoActed.isOwn(by, viewer) ? by : WhoActed.office(by),
                changes);
    }

    /** A person's state does not hold the name: it is the one of the position. */
    private List<Said> fields(Record state, long position, Map<UUID, String> names, PageWords words, Locale language) {
        EventWords said = new EventWords(words, language, names);
        List<Said> fields = new ArrayList<>();
        if (state instanceof PersonState person) {
            fields.add(said.named(
                    "name",
                    people.ofPersons(List.of(person.id().value()), position)
                            .get(person.id().value())));
        }
        fields.addAll(said.of(state));
        return fields;
    }

    /** What the ids in these states stood for: units and persons by their names of then, the rest by those of today. */
    private Map<UUID, String> names(
            Collection<? extends Record> states, long position, LocalDate day, PageWords words) {
        Set<UUID> ids = new HashSet<>();
        states.forEach(state -> ids.addAll(EventWords.ids(state)));
        Map<UUID, String> names = new HashMap<>();
        Set<UUID> units = ids.stream()
                .filter(id -> references.units().contains(new UnitId(id)))
                .collect(Collectors.toSet());
        UnitTree then = KnownNames.of(units, log).at(position + 1);
        units.forEach(id -> then.nameOn(new UnitId(id), day).ifPresent(name -> names.put(id, name)));
        ids.removeAll(units);
        ids.forEach(id -> Named.nameOf(id, references).ifPresent(name -> names.put(id, name)));
        names.putAll(people.ofHolders(ids, references.mandates()));
        names.putAll(people.ofPersons(ids, position));
        names.putAll(people.ofAccounts(ids));
        if (viewer.auditsEverything()) {
            ids.removeAll(names.keySet());
            ids.remove(id());
            names.putAll(CaseNames.of(log.begun(ids), log, people, words, references));
        }
        return names;
    }
}
