package vn.bangvang.query.nomination;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.RestsOnPlaces;
import vn.bangvang.query.unit.Units;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominatedFor;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.Proposed;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.NominationState.Status;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.nomination.StepPolicy;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * What the nomination files are asked. A file is seen by who acts for the submitting unit, the nominee's unit or a unit
 * on the route, and by auditors and administrators above them; to others it does not exist.
 */
@Component
public final class Nominations {

    record FindNominations(
            @Nullable String q,
            @Nullable Status status,

            @Parameter(
                    description = "Đơn vị trình hoặc được đề nghị, và các đơn vị cấp dưới"
                            + " · the submitting or nominated unit, and those below it")
            @Nullable
            UUID unit,

            @Nullable String award,
            @Nullable Integer year,

            @Parameter(description = "Trình từ ngày · submitted from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Trình đến hết ngày · submitted up to this day") @Nullable
            LocalDate to) {}

    /**
     * @param step the step that is open, from 0; null for a draft, and once the nomination is over
     * @param nomineeName null for a collective, which goes by its unit, and once the person's data was erased
     * @param submittedOn null for a draft
     */
    public record NominationRow(
            UUID id,
            @NameOf(on = "shown_on") Named submittedBy,
            NomineeKind nomineeKind,
            @NameOf(on = "shown_on") Named nomineeUnit,
            @Nullable UUID person,
            @Later @Nullable String nomineeName,
            String award,
            int year,
            Status status,
            @Nullable Integer step,
            @Nullable StepKind stepKind,
            @Nullable String level,
            LocalDate since,
            @Nullable LocalDate submittedOn,
            long sequence) {

        private NominationRow called(@Nullable String name) {
            return new NominationRow(
                    id,
                    submittedBy,
                    nomineeKind,
                    nomineeUnit,
                    person,
                    name,
                    award,
                    year,
                    status,
                    step,
                    stepKind,
                    level,
                    since,
                    submittedOn,
                    sequence);
        }
    }

    /** A step of the route, its unit by the name it bore when the dossier was submitted. */
    @Schema(name = "StepOfRoute")
    record Step(
            StepKind kind,
            String level,
            @Nullable UUID unitId,
            @Nullable String unitName,
            @Nullable CouncilTerms council,
            @Nullable String award,
            @Nullable String authority,
            @Nullable Boolean receives) {

        static Step of(RouteStep step, LocalDate day, UnitTree units) {
            Named unit = step.unitId() == null ? null : Named.unit(step.unitId(), units, day);
            return new Step(
                    step.kind(),
                    step.level(),
                    unit == null ? null : unit.id(),
                    unit == null ? null : unit.name(),
                    step.council(),
                    step.award(),
                    step.authority(),
                    step.receives());
        }
    }

    /**
     * @param ruleSet null for a draft, like the citation
     * @param achievement null for a draft, and once the person's data was erased
     * @param draft what its unit prepared and signed; null where it submitted without one
     */
    record Dossier(
            @Nullable Named cluster,
            @Nullable String ruleSet,
            @Nullable String citation,
            List<Step> route,
            List<String> requiredDocuments,
            List<Paper> documents,
            @Nullable String achievement,
            @Nullable UUID draft,
            long position) {}

    /**
     * A nomination on a day.
     *
     * @param versions of its dossier, one for each time that it was handed in
     * @param due what is to be done next, as the policy says that takes the act; null once it is over
     * @param sequence of its newest event that the read model has, which may be of a later day
     */
    record NominationOnDay(
            NominationRow row,
            Dossier dossier,
            @Nullable Law law,
            List<NominationTimeline.Entry> timeline,
            List<DossierVersion> versions,
            @Nullable RestsOnPlaces inDoubt,
            @Nullable DueTask due,
            long sequence) {}

    /** Units are called as on the day they submitted; a draft has no such day yet. */
    private static final String SELECT = """
            select id, submitted_by, nominee_kind, nominee_unit, person_id as person, award, year, status, step, step_kind,
              level, since, submitted_on, sequence, coalesce(submitted_on, since) as shown_on
            from {nomination-file}.nomination""";

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Units units;
    private final PeopleNames names;

    Nominations(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log, Units units, PeopleNames names) {
        this.jdbc = jdbc;
        this.log = log;
        this.units = units;
        this.names = names;
    }

    Page<NominationRow> handle(FindNominations query, Paging paging, QueryContext context) {
        return visible(context)
                .when(query.status(), "status = :status")
                .within(query.unit(), context, "submitted_by", "nominee_unit")
                .when(query.award(), "award = :award")
                .when(query.year(), "year = :year")
                .between(query.from(), query.to(), "submitted_on")
                .containing(query.q(), units::named, "nominee_unit in (select unnest(:named::uuid[]))")
                .page(jdbc, context, paging, "submitted_on desc, id", NominationRow.class)
                .map(this::called);
    }

    /** @param asOf null for now @return empty if it is hidden from the reader, or had not begun */
    Optional<NominationOnDay> find(UUID id, @Nullable LocalDate asOf, QueryContext context, Locale language) {
        return visible(context)
                .where("id = :id", id)
                .one(jdbc, context, row -> row.bigNumber("sequence"))
                .flatMap(newest -> onDay(id, newest, asOf, context, language));
    }

    /** Those that wait until the decision of an outside authority is recorded, as the reader sees them; so many at most. */
    public List<NominationRow> decidedOutside(int most, QueryContext context) {
        return called(visible(context)
                .with("kind", StepKind.EXTERNAL_DECISION)
                .where("step_kind = :kind")
                .limited(jdbc, context, "since, id", most, NominationRow.class));
    }

