package vn.bangvang.query.nomination;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.nomination.Nominations.NominationRow;
import vn.bangvang.query.nomination.Nominations.Step;
import vn.bangvang.query.nomination.Nominations.TimelineEntry;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.nomination.NominationState.Status;

/** A nomination as it stood after a part of what happened to it. */
final class AsOf {

    private AsOf() {}

    /** @param happened not empty, in the order of recording; the last one says how the nomination stood */
    static NominationRow fold(NominationRow now, List<Step> route, List<TimelineEntry> happened) {
        TimelineEntry last = happened.get(happened.size() - 1);
        Step open = open(route, last.openStep());
        return new NominationRow(
                now.id(),
                now.submittedBy(),
                now.nomineeKind(),
                now.nomineeUnit(),
                now.person(),
                now.nomineeName(),
                now.award(),
                now.year(),
                standing(last, open),
                open == null ? null : last.openStep(),
                open == null ? null : open.kind(),
                open == null ? null : open.level(),
                last.businessDate(),
                now.submittedOn(),
                last.sequence());
    }

    /** The last decision of the route is the award. */
    private static Status standing(TimelineEntry last, @Nullable Step open) {
        return last.status() == Status.DECIDED && open == null ? Status.AWARDED : last.status();
    }

    /** The documents as they were last handed in by then; a draft has none. */
    static List<Paper> documents(List<TimelineEntry> happened) {
        return happened.stream()
                .map(happening -> happening.detail().get("documents"))
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .map(handedIn -> Stored.list(Stored.json(handedIn), Paper.class))
                .orElse(List.of());
    }

    static @Nullable String achievement(List<TimelineEntry> happened) {
        return happened.stream()
                .map(happening -> (String) happening.detail().get("achievement"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Step open(List<Step> route, @Nullable Integer step) {
        return step == null || step >= route.size() ? null : route.get(step);
    }
}
