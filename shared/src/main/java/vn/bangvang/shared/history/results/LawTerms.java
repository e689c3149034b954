package vn.bangvang.shared.history.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.Quorum;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSetText;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.VotingRounds;

/** What the rule sets of an export ask of a council. They may be there in several versions, of which any may be the one. */
final class LawTerms {

    private final Map<String, List<RuleSet>> versions = new HashMap<>();
    private final Map<Asked, Boolean> answered = new HashMap<>();
    /** The ids of which there is a version that cannot be read. */
    private final Set<String> unreadable = new TreeSet<>();

    private final Set<String> missed = new TreeSet<>();

    private record Asked(String ruleSet, String award, CouncilTerms terms) {}

    LawTerms(List<RuleSetText> texts) {
        RuleSets.each(texts).forEach((text, readings) -> {
            if (readings.isEmpty()) {
                unreadable.add(text.id());
            } else {
                versions.computeIfAbsent(text.id(), first -> new ArrayList<>()).addAll(readings);
            }
        });
    }

    /** Whether there is such a rule set at all. */
    boolean knows(String ruleSet) {
        return versions.containsKey(ruleSet) || unreadable.contains(ruleSet);
    }

    /** Whether terms of a council are those of the rule set for an award, or may be, since a version of it cannot be read. */
    boolean allow(String ruleSet, String award, CouncilTerms terms) {
        if (answered.computeIfAbsent(new Asked(ruleSet, award, terms), this::answer)) {
            return true;
        }
        if (unreadable.contains(ruleSet)) {
            missed.add(ruleSet);
            return true;
        }
        return false;
    }

    /** The rule sets by which terms could not be judged, since they cannot be read. */
    List<String> missed() {
        return List.copyOf(missed);
    }

    /** At whatever level: what a level is called may change with a version of the product. */
    private boolean answer(Asked asked) {
        return versions.getOrDefault(asked.ruleSet(), List.of()).stream()
                .flatMap(set -> set.find(asked.award()).stream())
                .flatMap(award -> award.route().steps().stream())
                .filter(step -> step.kind() == StepKind.COUNCIL)
                .anyMatch(step -> agree(asked.terms(), step.council()));
    }

    /** Terms from before there were quorums and rounds tell none. What an article is called by may change. */
    private static boolean agree(CouncilTerms pinned, @Nullable CouncilTerms law) {
        return law != null
                && pinned.thresholdPercent() == law.thresholdPercent()
                && pinned.attendancePercent() == law.attendancePercent()
                && (pinned.quorum() == null || agree(pinned.quorum(), law.quorum()))
                && (pinned.rounds() == null || agree(pinned.rounds(), law.rounds()))
                && (pinned.moreThan() == null || Objects.equals(pinned.moreThan(), law.moreThan()));
    }

    private static boolean agree(Quorum pinned, @Nullable Quorum law) {
        return law != null && pinned.part() == law.part() && pinned.whole() == law.whole();
    }

    private static boolean agree(VotingRounds pinned, @Nullable VotingRounds law) {
        return law != null
                && pinned.count() == law.count()
                && pinned.thenCompetentPerson() == law.thenCompetentPerson();
    }
}
