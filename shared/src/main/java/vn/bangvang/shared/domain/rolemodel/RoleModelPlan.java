package vn.bangvang.shared.domain.rolemodel;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;

/**
 * How somebody is to become a model (kế hoạch xây dựng điển hình): in what, why they, and by which milestones in which
 * years.
 */
public record RoleModelPlan(
        RoleModelField field, CaseText topic, CaseText why, int fromYear, int toYear, List<Milestone> milestones) {

    /** The same plan, as text about that subject. */
    public RoleModelPlan of(Nominee subject) {
        return new RoleModelPlan(
                field,
                new CaseText(subject.personId(), topic.text()),
                new CaseText(subject.personId(), why.text()),
                fromYear,
                toYear,
                milestones.stream().map(milestone -> milestone.of(subject)).toList());
    }

    RoleModelPlan moved(String code, LocalDate dueOn) {
        List<Milestone> onwards = milestones.stream()
                .map(one -> one.code().equals(code) ? one.dueOn(dueOn) : one)
                .toList();
        return new RoleModelPlan(field, topic, why, fromYear, toYear, onwards);
    }
}