    /** Those that came back to these units and were not submitted again, the longest waiting first; so many at most. */
    public List<NominationRow> returnedTo(Collection<UUID> units, int most, QueryContext context) {
        return called(visible(context)
                .with("status", Status.RETURNED)
                .with("units", units)
                .where("status = :status and submitted_by = any(:units::uuid[])")
                .limited(jdbc, context, "since, id", most, NominationRow.class));
    }

    /** A file that was found, as its newest event left it. */
    NominationState state(NominationOnDay found) {
        return log.state(
                NominationState.FOLD, NominationEvent.class, found.row().id(), found.sequence());
    }

    /** Which of these files exist for the reader. */
    public Set<UUID> seen(Collection<UUID> ids, QueryContext context) {
        return Set.copyOf(visible(context)
                .with("ids", ids)
                .where("id = any(:ids::uuid[])")
                .ordered(jdbc, context, "id", row -> row.uuid("id")));
    }

    private Optional<NominationOnDay> onDay(
            UUID id, long newest, @Nullable LocalDate asOf, QueryContext context, Locale language) {
        LocalDate day = asOf == null ? LocalDate.MAX : asOf;
        List<Logged> stream = log.stream(id, newest);
        ReferenceData references = context.viewer().references();
        RestsOnPlaces inDoubt = RestsOnPlaces.inDoubt(id, references);
        return NominationState.FOLD
                .asOf(
                        stream.stream()
                                .map(logged -> logged.envelope(NominationEvent.class))
                                .toList(),
                        day)
                .map(state -> {
                    List<Logged> history = stream.subList(0, (int) state.sequence() + 1);
                    List<NominationState> states = NominationState.FOLD.states(history.stream()
                            .map(logged -> logged.envelope(NominationEvent.class))
                            .toList());
                    List<NominationTimeline.Entry> timeline = NominationTimeline.of(
                            history, states, day, asOf == null ? inDoubt : null, log, names, references);
                    return new NominationOnDay(
                            row(state, references),
                            dossier(state, history, references),
                            Law.of(state, context.viewer().today(), language),
                            timeline,
                            DossierVersion.of(states, timeline),
                            inDoubt,
                            StepPolicy.due(state).orElse(null),
                            newest);
                });
    }

    private List<NominationRow> called(List<NominationRow> rows) {
        List<UUID> ofPersons = rows.stream()
                .filter(row -> row.person() != null)
                .map(NominationRow::id)
                .toList();
        Map<UUID, NominationState> nominations =
                log.states(NominationState.FOLD, NominationEvent.class, ofPersons, LocalDate.MAX);
        return rows.stream()
                .map(row -> nominations.containsKey(row.id()) ? row.called(name(nominations.get(row.id()))) : row)
                .toList();
    }

    /** Of the person, as the submission called them; a draft names nobody. */
    private static @Nullable String name(NominationState nomination) {
        PersonalText name = nomination.isDraft() ? null : nomination.nominee().name();
        return name == null ? null : name.text();
    }

    private static Listing visible(QueryContext context) {
        Listing all = Listing.of(SELECT);
        Set<UnitId> mine = context.viewer().units();
        // Who sees every unit sees every file; compared with thousands of units, each row would take longer than all
        // the rest.
        boolean everything = context.viewer().references().units().all().allMatch(unit -> mine.contains(unit.id()));
        return everything ? all : all.where("seen_by && :mine::uuid[]", mine);
    }

    private static NominationRow row(NominationState state, ReferenceData references) {
        NominatedFor wanted = state.nominatedFor();
        RouteStep open = state.openStep() == null ? null : state.current();
        return new NominationRow(
                state.id().value(),
                Named.unit(state.submittedBy(), references.units(), shownOn(state)),
                state.nominee().kind(),
                Named.unit(wanted.unitId(), references.units(), shownOn(state)),
                state.isDraft() || wanted.personId() == null
                        ? null
                        : wanted.personId().value(),
                name(state),
                wanted.award(),
                wanted.year(),
                state.status(),
                state.openStep(),
                open == null ? null : open.kind(),
                open == null ? null : open.level(),
                state.since(),
                state.submission() == null ? null : state.submission().submittedOn(),
                state.sequence());
    }

    private static LocalDate shownOn(NominationState state) {
        return state.submission() == null ? state.since() : state.submission().submittedOn();
    }

    private static Dossier dossier(NominationState state, List<Logged> history, ReferenceData references) {
        return new Dossier(
                state.cluster() == null ? null : Named.cluster(state.cluster(), references.clusters()),
                state.ruleSet(),
                state.citation(),
                state.route().stream()
                        .map(step -> Step.of(step, shownOn(state), references.units()))
                        .toList(),
                state.requiredDocuments(),
                Paper.of(state.documents()),
                state.submission() == null
                        ? null
                        : state.submission().achievement().text(),
                draft(state.submission()),
                position(history));
    }

    private static @Nullable UUID draft(@Nullable NominationSubmitted submission) {
        return submission == null || submission.preparation() == null
                ? null
                : submission.preparation().draftId().value();
    }

    /** Where the draft stands in the log, and the submission once there is one. */
    private static long position(List<Logged> history) {
        return history.stream()
                .filter(logged -> logged.event() instanceof Proposed)
                .mapToLong(Logged::position)
                .max()
                .orElseThrow();
    }
}
