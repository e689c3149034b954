package vn.bangvang.query.inbox;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;

/**
 * What is to be done with one case today, for its page: that offers what its reader may do, and says whom it waits for.
 *
 * @param mine what the reader may do
 */
public record DueToday(List<DueTask> all, List<DueTask> mine) {

    public static DueToday of(ScoreSheetState sheet, Viewer viewer) {
        return of(new OpenCases(viewer.references()).of(sheet), viewer);
    }

    public static DueToday of(RankingState ranking, Viewer viewer) {
        return of(new OpenCases(viewer.references()).of(ranking), viewer);
    }

    private static DueToday of(OpenCase found, Viewer viewer) {
        List<DueTask> today = found.tasks().stream()
                .filter(task -> task.days().include(viewer.today()))
                .toList();
        return new DueToday(
                today, today.stream().filter(task -> isFor(task, viewer)).toList());
    }

    private static boolean isFor(DueTask task, Viewer viewer) {
        List<UUID> own = Stream.concat(
                        Stream.of(viewer.account().value()),
                        viewer.mandates().stream()
                                .flatMap(held ->
                                        Stream.of(held.person().value(), held.unit().value())))
                .toList();
        return viewer.mandates().stream().anyMatch(mandate -> isFor(task, mandate))
                && Collections.disjoint(task.keptFrom(), own);
    }

    private static boolean isFor(DueTask task, MandateState mandate) {
        return !task.below()
                && task.unit().equals(mandate.unit())
                && task.roles().contains(mandate.role());
    }

    /** Those of some kinds that the reader may do. */
    public List<DueTask> mine(TaskKind... kinds) {
        return mine.stream()
                .filter(task -> Arrays.asList(kinds).contains(task.kind()))
                .toList();
    }
}
