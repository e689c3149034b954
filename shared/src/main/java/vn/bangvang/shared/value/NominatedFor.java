package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

/**
 * For what somebody is nominated: the person or the collective, the award, its year and, for a form of commendation, the
 * achievement.
 *
 * @param personId null for a collective
 * @param achievementCode the reference under which the submitting unit keeps the achievement, never its text
 */
public record NominatedFor(
        UnitId unitId,
        @Nullable PersonId personId,
        String award,
        int year,
        @Nullable String achievementCode) {

    public static NominatedFor of(Nominee nominee, String award, int year, @Nullable String achievementCode) {
        return new NominatedFor(nominee.unitId(), nominee.personId(), award, year, achievementCode);
    }

    /** The person, or else the collective. */
    public Object subject() {
        return personId == null ? unitId : personId;
    }
}
