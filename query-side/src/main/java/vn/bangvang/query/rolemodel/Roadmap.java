package vn.bangvang.query.rolemodel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;

/** A plan as it stands (lộ trình). Texts are null once the person's data was erased. */
record Roadmap(@Nullable String topic, @Nullable String why, List<RoadmapStage> milestones) {

    /** @param moved how often its day was moved */
    record RoadmapStage(
            String code,
            @Nullable String text,
            LocalDate dueOn,
            int moved,
            @Nullable LocalDate reachedOn) {}

    static Roadmap of(RoleModelState state) {
        RoleModelPlan plan = state.plan();
        return new Roadmap(
                plan.topic().text(),
                plan.why().text(),
                plan.milestones().stream()
                        .map(one -> new RoadmapStage(
                                one.code(),
                                one.text().text(),
                                one.dueOn(),
                                state.moved().getOrDefault(one.code(), 0),
                                state.reached().get(one.code())))
                        .toList());
    }
}
