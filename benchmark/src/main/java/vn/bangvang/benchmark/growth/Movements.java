package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.growth.Timeline.Case;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.movement.Figure;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementResults;

/** Each year one movement (phong trào) of the province, which every unit receives, and one of each cluster. */
final class Movements implements Course {

    private final Timeline timeline;
    private final Ids ids;
    private final PastProvince province;

    Movements(Timeline timeline, Ids ids, PastProvince province) {
        this.timeline = timeline;
        this.ids = ids;
        this.province = province;
    }

    @Override
    public void quarter(Period quarter) {
        if (quarter.quarter() != 1) {
            return;
        }
        LocalDate day = LocalDate.of(quarter.year(), 1, 25);
        List<PastUnit> all = province.units.subList(1, province.units.size());
        run(province.province(), null, "Cả tỉnh chung sức xây dựng nông thôn mới", all, day);
        province.clusters.forEach(cluster ->
                run(cluster.organiser(), cluster.id(), "Dạy tốt, làm tốt, phục vụ tốt", cluster.members(), day));
    }

    private void run(
            PastUnit launching, @Nullable ClusterId cluster, String name, List<PastUnit> receiving, LocalDate day) {
        MovementId id = new MovementId(ids.of(day));
        Official organiser = launching.as(Role.ORGANISER);
        Case movement = timeline.open("Movement", id.value());
        movement.add(day, organiser, new MovementLaunched(id, launching.id, cluster, null, plan(name, day), day));
        for (int i = 0; i < receiving.size(); i++) {
            PastUnit unit = receiving.get(i);
            LocalDate receivedOn = day.plusDays(3 + 20L * i / receiving.size());
            movement.add(
                    receivedOn,
                    unit.as(Role.REPRESENTATIVE),
                    new MovementReceived(id, unit.id, Words.PLAN, receivedOn));
        }
        LocalDate closedOn = LocalDate.of(day.getYear(), 12, 20);
        movement.add(
                closedOn,
                organiser,
                new MovementClosed(
                        id,
                        new MovementResults(Words.SUMMARY, List.of(new Figure("Mô hình", "mô hình", Score.of("12")))),
                        closedOn));
    }

    private static MovementPlan plan(String name, LocalDate day) {
        return new MovementPlan(
                MovementKind.ANNUAL,
                "PROVINCE",
                name,
                name + " năm " + day.getYear(),
                Words.TASK,
                List.of(Words.PLAN),
                day,
                LocalDate.of(day.getYear(), 12, 31),
                List.of(),
                List.of(
                        new MovementDeadline("SOKET", "Báo cáo sơ kết 6 tháng", "UNIT", day.plusMonths(5)),
                        new MovementDeadline("TONGKET", "Báo cáo tổng kết", "UNIT", day.plusMonths(10))));
    }
}
