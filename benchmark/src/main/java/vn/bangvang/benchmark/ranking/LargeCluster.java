package vn.bangvang.benchmark.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** A cluster larger than any that exists, and a quarter of it from opening to final; the same each time. */
final class LargeCluster {

    static final ClusterId ID = new ClusterId(new UUID(1, 1));
    static final Period QUARTER = Period.of("2024-Q2");

    private static final ScoreTableId TABLE = new ScoreTableId(new UUID(2, 1));
    private static final UnitId ORGANISER = new UnitId(new UUID(3, 0));
    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    private final int units;
    private final LargeTable table = new LargeTable();

    LargeCluster(int units) {
        this.units = units;
    }

    /** Of the cluster, its table and its sheets. */
    static List<UUID> streams(int units) {
        return Stream.concat(
                        Stream.of(ID.value(), TABLE.value()),
                        IntStream.rangeClosed(1, units).mapToObj(number -> new UUID(4, number)))
                .toList();
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(3, number));
    }

    /** The cluster with its roster and its table. */
    List<DomainEventMessage<?>> foundation() {
        List<UnitId> members =
                IntStream.rangeClosed(1, units).mapToObj(LargeCluster::unit).toList();
        return List.of(
                message(
                        "Cluster",
                        ID.value(),
                        0,
                        new ClusterFormed(ID, ClusterKind.CLUSTER, "Cụm lớn", ORGANISER, DAY)),
                message(
                        "Cluster",
                        ID.value(),
                        1,
                        new ClusterYearOpened(ID, ORGANISER, QUARTER.year(), members, unit(1), unit(2), DAY)),
                message(
                        "ScoreTable",
                        TABLE.value(),
                        0,
                        new ScoreTableAdopted(
                                TABLE, ID, ORGANISER, QUARTER, "Bảng điểm", table.criteria(), table.terms(), DAY)));
    }

    /** One sheet from opening to final: scored by itself and by two others, consolidated, final. */
    List<DomainEventMessage<?>> sheet(int number) {
        Random random = new Random(number);
        ScoreSheetId id = new ScoreSheetId(new UUID(4, number));
        UnitId unit = unit(number);
        List<Assignment> assignments = table.assignments(random);
        List<CriterionScore> own = table.scores(assignments, random);
        List<CriterionScore> settled = table.scores(assignments, random);
        int late = random.nextInt(10) == 0 ? 5 : 0;
        List<ScoreSheetEvent> events = List.of(
                new ScoreSheetOpened(id, ID, unit, QUARTER, TABLE, 1, assignments, DAY, DAY, DAY),
                new SelfScoreRecorded(id, unit, 1, own, late, DAY),
                new CrossScoreRecorded(id, other(number, 1), 1, table.scores(assignments, random), 0, DAY),
                new CrossScoreRecorded(id, other(number, 2), 1, table.scores(assignments, random), 0, DAY),
                new SheetConsolidated(id, unit(number == 1 ? 2 : 1), 1, settled, List.of(), null, DAY),
                new SheetFinalised(id, ORGANISER, 1, settled, late > 0 ? Score.of("2") : Score.ZERO, DAY));
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (ScoreSheetEvent event : events) {
            messages.add(message("ScoreSheet", id.value(), messages.size(), event));
        }
        return messages;
    }

    static FinalScoreCorrected corrected(ScoreSheetId sheet, List<CriterionScore> scores) {
        return new FinalScoreCorrected(sheet, ORGANISER, 1, scores, List.of(), DAY);
    }

    private UnitId other(int number, int further) {
        return unit(1 + (number - 1 + further) % units);
    }

    private static DomainEventMessage<?> message(String type, UUID aggregate, long sequence, Object event) {
        return new GenericDomainEventMessage<>(type, aggregate.toString(), sequence, event);
    }
}
