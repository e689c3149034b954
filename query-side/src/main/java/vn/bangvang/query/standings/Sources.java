package vn.bangvang.query.standings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.Explained.Source;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.Settlement;

/** Finds in the stream of a sheet the events that its values and targets come from. */
final class Sources {

    private record Given(long at, UnitId by, List<CriterionScore> scores) {}

    private final ScoreSheetState sheet;
    private final Map<Long, Logged> stream;
    private final Function<UnitId, Named> names;

    private Sources(ScoreSheetState sheet, Map<Long, Logged> stream, Function<UnitId, Named> names) {
        this.sheet = sheet;
        this.stream = stream;
        this.names = names;
    }

    static Sources of(ScoreSheetState sheet, List<Logged> stream, Function<UnitId, Named> names) {
        return new Sources(sheet, stream.stream().collect(Collectors.toMap(Logged::sequence, logged -> logged)), names);
    }

    List<Source> of(String criterion) {
        return counting()
                .map(given -> source(given, criterion))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those that count: the settling event, else the cross-scores, else the unit's own. */
    private Stream<Given> counting() {
        Settlement settled = sheet.settlement();
        if (settled != null) {
            return Stream.of(new Given(settled.at(), settled.by(), settled.scores()));
        }
        List<UnitId> scorers = sheet.crossScores().isEmpty() ? List.of(sheet.unit()) : sheet.crossScorers();
        return scorers.stream()
                .filter(sheet::hasScored)
                .map(scorer -> new Given(sheet.entries().get(scorer).at(), scorer, sheet.scoresOf(scorer)));
    }

    private @Nullable Source source(Given given, String criterion) {
        return given.scores().stream()
                .filter(score -> score.criterion().equals(criterion))
                .findFirst()
                .map(score -> source(given.at(), names.apply(given.by()), score))
                .orElse(null);
    }

    private Source source(long at, @Nullable Named by, @Nullable CriterionScore score) {
        Logged logged = Objects.requireNonNull(stream.get(at));
        return new Source(logged.position(), logged.eventId(), logged.name(), by, score == null ? null : score.value());
    }

    /** What laid down the targets. */
    Source target() {
        return source(sheet.assignedAt(), null, null);
    }
}
