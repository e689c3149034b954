package vn.bangvang.query.standings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.Explained.Source;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.UnitId;

/** Finds in the stream of a sheet the events that its values and targets come from. */
final class Sources {

    private record Given(Logged logged, UnitId by, List<CriterionScore> scores) {}

    private final Function<UnitId, Named> names;
    private @Nullable Logged assigned;
    private @Nullable Given self;
    private final Map<UnitId, Given> crossed = new LinkedHashMap<>();
    private @Nullable Given settled;

    private Sources(Function<UnitId, Named> names) {
        this.names = names;
    }

    static Sources of(List<Logged> stream, Function<UnitId, Named> names) {
        Sources sources = new Sources(names);
        stream.forEach(logged -> sources.on((ScoreSheetEvent) logged.event(), logged));
        return sources;
    }

    private void on(ScoreSheetEvent event, Logged logged) {
        if (event instanceof ScoreSheetOpened || event instanceof AssignmentsCorrected) {
            assigned = logged;
        } else if (event instanceof SelfScoreRecorded e) {
            self = new Given(logged, e.unitId(), e.scores());
        } else if (event instanceof SelfScoreCorrected e) {
            self = new Given(logged, e.unitId(), e.scores());
        } else if (event instanceof CrossScoreRecorded e) {
            crossed.put(e.scorerId(), new Given(logged, e.scorerId(), e.scores()));
        } else if (event instanceof CrossScoreCorrected e) {
            crossed.put(e.scorerId(), new Given(logged, e.scorerId(), e.scores()));
        } else if (event instanceof CrossScoringDeclined e) {
            crossed.remove(e.scorerId());
        } else if (event instanceof SheetConsolidated e) {
            settled = new Given(logged, e.consolidatorId(), e.scores());
        } else if (event instanceof SheetReverified e) {
            settled = new Given(logged, e.organiserId(), e.scores());
        } else if (event instanceof SheetFinalised e) {
            settled = new Given(logged, e.organiserId(), e.scores());
        } else if (event instanceof FinalScoreCorrected e) {
            settled = new Given(logged, e.organiserId(), e.scores());
        }
    }

    /** Those that count: the settling event, else the cross-scores, else the unit's own. */
    List<Source> of(String criterion) {
        List<Given> counting = new ArrayList<>();
        if (settled != null) {
            counting.add(settled);
        } else if (!crossed.isEmpty()) {
            counting.addAll(crossed.values());
        } else if (self != null) {
            counting.add(self);
        }
        return counting.stream()
                .map(given -> source(given, criterion))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Source source(Given given, String criterion) {
        return given.scores().stream()
                .filter(score -> score.criterion().equals(criterion))
                .findFirst()
                .map(score -> source(given.logged(), names.apply(given.by()), score))
                .orElse(null);
    }

    private static Source source(Logged logged, @Nullable Named by, @Nullable CriterionScore score) {
        return new Source(logged.position(), logged.eventId(), logged.name(), by, score == null ? null : score.value());
    }

    @Nullable
    Source target() {
        return assigned == null ? null : source(assigned, null, null);
    }
}
