package vn.bangvang.shared.history.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.CouncilOutcome;
import vn.bangvang.shared.domain.nomination.CouncilPolicy;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.CouncilVote;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.AtStep;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationForwarded;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.Voted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.NominationPolicy;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.StepKind;

/**
 * Follows each nomination until it is over: its steps are those of its route and in their order, a council's outcome follows from its
 * votes and terms, and the terms are those of the law that judges it.
 */
final class NominationCheck {

    private static final int MOST_KNOWN = 50_000;
    private static final CaseText NO_TEXT = CaseText.plain("…");

    private final LawTerms law;
    private final DecisionCheck decisions;
    private final Unlike unlike;
    private final Map<NominationId, NominationState> open = new HashMap<>();
    /** Many nominations have the same steps, papers and articles: each is kept once. */
    private final Map<Object, Object> known = new HashMap<>();

    private long votes;

    NominationCheck(LawTerms law, DecisionCheck decisions, Unlike unlike) {
        this.law = law;
        this.decisions = decisions;
        this.unlike = unlike;
    }

    /** How many outcomes of councils were worked out. */
    long votes() {
        return votes;
    }

    void on(NominationEvent event, long sequence, long position) {
        NominationId id = event.nominationId();
        NominationState before = open.get(id);
        if (before == null && sequence > 0) {
            unlike.say(
                    position,
                    "hồ sơ đề nghị đã kết thúc hoặc chưa trình mà còn có bước tiếp theo",
                    "the nomination goes on although it is over or was never submitted");
            return;
        }
        check(event, before, position);
        NominationState after = NominationState.FOLD.after(before, EventEnvelope.withoutActor(event, sequence));
        switch (after.status()) {
            case AWARDED, REJECTED, WITHDRAWN -> open.remove(id);
            default -> open.put(id, slim(after, before));
        }
    }

    /** Of many that are open at a time, only what their results follow from is kept. */
    private NominationState slim(NominationState state, @Nullable NominationState before) {
        NominationState slim = state.with(s -> s.documents(List.of())
                .acts(List.of())
                .choice(null)
                .drafters(Set.of())
                .submitters(Set.of())
                .endorsers(Map.of()));
        NominationSubmitted submission = state.submission();
        if (submission == null || before != null && before.route() == state.route()) {
            return slim;
        }
        return slim.with(s -> s.submission(withoutPapers(submission))
                .route(known(state.route()))
                .ruleSet(known(Objects.requireNonNull(state.ruleSet())))
                .citation(known(Objects.requireNonNull(state.citation())))
                .requiredDocuments(known(state.requiredDocuments())));
    }

    @SuppressWarnings("unchecked")
    private <T> T known(T value) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        Object first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    private NominationSubmitted withoutPapers(NominationSubmitted e) {
        return new NominationSubmitted(
                e.nominationId(),
                e.submittedBy(),
                e.nominee(),
                known(e.award()),
                e.year(),
                e.clusterId(),
                known(e.ruleSet()),
                known(e.citation()),
                List.of(),
                List.of(),
                List.of(),
                NO_TEXT,
                e.submittedOn(),
                e.achievementCode(),
                e.separateEyes());
    }

    private void check(NominationEvent event, @Nullable NominationState before, long position) {
        if (event instanceof NominationSubmitted e) {
            complete(NominationPolicy.missing(e.requiredDocuments(), e.documents()), position);
            judged(e.ruleSet(), e.award(), e.route(), 0, position);
        } else if (before != null) {
            follow(event, before, position);
        }
    }

    /** The most frequent ones first, and records before interfaces, which take longer to be told apart. */
    private void follow(NominationEvent event, NominationState before, long position) {
        if (event instanceof NominationEndorsed e) {
            at(e, StepKind.ENDORSE, before, position);
        } else if (event instanceof NominationDecided e) {
            at(e, StepKind.DECIDE, before, position);
            granted(e.award(), before, position);
            decisions.granted(e, before.nominee(), before.nominatedFor().year(), position);
        } else if (event instanceof DossierReceived e) {
            judged(e.ruleSet(), before.nominatedFor().award(), e.route(), before.step(), position);
        } else if (event instanceof NominationResubmitted e) {
            complete(NominationPolicy.missing(before.requiredDocuments(), e.documents()), position);
        } else if (event instanceof NominationForwarded e) {
            at(e, StepKind.FORWARD, before, position);
        } else if (event instanceof NominationDecidedExternally e) {
            at(StepKind.EXTERNAL_DECISION, e.step(), e.level(), before, position);
            granted(e.award(), before, position);
            decisions.granted(e, before.nominee(), before.nominatedFor().year(), position);
        } else if (event instanceof ReceptionCorrected e) {
            judged(e.ruleSet(), before.nominatedFor().award(), e.route(), before.step(), position);
        } else if (event instanceof CouncilResultCorrected e) {
            corrected(e, before, position);
        } else if (event instanceof Voted e) {
            voted(e, before, position);
        }
    }

    private void complete(List<String> missing, long position) {
        if (!missing.isEmpty()) {
            unlike.say(
                    position,
                    "hồ sơ được trình mà thiếu giấy tờ bắt buộc: " + missing,
                    "the dossier was submitted without papers that it needs: " + missing);
        }
    }

