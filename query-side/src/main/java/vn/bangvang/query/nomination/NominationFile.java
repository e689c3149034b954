package vn.bangvang.query.nomination;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
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

    /** Since 3 the years stand in an index. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onState(NominationEvent.class, NominationState.FOLD, NominationFile::write);
    }

    private static void write(NominationState state, LogEntry entry, RowBatch rows) {
        NominatedFor wanted = state.nominatedFor();
        NominationSubmitted submission = state.submission();
        RouteStep open = state.openStep() == null ? null : state.current();
        rows.put(Columns.of("{nomination-file}.nomination")
                .key("id", state.id())
                .set("submitted_by", state.submittedBy())
                .set("nominee_kind", state.nominee().kind())
                .set("nominee_unit", wanted.unitId())
                .set("person_id", submission == null ? null : wanted.personId())
                .set("award", wanted.award())
                .set("year", wanted.year())
                .search(searchable(state))
                .set("seen_by", seenBy(state))
                .set("submitted_on", submission, NominationSubmitted::submittedOn)
                .set("status", state.status())
                .set("step", state.openStep())
                .set("step_kind", open, RouteStep::kind)
                .set("level", open, RouteStep::level)
                .set("since", state.since())
                .set("sequence", state.sequence()));
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
