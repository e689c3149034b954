package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.StepKind;

/** Decides (quyết định) what has come so far, many under one number. What goes on to an outside authority waits there. */
final class Decisions {

    private static final int TOGETHER = 25;
    private static final int DAYS_TO_DECIDE = 3;

    private final Timeline timeline;
    private final Ids ids;
    private final PastProvince province;

    Decisions(Timeline timeline, Ids ids, PastProvince province) {
        this.timeline = timeline;
        this.ids = ids;
        this.province = province;
    }

    void decide(List<Walk> round) {
        Map<PastUnit, List<Walk>> waiting = new LinkedHashMap<>();
        for (Walk walk : round) {
            RouteStep step = walk.untilDecided();
            if (step != null && step.kind() == StepKind.DECIDE && step.unitId() != null) {
                waiting.computeIfAbsent(province.unit(step.unitId()), unit -> new ArrayList<>())
                        .add(walk);
            }
        }
        waiting.forEach((body, walks) -> {
            walks.sort(Comparator.comparing(Walk::day));
            for (int from = 0; from < walks.size(); from += TOGETHER) {
                decide(body, walks.subList(from, Math.min(walks.size(), from + TOGETHER)));
            }
        });
    }

    private void decide(PastUnit body, List<Walk> walks) {
        LocalDate day = walks.get(walks.size() - 1).day().plusDays(DAYS_TO_DECIDE);
        DecisionId id = new DecisionId(ids.of(day));
        String number = body.nextDecision();
        Official signer = body.as(Role.COMPETENT_PERSON);
        timeline.open("Decision", id.value())
                .add(
                        day,
                        signer,
                        new DecisionIssued(
                                id,
                                body.id,
                                DecisionKind.AWARD,
                                number,
                                day.getYear(),
                                signer.signature(),
                                "Thủ trưởng đơn vị",
                                walks.stream().map(Walk::line).toList(),
                                day));
        for (Walk walk : walks) {
            walk.decided(id, number, signer, day);
        }
        walks.forEach(Walk::untilDecided);
    }
}
