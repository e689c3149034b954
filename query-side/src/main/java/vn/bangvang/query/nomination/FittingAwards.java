package vn.bangvang.query.nomination;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.Competence;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.reference.ReferenceData;

/** What units may nominate for on a day: none that are the army's for an office. */
public record FittingAwards(ReferenceData references, LocalDate day) {

    /** Those for which the rule set knows somebody who decides what one of the units submits. */
    public List<Award> of(RuleSet rules, List<Named> units) {
        return rules.awards().stream().filter(award -> fits(award, units)).toList();
    }

    private boolean fits(Award award, List<Named> units) {
        Competence competence = award.route().competence();
        return competence == null
                || units.stream()
                        .anyMatch(unit -> references
                                .units()
                                .line(new UnitId(unit.id()), day)
                                .mayBeDecided(competence));
    }
}
