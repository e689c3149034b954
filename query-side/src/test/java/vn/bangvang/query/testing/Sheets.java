package vn.bangvang.query.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** A cluster whose members have scored themselves and each other. */
public final class Sheets {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private Sheets() {}

    public static void scored(QuerySide service, List<UnitId> members) {
        ClusterId cluster = new ClusterId(UUID.randomUUID());
        service.happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.BLOCK, "Khối", service.root(), DAY),
                new ClusterYearOpened(
                        cluster,
                        service.root(),
                        2024,
                        members.subList(0, Math.min(9, members.size())),
                        members.get(0),
                        members.get(1),
                        DAY),
                new ClusterYearCorrected(
                        cluster, service.root(), 2024, members, members.get(0), members.get(1), null, "thiếu", DAY));
        for (UnitId unit : members) {
            ScoreSheetId sheet = new ScoreSheetId(UUID.randomUUID());
            UnitId other = unit.equals(members.get(0)) ? members.get(1) : members.get(0);
            service.happened(
                    sheet.value(),
                    new ScoreSheetOpened(
                            sheet,
                            cluster,
                            unit,
                            Period.of("2024-Q1"),
                            new ScoreTableId(UUID.randomUUID()),
                            1,
                            List.of(),
                            null,
                            null,
                            DAY),
                    new SelfScoreRecorded(sheet, unit, 1, List.of(), 0, DAY),
                    new CrossScoreRecorded(sheet, other, 1, List.of(), 0, DAY),
                    new SelfScoreCorrected(sheet, unit, 1, List.of(), "nhầm", DAY),
                    new SheetConsolidated(sheet, members.get(0), 1, List.of(), List.of(), null, DAY));
        }
    }
}
