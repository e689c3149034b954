package vn.bangvang.command.scoretable;

import java.util.List;
import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;

/** The quarters a score table judges: of its period those that have no other table of their own. */
record ServedQuarters(Actor actor, ClusterId cluster, List<Period> quarters) {

    static ServedQuarters of(Actor actor, ClusterId cluster, Period period) {
        return new ServedQuarters(
                actor,
                cluster,
                period.quarters().stream()
                        .filter(quarter -> !period.isYear() || !hasItsOwn(actor, cluster, quarter))
                        .toList());
    }

    private static boolean hasItsOwn(Actor actor, ClusterId cluster, Period quarter) {
        return actor.references()
                .tables()
                .of(cluster, quarter)
                .map(ScoreTableState::period)
                .filter(quarter::equals)
                .isPresent();
    }

    /** A new table does not come between a sheet and the table it was opened under. */
    void mayBeTakenOver() {
        for (Period quarter : quarters) {
            References.notClosed(actor, cluster, quarter);
            if (!sheets(quarter).isEmpty()) {
                throw new Refusal(Reason.TABLE_ALREADY_USED, Map.of("quarter", quarter));
            }
        }
    }

    /** What is final stays as it was judged; the append is refused if another sheet moves on before it. */
    void mayBeAmended(Period from) {
        for (Period quarter : quarters) {
            if (!quarter.isBefore(from)) {
                References.notClosed(actor, cluster, quarter);
                sheets(quarter).forEach(this::mayBeJudgedAnew);
            }
        }
    }

    private void mayBeJudgedAnew(ScoreSheetState sheet) {
        if (sheet.isFinal()) {
            throw new Refusal(Reason.RESULTS_ALREADY_FINAL, Map.of("quarter", sheet.quarter()));
        }
        actor.guard(sheet.id().value(), sheet.sequence());
    }

    private List<ScoreSheetState> sheets(Period quarter) {
        return actor.references().scores().of(cluster, List.of(quarter));
    }
}
