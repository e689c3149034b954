package vn.bangvang.shared.domain.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.Voted;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.StepTemplate;

/**
 * What a nomination would have met under another rule set (giả định): nothing is stored, and nothing follows from it. Its papers, votes
 * and days stay what they were; where another step would have been taken, nobody knows what would have come of it.
 */
public final class NominationReplay {

    /** What would have been otherwise: the first of these that holds. */
    public enum ReplayOutcome {
        /** Không được đề nghị theo quy định này. */
        NOT_ADMITTED,
        /** Thiếu giấy tờ. */
        PAPERS_MISSING,
        /** Kết quả biểu quyết khác. */
        OTHER_VOTE,
        /** Quy trình khác. */
        OTHER_ROUTE,
        /** Không có gì khác. */
        NONE
    }

    /** A step of a route, whichever unit takes it. */
    public record ReplayedStep(
            StepKind kind, String level, @Nullable CouncilTerms council) {

        private boolean isThere(List<ReplayedStep> stops) {
            return stops.stream().anyMatch(stop -> stop.kind == kind && stop.level.equals(level));
        }

        private boolean isSame(ReplayedStep other) {
            return kind == other.kind && level.equals(other.level);
        }
    }

    /**
     * A vote of a council as it was held, and what it would have meant: nothing where the other rule set has no council there.
     *
     * @param round counted from 1
     * @param tally how the members voted
     * @param was what it meant for the nomination
     */
    public record ReplayedVote(
            String level,
            int round,
            CouncilTally tally,
            CouncilOutcome was,
            @Nullable CouncilOutcome would) {}

    /**
     * A nomination under both rule sets.
     *
     * @param refusal why it could not have been submitted; null where it could
     * @param missing kinds of paper that would have been asked for and were not there
     * @param before the steps of its own route
     * @param after the steps of the other one
     */
    public record Replayed(
            ReplayOutcome outcome,
            @Nullable Refusal refusal,
            List<String> missing,
            List<ReplayedStep> before,
            List<ReplayedStep> after,
            List<ReplayedVote> votes) {}

    private NominationReplay() {}

    /** @return empty for what was never submitted */
    public static Optional<Replayed> under(RuleSet rules, List<EventEnvelope<NominationEvent>> events) {
        List<NominationState> states = NominationState.FOLD.states(events);
        NominationState state = states.get(states.size() - 1);
        NominationSubmitted submission = state.submission();
        return submission == null ? Optional.empty() : Optional.of(under(rules, submission, state, events, states));
    }

    private static Replayed under(
            RuleSet rules,
            NominationSubmitted submission,
            NominationState state,
            List<EventEnvelope<NominationEvent>> events,
            List<NominationState> states) {
        List<ReplayedStep> before = state.route().stream()
                .map(step -> new ReplayedStep(step.kind(), step.level(), step.council()))
                .toList();
        Award award;
        try {
            award = rules.award(submission.award(), submission.nominee().kind());
            NominationPolicy.checkAchievement(award, submission.achievementCode());
        } catch (Refusal refusal) {
            return new Replayed(ReplayOutcome.NOT_ADMITTED, refusal, List.of(), before, List.of(), List.of());
        }
        List<String> missing = NominationPolicy.missing(award.dossier().kinds(), state.documents());
        List<ReplayedStep> after = stops(award, before);
        List<ReplayedVote> votes = votes(events, states, after);
        return new Replayed(outcome(missing, votes, before, after), null, missing, before, after, votes);
    }

    /** Without the steps that one unit takes with another, as in the route of the nomination. */
    private static List<ReplayedStep> stops(Award award, List<ReplayedStep> before) {
        List<ReplayedStep> stops = new ArrayList<>();
        for (StepTemplate step : award.route().steps()) {
            ReplayedStep stop = new ReplayedStep(step.kind(), step.level(), step.council());
            boolean mayBeLeftOut =
                    step.kind() == StepKind.ENDORSE && step.place().mayCoincide();
            if (!mayBeLeftOut || stop.isThere(before)) {
                stops.add(stop);
            }
        }
        return List.copyOf(stops);
    }

    private static ReplayOutcome outcome(
            List<String> missing, List<ReplayedVote> votes, List<ReplayedStep> before, List<ReplayedStep> after) {
        if (!missing.isEmpty()) {
            return ReplayOutcome.PAPERS_MISSING;
        } else if (votes.stream().anyMatch(vote -> vote.would() != null && vote.would() != vote.was())) {
            return ReplayOutcome.OTHER_VOTE;
        }
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i).isSame(after.get(i));
        }
        return same ? ReplayOutcome.NONE : ReplayOutcome.OTHER_ROUTE;
    }

    private static List<ReplayedVote> votes(
            List<EventEnvelope<NominationEvent>> events, List<NominationState> states, List<ReplayedStep> after) {
        List<ReplayedVote> votes = new ArrayList<>();
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).event() instanceof Voted voted) {
                boolean corrected = voted instanceof CouncilResultCorrected;
                if (corrected && !votes.isEmpty()) {
                    votes.remove(votes.size() - 1);
                }
                int round = voted instanceof CouncilResultCorrected e
                        ? e.round()
                        : states.get(i - 1).rounds() + 1;
                votes.add(vote(voted, round, states.get(i - 1), after));
            }
        }
        return List.copyOf(votes);
    }

    private static ReplayedVote vote(Voted voted, int round, NominationState before, List<ReplayedStep> after) {
        CouncilTerms pinned =
                Optional.ofNullable(before.route().get(voted.step()).council()).orElseThrow();
        CouncilOutcome would = after.stream()
                .filter(stop -> stop.kind() == StepKind.COUNCIL && stop.level().equals(voted.level()))
                .findFirst()
                .map(ReplayedStep::council)
                .map(terms -> CouncilPolicy.outcome(voted.tally(), terms, round))
                .orElse(null);
        return new ReplayedVote(
                voted.level(), round, voted.tally(), CouncilPolicy.outcome(voted.tally(), pinned, round), would);
    }
}
