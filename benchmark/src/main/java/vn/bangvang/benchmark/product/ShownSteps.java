package vn.bangvang.benchmark.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;

/** Which steps each read model shows. What it does not show can never be late there. */
final class ShownSteps {

    private static final List<Set<Class<? extends DomainEvent>>> STEPS = List.of(
            Set.of(NominationSubmitted.class),
            Set.of(NominationEndorsed.class),
            Set.of(NominationDecided.class, DecisionIssued.class));

    private ShownSteps() {}

    /** The numbers of the steps by the schema of the read model; read models that show none are left out. */
    static Map<String, List<Integer>> in(Collection<ReadModel> models) {
        Map<String, List<Integer>> shown = new LinkedHashMap<>();
        for (ReadModel model : models) {
            List<Integer> steps = steps(model);
            if (!steps.isEmpty()) {
                shown.put(model.schema(), steps);
            }
        }
        return shown;
    }

    private static List<Integer> steps(ReadModel model) {
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            if (STEPS.get(step).stream().anyMatch(model.handlers().types()::contains)) {
                steps.add(step);
            }
        }
        return steps;
    }
}
