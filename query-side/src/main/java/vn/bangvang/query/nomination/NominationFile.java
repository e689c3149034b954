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
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.RouteStep;

/**
 * One row a nomination as it stands, to be listed and found. Its file is folded from the log, so that what people wrote is
 * copied nowhere and text about a person goes with the person's key.
 */
@Component
public final class NominationFile implements ReadModel {

    @Override
    public String name() {
        return "nomination-file";
    }

    @Override
    public int version() {
        return 2;
    }

    private static final String WRITE = """
            insert into {nomination-file}.nomination (id, submitted_by, nominee_kind, nominee_unit, person_id, award,
              year, search, seen_by, submitted_on, status, step, step_kind, level, since, sequence)
            values (?, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), ?::uuid[], ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (submitted_by, nominee_kind, nominee_unit, person_id, search, seen_by,
              submitted_on, status, step, step_kind, level, since, sequence) = (excluded.submitted_by,
              excluded.nominee_kind, excluded.nominee_unit, excluded.person_id, excluded.search, excluded.seen_by,
              excluded.submitted_on, excluded.status, excluded.step, excluded.step_kind, excluded.level, excluded.since,
              excluded.sequence)
            """;

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(NominationEvent.class, NominationState.FOLD, NominationFile::write);
    }

    private static void write(NominationState state, NominationEvent event, LogEntry entry, RowBatch rows) {
        NominatedFor wanted = state.nominatedFor();
        NominationSubmitted submission = state.submission();
        RouteStep open = state.openStep() == null ? null : state.current();
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
                searchable(state),
                Stored.array(seenBy(state)),
                submission == null ? null : submission.submittedOn(),
                state.status().name(),
                state.openStep(),
                open == null ? null : open.kind().name(),
                open == null ? null : open.level(),
                state.since(),
                state.sequence());
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
