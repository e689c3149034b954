package vn.bangvang.query.inbox;

import java.util.Arrays;
import java.util.List;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewState;
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

    public static DueToday of(MovementState movement, Viewer viewer) {
        return of(new OpenCases(viewer.references()).of(movement), viewer);
    }

    public static DueToday of(PledgeState pledge, Viewer viewer) {
        return of(new OpenCases(viewer.references()).of(pledge), viewer);
    }

    public static DueToday of(RegistrationState registration, long sequence, Viewer viewer) {
        return of(new OpenCases(viewer.references()).of(registration, sequence), viewer);
    }

    public static DueToday of(ReviewState review, long sequence, Viewer viewer) {
        return of(OpenCases.of(review, sequence), viewer);
    }

    public static DueToday of(CongressState congress, Viewer viewer) {
        return of(OpenCases.of(congress), viewer);
    }

    private static DueToday of(OpenCase found, Viewer viewer) {
        List<DueTask> today = found.tasks().stream()
                .filter(task -> task.days().include(viewer.today()))
                .toList();
        return new DueToday(
                today, today.stream().filter(new Acting(viewer)::does).toList());
    }

    /** Those of some kinds that the reader may do. */
    public List<DueTask> mine(TaskKind... kinds) {
        return mine.stream()
                .filter(task -> Arrays.asList(kinds).contains(task.kind()))
                .toList();
    }
}
