package vn.bangvang.query.nomination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.nomination.Nominations.FindNominations;
import vn.bangvang.query.nomination.Nominations.NominationRow;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationReplay;
import vn.bangvang.shared.domain.nomination.NominationReplay.ReplayOutcome;
import vn.bangvang.shared.domain.nomination.NominationReplay.ReplayedStep;
import vn.bangvang.shared.domain.nomination.NominationReplay.ReplayedVote;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;

/** Nominations of the past under another rule set, side by side; nothing of it is written. */
@Component
final class NominationReplays {

    /**
     * @param reason why it could not have been proposed; null where it could
     * @param missing kinds of paper that would have been asked for and were not there
     * @param before the steps of its own route
     * @param after the steps of the other one; none where it could not have been proposed
     */
    record ReplayedNomination(
            NominationRow nomination,
            ReplayOutcome outcome,
            @Nullable Reason reason,
            List<String> missing,
            List<ReplayedStep> before,
            List<ReplayedStep> after,
            List<ReplayedVote> votes) {}

    private final Nominations nominations;
    private final EventLog log;

    NominationReplays(Nominations nominations, EventLog log) {
        this.nominations = nominations;
        this.log = log;
    }

    static RuleSet rules(String id) {
        return RuleSets.find(id).orElseThrow(() -> new Refusal(Reason.UNKNOWN_RULE_SET, Map.of("ruleSet", id)));
    }

    /** Those that the reader finds in the list of nominations too, without drafts. */
    Page<ReplayedNomination> under(RuleSet rules, FindNominations query, Paging paging, QueryContext context) {
        return nominations.handle(query, paging, context).map(rows -> replayed(rules, rows));
    }

    private List<ReplayedNomination> replayed(RuleSet rules, List<NominationRow> rows) {
        Map<UUID, List<EventEnvelope<NominationEvent>>> streams = new HashMap<>();
        for (Logged logged : log.streams(rows.stream().map(NominationRow::id).toList(), Long.MAX_VALUE)) {
            streams.computeIfAbsent(logged.aggregateId(), first -> new ArrayList<>())
                    .add(logged.envelope(NominationEvent.class));
        }
        List<ReplayedNomination> replayed = new ArrayList<>();
        for (NominationRow row : rows) {
            List<EventEnvelope<NominationEvent>> known = streams.getOrDefault(row.id(), List.of()).stream()
                    .filter(event -> event.sequence() <= row.sequence())
                    .toList();
            NominationReplay.under(rules, known)
                    .ifPresent(other -> replayed.add(new ReplayedNomination(
                            row,
                            other.outcome(),
                            other.refusal() == null ? null : other.refusal().reason(),
                            other.missing(),
                            other.before(),
                            other.after(),
                            other.votes())));
        }
        return replayed;
    }
}
