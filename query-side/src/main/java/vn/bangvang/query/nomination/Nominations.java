package vn.bangvang.query.nomination;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.query.unit.Units;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationState.Status;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * What the nomination files are asked. A file is seen by who acts for the submitting unit, the nominee's unit or a unit
 * on the route, and by auditors and administrators above them; to others it does not exist.
 */
@Component
final class Nominations {

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
    record NominationRow(
            UUID id,
            Named submittedBy,
            NomineeKind nomineeKind,
            Named nomineeUnit,
            @Nullable UUID person,
            @Nullable String nomineeName,
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

        private static Step of(RouteStep step, Row row) {
            Named unit = step.unitId() == null ? null : row.unit(step.unitId().value(), shownOn(row));
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
     */
    record Dossier(
            @Nullable Named cluster,
            @Nullable String ruleSet,
            @Nullable String citation,
            List<Step> route,
            List<String> requiredDocuments,
            List<Paper> documents,
            @Nullable String achievement,
            long position) {}

    @Schema(name = "NominationHappening")
    record TimelineEntry(
            long sequence,
            long position,
            String event,
            Label label,
            LocalDate businessDate,
            Instant recordedAt,
            @Nullable Integer step,
            @Nullable String level,
            @Nullable Named unit,
            Map<String, Object> detail,
            Map<String, Object> by,
            Status status,
            @Nullable Integer openStep) {

        /** The same with something more beside it. */
        TimelineEntry with(String field, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(detail);
            more.put(field, value);
            return new TimelineEntry(
                    sequence,
                    position,
                    event,
                    label,
                    businessDate,
                    recordedAt,
                    step,
                    level,
                    unit,
                    more,
                    by,
                    status,
                    openStep);
        }
    }

    private static final String SELECT =
            "select n.*, route -> step ->> 'kind' step_kind, route -> step ->> 'level' level"
                    + " from {nomination-file}.nomination n";

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

    Page<NominationRow> handle(FindNominations query, Paging paging, QueryContext reading) {
        Listing found = visible(reading)
                .when(query.status() == null ? null : query.status().name(), "status = ?")
                .within(query.unit(), reading, "submitted_by", "nominee_unit")
                .when(query.award(), "award = ?")
                .when(query.year(), "year = ?")
                .between(query.from(), query.to(), "submitted_on");
        if (query.q() != null && !query.q().isBlank()) {
            found.where(
                    "search like " + Listing.PATTERN + " or nominee_unit = any(?::uuid[])",
                    Listing.pattern(query.q()),
                    Stored.array(units.named(query.q())));
        }
        return found.page(jdbc, reading, paging, "submitted_on desc, id", Nominations::row)
                .map(this::called);
    }

    Optional<NominationRow> find(UUID id, QueryContext reading) {
        return visible(reading)
                .where("id = ?", id)
                .one(jdbc, reading, Nominations::row)
                .map(found -> called(List.of(found)).get(0));
    }

    private List<NominationRow> called(List<NominationRow> rows) {
        List<UUID> ofPersons = rows.stream()
                .filter(row -> row.person() != null)
                .map(NominationRow::id)
                .toList();
        Map<UUID, PersonalText> nominees = new HashMap<>();
        for (Logged logged : log.streams(ofPersons, Set.of(NominationSubmitted.class))) {
            nominees.put(
                    logged.aggregateId(),
                    ((NominationSubmitted) logged.event()).nominee().name());
        }
        return rows.stream()
                .map(row -> {
                    PersonalText nominee = nominees.get(row.id());
                    return nominee == null ? row : row.called(nominee.text());
                })
                .toList();
    }

    private static Listing visible(QueryContext reading) {
        return Listing.of(SELECT)
                .where("seen_by && ?::uuid[]", Stored.array(reading.reader().units()));
    }

    /** @param happened from the draft or the submission on */
    Dossier dossier(UUID id, List<TimelineEntry> happened, QueryContext reading) {
        Pinned pinned = pinned(happened);
        return Listing.of("select * from {nomination-file}.nomination")
                .where("id = ?", id)
                .one(jdbc, reading, row -> dossier(row, pinned, happened))
                .orElseThrow();
    }

    /** The law and the route as they stood then: those of the submission, or of the reception if there was one. */
    private Pinned pinned(List<TimelineEntry> happened) {
        List<Long> positions = happened.stream()
                .filter(one -> Pinned.BY.contains(one.event()))
                .map(TimelineEntry::position)
                .toList();
        return positions.isEmpty()
                ? Pinned.NOTHING
                : Pinned.by(log.at(positions, NominationEvent.class).get(positions.get(positions.size() - 1)));
    }

    /** In the order in which they were recorded; with a day, only what had happened by then. */
    List<TimelineEntry> timeline(UUID id, @Nullable LocalDate asOf, QueryContext reading) {
        List<Long> positions = Listing.of("select * from {nomination-file}.timeline")
                .where("nomination_id = ?", id)
                .when(asOf, "business_date <= ?")
                .ordered(jdbc, reading, "sequence", row -> row.bigNumber("position"));
        Map<Long, NominationEvent> events = log.at(positions, NominationEvent.class);
        List<TimelineEntry> told = Listing.of("select * from {nomination-file}.timeline")
                .where("nomination_id = ?", id)
                .where("position = any(?::bigint[])", Stored.array(positions))
                .ordered(
                        jdbc,
                        reading,
                        "sequence",
                        row -> happening(row, Happened.of(events.get(row.bigNumber("position")))));
        ReferenceData references = reading.reader().references();
        List<Map<String, Object>> actors =
                names.beside(told.stream().map(TimelineEntry::by).toList(), references);
        return Beside.of(told, actors, events, asOf, log, references.clusters());
    }

    private static NominationRow row(Row row) {
        return new NominationRow(
                row.uuid("id"),
                row.unit("submitted_by", shownOn(row)),
                NomineeKind.valueOf(row.text("nominee_kind")),
                row.unit("nominee_unit", shownOn(row)),
                row.uuidOrNull("person_id"),
                null,
                row.text("award"),
                row.number("year"),
                Status.valueOf(row.text("status")),
                row.numberOrNull("step"),
                stepKind(row),
                row.textOrNull("level"),
                row.date("since"),
                row.dateOrNull("submitted_on"),
                row.bigNumber("sequence"));
    }

    /** Units are called as on the day they submitted; a draft has no such day yet. */
    private static LocalDate shownOn(Row row) {
        LocalDate submitted = row.dateOrNull("submitted_on");
        return submitted == null ? row.date("since") : submitted;
    }

    private static Dossier dossier(Row row, Pinned pinned, List<TimelineEntry> happened) {
        return new Dossier(
                row.clusterOrNull("cluster_id"),
                pinned.ruleSet(),
                pinned.citation(),
                pinned.route().stream().map(step -> Step.of(step, row)).toList(),
                pinned.requiredDocuments(),
                AsOf.documents(happened),
                AsOf.achievement(happened),
                row.bigNumber("event_position"));
    }

    private static TimelineEntry happening(Row row, Happened happened) {
        return new TimelineEntry(
                row.bigNumber("sequence"),
                row.bigNumber("position"),
                row.text("event"),
                EventLabels.of(row.text("event")),
                row.date("business_date"),
                row.instant("recorded_at"),
                row.numberOrNull("step"),
                row.textOrNull("level"),
                row.unitOrNull("unit_id", row.date("business_date")),
                Stored.map(Stored.json(happened.detail())),
                row.map("metadata"),
                Status.valueOf(row.text("status")),
                row.numberOrNull("open_step"));
    }

    private static @Nullable StepKind stepKind(Row row) {
        String kind = row.textOrNull("step_kind");
        return kind == null ? null : StepKind.valueOf(kind);
    }
}