    /** @param from the first step that this law judges: those that were taken before stay as they were */
    private void judged(String ruleSet, String award, List<RouteStep> route, int from, long position) {
        if (!law.knows(ruleSet)) {
            unlike.say(
                    position,
                    "hồ sơ theo bộ quy định " + ruleSet + ", không có trong bản xuất",
                    "the nomination is judged by the rule set " + ruleSet + ", which the export does not hold");
        } else if (!route.subList(from, route.size()).stream()
                .flatMap(step -> Stream.ofNullable(step.council()))
                .allMatch(terms -> law.allow(ruleSet, award, terms))) {
            unlike.say(
                    position,
                    "tỷ lệ biểu quyết của hội đồng trong hồ sơ không phải là tỷ lệ của bộ quy định " + ruleSet,
                    "the terms of the council in the nomination are not those of the rule set " + ruleSet);
        }
    }

    private boolean at(AtStep event, StepKind kind, NominationState before, long position) {
        boolean there = at(kind, event.step(), event.level(), before, position);
        RouteStep step = before.current();
        if (there && step != null && !event.unitId().equals(step.unitId())) {
            unlike.say(
                    position,
                    "bước này thuộc đơn vị " + step.unitId() + ", nhưng đơn vị " + event.unitId() + " đã làm",
                    "this step is that of the unit " + step.unitId() + ", but the unit " + event.unitId() + " took it");
        }
        return there;
    }

    private boolean at(StepKind kind, int index, String level, NominationState before, long position) {
        RouteStep step = before.current();
        boolean there = step != null
                && before.openStep() != null
                && !before.isReturned()
                && step.kind() == kind
                && index == before.step()
                && level.equals(step.level());
        if (!there) {
            unlike.say(
                    position,
                    "bước này không phải là bước đang đến lượt của hồ sơ theo quy trình đã ghi",
                    "this is not the step that the nomination has come to on its route");
        }
        return there;
    }

    private void granted(String award, NominationState before, long position) {
        RouteStep step = before.current();
        if (step != null && !award.equals(step.award())) {
            unlike.say(
                    position,
                    "quyết định tặng " + award + ", nhưng bước này của quy trình chỉ tặng " + step.award(),
                    "the decision gives " + award + ", but this step of the route gives " + step.award());
        }
    }

    private void voted(Voted event, NominationState before, long position) {
        if (!at(event, StepKind.COUNCIL, before, position)) {
            return;
        }
        int round = before.rounds() + 1;
        if (event instanceof NominationCarriedByCouncil e) {
            outcome(Set.of(CouncilOutcome.CARRIED), e.tally(), e.terms(), before.current(), round, position);
        } else if (event instanceof NominationNotCarriedByCouncil e) {
            outcome(
                    Set.of(CouncilOutcome.NEXT_ROUND, CouncilOutcome.COMPETENT_PERSON),
                    e.tally(),
                    e.terms(),
                    before.current(),
                    round,
                    position);
            if (e.round() != round) {
                unlike.say(
                        position,
                        "ghi là vòng biểu quyết thứ " + e.round() + ", nhưng đây là vòng thứ " + round,
                        "it says round " + e.round() + " of the vote, but this is round " + round);
            }
        } else if (event instanceof NominationLostInCouncil e) {
            outcome(Set.of(CouncilOutcome.LOST), e.tally(), e.terms(), before.current(), round, position);
        }
    }

    private void corrected(CouncilResultCorrected event, NominationState before, long position) {
        CouncilVote wrong = before.correctable();
        if (wrong == null || event.step() != wrong.step() || event.round() != wrong.round()) {
            unlike.say(
                    position,
                    "sửa kết quả biểu quyết khi không có kết quả nào có thể sửa",
                    "the result of a vote is corrected where none can be");
            return;
        }
        outcome(
                Set.of(event.outcome()),
                event.tally(),
                event.terms(),
                before.route().get(wrong.step()),
                wrong.round(),
                position);
    }

    private void outcome(
            Set<CouncilOutcome> stated,
            CouncilTally tally,
            CouncilTerms terms,
            @Nullable RouteStep step,
            int round,
            long position) {
        votes++;
        if (step == null || !Objects.equals(step.council(), terms)) {
            unlike.say(
                    position,
                    "tỷ lệ biểu quyết áp dụng không phải là tỷ lệ ghi trong quy trình của hồ sơ",
                    "the terms of the vote are not those of the nomination's route");
            return;
        }
        CouncilOutcome worked;
        try {
            worked = CouncilPolicy.outcome(tally, terms, round);
        } catch (Refusal miscounted) {
            unlike.say(position, "số phiếu của hội đồng không khớp nhau", "the votes of the council do not add up");
            return;
        }
        if (!stated.contains(worked)) {
            unlike.say(
                    position,
                    "kết quả của hội đồng không suy ra từ số phiếu: "
                            + counted(tally, "thành viên", "dự", "viết", "tán thành") + " là " + word(worked, true),
                    "the council's outcome does not follow from its votes: "
                            + counted(tally, "members", "attending", "written", "in favour") + " means "
                            + word(worked, false));
        }
    }

    private static String counted(CouncilTally tally, String all, String there, String wrote, String favour) {
        return tally.members() + " " + all + ", " + tally.attending() + " " + there + ", " + tally.writtenOpinions()
                + " " + wrote + ", " + tally.inFavour() + " " + favour;
    }

    private static String word(CouncilOutcome outcome, boolean vietnamese) {
        return switch (outcome) {
            case CARRIED -> vietnamese ? "thông qua" : "carried";
            case NEXT_ROUND -> vietnamese ? "bỏ phiếu lần nữa" : "another round";
            case COMPETENT_PERSON ->
                vietnamese ? "chuyển người có thẩm quyền quyết định" : "for the competent person to decide";
            case LOST -> vietnamese ? "không thông qua" : "lost";
            case NOT_HELD -> vietnamese ? "không đủ người để biểu quyết" : "too few for a vote";
        };
    }
}
