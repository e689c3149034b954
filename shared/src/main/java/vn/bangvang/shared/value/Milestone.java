package vn.bangvang.shared.value;

import java.time.LocalDate;

/** One milestone (mốc) of a role model's roadmap. */
public record Milestone(String code, CaseText text, LocalDate dueOn) {

    Milestone of(Nominee subject) {
        return new Milestone(code, new CaseText(subject.personId(), text.text()), dueOn);
    }

    public Milestone dueOn(LocalDate day) {
        return new Milestone(code, text, day);
    }
}
