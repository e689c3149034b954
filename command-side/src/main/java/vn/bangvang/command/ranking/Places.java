package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.ranking.RankingCommand.Place;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.NominationPolicy;
import vn.bangvang.shared.domain.ranking.AwardProposal;
import vn.bangvang.shared.domain.ranking.PlacesPolicy;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;

/** Who is proposed for which award by place, checked against the ranks and the law of the day. */
final class Places {

    private Places() {}

    static List<AwardProposal> proposals(ProposeAwards command, RankingState ranking) {
        var body = command.body();
        Distinct.check(command.places().stream().map(Place::nominationId).toList());
        List<UnitId> units = command.places().stream().map(Place::unitId).toList();
        List<Integer> ranks = PlacesPolicy.check(ranking.rows(), units, body.certificates(), ranking.acclaimed());
        RuleSet rules = RuleSets.inForceOn(body.proposedOn());
        List<AwardProposal> proposals = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            String award = i == 0 ? body.flag() : certificate(command);
            NominationPolicy.checkNominee(rules, award, nominee(units.get(i)));
            NominationId nomination = command.places().get(i).nominationId();
            proposals.add(new AwardProposal(nomination, units.get(i), ranks.get(i), award));
        }
        return List.copyOf(proposals);
    }

    private static String certificate(ProposeAwards command) {
        var body = command.body();
        if (body.certificate() == null) {
            throw new Refusal(Reason.CERTIFICATE_NOT_NAMED);
        }
        return body.certificate();
    }

    /** Each unit submits for itself. */
    static NominationDrafted draft(AwardProposal proposal, RankingState ranking, LocalDate day) {
        return new NominationDrafted(
                proposal.nominationId(),
                proposal.unitId(),
                nominee(proposal.unitId()),
                proposal.award(),
                ranking.period().year(),
                ranking.cluster(),
                ranking.id(),
                proposal.rank(),
                day,
                achievement(proposal.award(), ranking, day));
    }

    /** A form of commendation by place is for that place, and leaves room for the unit's other achievements. */
    private static @Nullable String achievement(String award, RankingState ranking, LocalDate day) {
        return RuleSets.inForceOn(day)
                .find(award)
                .filter(Award::form)
                .map(form -> NominationPolicy.achievementOf(ranking.id(), ranking.period()))
                .orElse(null);
    }

    private static Nominee nominee(UnitId unit) {
        return new Nominee(NomineeKind.COLLECTIVE, unit, null, null);
    }
}
