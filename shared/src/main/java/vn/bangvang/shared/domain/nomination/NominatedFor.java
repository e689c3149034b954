package vn.bangvang.shared.domain.nomination;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;

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

    /**
     * A title is given once a year; a form of commendation once for an achievement, whichever form it is (Luật TĐKT 2022,
     * Điều 5.2.c). Without a code a form is told apart by its year alone, as titles are.
     */
    public Claim claim() {
        return achievementCode() == null
                ? Claim.of(ClaimKind.ACTIVE_NOMINATION, subject(), award(), year())
                : Claim.of(ClaimKind.ACHIEVEMENT, subject(), achievementCode());
    }
}
