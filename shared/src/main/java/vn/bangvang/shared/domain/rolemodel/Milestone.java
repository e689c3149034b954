package vn.bangvang.shared.domain.rolemodel;

import java.time.LocalDate;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;

/** One milestone (mốc) of a role model's roadmap. */
public record Milestone(String code, CaseText text, LocalDate dueOn) {

    Milestone of(Nominee subject) {
        return new Milestone(code, new CaseText(subject.personId(), text.text()), dueOn);
    }

    Milestone dueOn(LocalDate day) {
        return new Milestone(code, text, day);
    }
}
