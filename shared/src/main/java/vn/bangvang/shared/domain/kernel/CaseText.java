package vn.bangvang.shared.domain.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Free text of a case: an achievement (thành tích), a reason, an opinion, the title of a paper. In the case of a person
 * it is text about that person and stored like {@link PersonalText}; in the case of a collective it is stored as it is.
 *
 * @param person whom the case is about; null for a collective
 * @param text null once the person's key was destroyed
 */
public record CaseText(@Nullable PersonId person, @Nullable String text) {

    public CaseText {
        if (person == null && text == null) {
            throw new IllegalArgumentException("Only text about a person can be erased");
        }
    }

    /** Text about nobody in particular. */
    public static CaseText plain(String text) {
        return new CaseText(null, text);
    }

    public static CaseText about(Nominee nominee, String text) {
        return new CaseText(nominee.personId(), text);
    }
}
