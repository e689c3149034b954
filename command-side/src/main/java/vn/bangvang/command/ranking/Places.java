package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.ranking.RankingCommand.Place;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.Distinct;
import vn.bangvang.shared.rule.NominationPolicy;
import vn.bangvang.shared.rule.RuleSet;
import vn.bangvang.shared.rule.RuleSet.Award;
import vn.bangvang.shared.rule.RuleSets;
import vn.bangvang.shared.rule.scoring.PlacesPolicy;
import vn.bangvang.shared.value.AwardProposal;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.NomineeKind;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.UnitId;

/** Who is proposed for which award by place, checked against the ranks and the law of the day. */
record Places(List<AwardProposal> proposals) {

    static Places of(ProposeAwards command, List<RankingRow> rows, @Nullable UnitId acclaimed) {
        Distinct.check(command.places().stream().map(Place::nominationId).toList());
        List<UnitId> units = command.places().stream().map(Place::unitId).toList();
        List<Integer> ranks = PlacesPolicy.check(rows, units, command.certificates(), acclaimed);
        RuleSet rules = RuleSets.inForceOn(command.proposedOn());
        List<AwardProposal> proposals = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            String award = i == 0 ? command.flag() : certificate(command);
            NominationPolicy.checkNominee(rules, award, nominee(units.get(i)));
            NominationId nomination = command.places().get(i).nominationId();
            proposals.add(new AwardProposal(nomination, units.get(i), ranks.get(i), award));
        }
        return new Places(List.copyOf(proposals));
    }

    /** Whoever is proposed for the same award as before goes on with the same nomination. */
    Places keeping(EarlierAwards before) {
        return new Places(proposals.stream()
                .map(proposal -> before.kept(proposal.unitId(), proposal.award())
                        .map(kept -> new AwardProposal(kept, proposal.unitId(), proposal.rank(), proposal.award()))
                        .orElse(proposal))
                .toList());
    }

    private static String certificate(ProposeAwards command) {
        if (command.certificate() == null) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "certificate"));
        }
        return command.certificate();
    }

    /** Of those who do not go on with what was drafted before. Each unit submits for itself. */
    List<NominationDrafted> drafts(RankingState ranking, EarlierAwards before, LocalDate day) {
        return proposals.stream()
                .filter(proposal ->
                        !before.kept(proposal.unitId(), proposal.award()).equals(Optional.of(proposal.nominationId())))
                .map(proposal -> new NominationDrafted(
                        proposal.nominationId(),
                        proposal.unitId(),
                        nominee(proposal.unitId()),
                        proposal.award(),
                        ranking.period().year(),
                        ranking.cluster(),
                        ranking.id(),
                        proposal.rank(),
                        day,
                        achievement(proposal.award(), ranking, day)))
                .toList();
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
