package vn.bangvang.query.rolemodelregister;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.RoleModelEvent;
import vn.bangvang.shared.event.RoleModelEvent.MilestoneMoved;
import vn.bangvang.shared.event.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.value.Milestone;
import vn.bangvang.shared.value.RoleModelPlan;

/** A plan as it stands (lộ trình). Texts are null once the person's data was erased. */
record Roadmap(@Nullable String topic, @Nullable String why, List<RoadmapStage> milestones) {

    /** @param moved how often its day was moved */
    record RoadmapStage(
            String code,
            @Nullable String text,
            LocalDate dueOn,
            int moved,
            @Nullable LocalDate reachedOn) {}

    /** @param events in the order of recording, from the plan on */
    static Roadmap of(Collection<RoleModelEvent> events) {
        RoleModelPlan plan = null;
        Map<String, LocalDate> due = new HashMap<>();
        Map<String, LocalDate> reached = new HashMap<>();
        Map<String, Integer> moved = new HashMap<>();
        for (RoleModelEvent event : events) {
            if (event instanceof RoleModelPlanned e) {
                plan = e.plan();
            } else if (event instanceof RoleModelPlanCorrected e) {
                plan = e.plan();
                due.clear();
            } else if (event instanceof MilestoneMoved e) {
                due.put(e.code(), e.dueOn());
                moved.merge(e.code(), 1, Integer::sum);
            } else if (event instanceof MilestoneReached e) {
                reached.put(e.code(), e.reachedOn());
            }
        }
        return new Roadmap(
                plan.topic().text(),
                plan.why().text(),
                plan.milestones().stream()
                        .map(one -> stage(one, due, moved, reached))
                        .toList());
    }

    private static RoadmapStage stage(
            Milestone one, Map<String, LocalDate> due, Map<String, Integer> moved, Map<String, LocalDate> reached) {
        return new RoadmapStage(
                one.code(),
                one.text().text(),
                due.getOrDefault(one.code(), one.dueOn()),
                moved.getOrDefault(one.code(), 0),
                reached.get(one.code()));
    }
}
