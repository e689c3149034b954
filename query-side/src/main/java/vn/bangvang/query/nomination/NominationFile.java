package vn.bangvang.query.nomination;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominatedFor;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.NominationState.Status;
import vn.bangvang.shared.domain.nomination.RouteStep;

/**
 * One row a nomination as it stands, and one each thing that happened to it. What people wrote is not copied: it is read
 * from the log, so that text about a person goes with the person's key.
 */
@Component
public final class NominationFile implements ReadModel {

    @Override
    public String name() {
        return "nomination-file";
    }

    private static final String WRITE = """
            insert into {nomination-file}.nomination as n (id, submitted_by, nominee_kind, nominee_unit, person_id,
              award, year, cluster_id, rule_set, citation, route, steps, required_documents, search, seen_by,
              submitted_on, status, step, since, event_position, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, lower(public.unaccent(?)), ?::uuid[],
              ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (cluster_id, rule_set, citation, route, steps, required_documents, search,
              seen_by, submitted_on, status, step, since, event_position, sequence) = (excluded.cluster_id,
              excluded.rule_set, excluded.citation, excluded.route, excluded.steps, excluded.required_documents,
              excluded.search, excluded.seen_by, excluded.submitted_on, excluded.status, excluded.step, excluded.since,
              case excluded.event_position when 0 then n.event_position else excluded.event_position end,
              excluded.sequence)
            """;

    private static final String TELL = """
            insert into {nomination-file}.timeline (nomination_id, sequence, position, event, business_date,
              recorded_at, step, level, unit_id, metadata, status, open_step)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            """;

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(NominationEvent.class, NominationState.FOLD, NominationFile::write);
    }

    private static void write(NominationState state, NominationEvent event, LogEntry entry, RowBatch rows) {
        NominatedFor wanted = state.nominatedFor();
        NominationSubmitted submission = state.submission();
        rows.one(
                WRITE,
                state.id(),
                state.id().value(),
                state.submittedBy().value(),
                state.nominee().kind().name(),
                wanted.unitId().value(),
                submission == null || wanted.personId() == null
                        ? null
                        : wanted.personId().value(),
                wanted.award(),
                wanted.year(),
                state.cluster() == null ? null : state.cluster().value(),
                state.ruleSet(),
                state.citation(),
                Stored.json(state.route()),
                state.route().size(),
                Stored.json(state.requiredDocuments()),
                searchable(state),
                Stored.array(seenBy(state)),
                submission == null ? null : submission.submittedOn(),
                state.status().name(),
                state.openStep(),
                state.since(),
                begins(event) ? entry.position() : 0,
                entry.sequence());
        Happened happened = Happened.of(event);
        rows.one(
                TELL,
                state.id() + "#" + entry.sequence(),
                state.id().value(),
                entry.sequence(),
                entry.position(),
                entry.storedName(),
                state.since(),
                entry.at(),
                happened.step(),
                happened.level(),
                happened.unit() == null ? null : happened.unit().value(),
                Stored.json(entry.metadata()),
                told(state).name(),
                state.status() == Status.AWARDED ? Integer.valueOf(state.step()) : state.openStep());
    }

    /** A decision is told as one; that it was the last of the route is said by the file. */
    private static Status told(NominationState state) {
        return state.status() == Status.AWARDED ? Status.DECIDED : state.status();
    }

    private static boolean begins(NominationEvent event) {
        return event instanceof NominationDrafted || event instanceof NominationSubmitted;
    }

    /** Text about a person is not copied, so it cannot be searched. */
    private static String searchable(NominationState state) {
        String award = state.nominatedFor().award();
        CaseText achievement =
                state.submission() == null ? null : state.submission().achievement();
        return achievement == null || achievement.person() != null ? award : award + " " + achievement.text();
    }

    /** Whoever saw it goes on seeing it when the route is another. */
    private static List<UnitId> seenBy(NominationState state) {
        Stream<UnitId> before = state.submission() == null
                ? Stream.of()
                : state.submission().route().stream().map(RouteStep::unitId).filter(Objects::nonNull);
        return Stream.of(Stream.of(state.submittedBy(), state.nominatedFor().unitId()), before, state.units())
                .flatMap(units -> units)
                .distinct()
                .toList();
    }
}
