package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.nomination.CouncilVotes.Vote;
import vn.bangvang.command.nomination.StepsTaken.Act;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.NominationPolicy;
import vn.bangvang.shared.value.CouncilOutcome;
import vn.bangvang.shared.value.CouncilTally;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.StepKind;
import vn.bangvang.shared.value.UnitId;

/** How far a nomination has come on its route; it says which step may be taken and refuses every other. */
final class Progress {

    enum Outcome {
        AWARDED,
        LOST_IN_COUNCIL,
        REJECTED,
        WITHDRAWN
    }

    private List<RouteStep> route;
    private int step;
    private LocalDate reachedOn;
    private boolean returned;
    private @Nullable String decidedAward;
    private @Nullable Outcome outcome;
    private @Nullable UnitId draftOf;
    private final Receptions receptions = new Receptions();
    private final CouncilVotes votes = new CouncilVotes();
    private final StepsTaken deeds = new StepsTaken();

    Progress(List<RouteStep> route, LocalDate submittedOn) {
        this.route = route;
        this.reachedOn = submittedOn;
    }

    /** Not submitted yet: there is no route to walk. */
    static Progress drafted(UnitId unit, LocalDate draftedOn) {
        Progress progress = new Progress(List.of(), draftedOn);
        progress.draftOf = unit;
        return progress;
    }

    Drafts.Standing standing() {
        if (outcome != null && outcome != Outcome.AWARDED) {
            return Drafts.Standing.ENDED;
        }
        return draftOf == null ? Drafts.Standing.SUBMITTED : Drafts.Standing.DRAFT;
    }

    int step() {
        return step;
    }

    CouncilVotes votes() {
        return votes;
    }

    Receptions receptions() {
        return receptions;
    }

    StepsTaken deeds() {
        return deeds;
    }

    /** The step and vote that are due: a command that is decided anew is still meant for the same. */
    String due() {
        return step + "/" + votes.held();
    }

    /** Remembers an act at the current step, before it moves the nomination on. */
    void did(Act act, LocalDate day, Map<String, ?> told) {
        deeds.add(act, step < route.size() ? route.get(step) : null, day, told);
    }

    RouteStep stepOf(Vote vote) {
        return route.get(vote.step());
    }

    /** The units of the route, and the one given. */
    List<UnitId> unitsWith(UnitId submittedBy) {
        return Stream.concat(
                        Stream.of(submittedBy),
                        route.stream().map(RouteStep::unitId).filter(Objects::nonNull))
                .toList();
    }

    /**
     * The current step, if it is of that kind and the nomination is neither ended nor returned.
     *
     * @param could whether the one asking may act at a step: who could have acted before is told who was first
     */
    RouteStep at(StepKind kind, Predicate<RouteStep> could) {
        RouteStep current = open();
        boolean theirs = current.kind() == kind && could.test(current);
        if (!theirs && deeds.isTaken(kind, could)) {
            throw deeds.late(kind, could);
        }
        NominationPolicy.checkStep(current, kind);
        return current;
    }

    /** The current step, as long as no award of the route has been decided. */
    RouteStep undecided(Predicate<RouteStep> could) {
        RouteStep current = open();
        refuseDecided();
        if (!could.test(current) && deeds.isTaken(StepKind.ENDORSE, could)) {
            throw deeds.late(StepKind.ENDORSE, could);
        }
        return current;
    }

    RouteStep current() {
        return route.get(step);
    }

    List<RouteStep> taken() {
        return route.subList(0, step);
    }

    boolean awaitsReception() {
        return !receptions.isReceived() && Boolean.TRUE.equals(current().receives());
    }

    /** The current step, if the dossier is to be received there and has not been. */
    RouteStep awaitingReception() {
        RouteStep current = open();
        if (receptions.isReceived()) {
            throw new Refusal(Reason.DOSSIER_ALREADY_RECEIVED);
        }
        if (!Boolean.TRUE.equals(current.receives())) {
            throw new Refusal(Reason.NOT_THE_RECEIVING_STEP, Map.of("level", current.level()));
        }
        return current;
    }

    void checkDraft() {
        refuseEnded();
        if (draftOf == null) {
            throw deeds.because(Reason.NOMINATION_ALREADY_SUBMITTED);
        }
    }

    void checkReturned() {
        refuseEnded();
        refuseDraft();
        if (!returned) {
            throw deeds.because(Reason.NOMINATION_NOT_RETURNED);
        }
    }

    /** Also a returned nomination or a draft can be withdrawn. */
    void checkWithdrawable() {
        refuseEnded();
        refuseDecided();
    }

    void checkDate(LocalDate day) {
        DatePolicy.checkOrder(day, reachedOn);
    }

    private RouteStep open() {
        refuseEnded();
        refuseDraft();
        if (returned) {
            throw deeds.because(Reason.NOMINATION_RETURNED);
        }
        return route.get(step);
    }

    private void refuseEnded() {
        if (outcome != null) {
            throw deeds.because(Reason.NOMINATION_ENDED).with("outcome", outcome);
        }
    }

    private void refuseDraft() {
        if (draftOf != null) {
            throw new Refusal(Reason.NOMINATION_NOT_SUBMITTED, Map.of("unit", draftOf));
        }
    }

    private void refuseDecided() {
        if (decidedAward != null) {
            throw deeds.because(Reason.AWARD_ALREADY_DECIDED).with("award", decidedAward);
        }
    }

    /** Whatever the vote meant is undone first if it corrects the last one. */
    void voted(Vote vote, CouncilOutcome outcome) {
        receptions.reliedOn();
        step = vote.step();
        this.outcome = null;
        reachedOn = vote.heldOn();
        switch (outcome) {
            case CARRIED, COMPETENT_PERSON -> advanced(vote.heldOn());
            case LOST -> this.outcome = Outcome.LOST_IN_COUNCIL;
            case NEXT_ROUND -> {}
            case NOT_HELD -> reachedOn = vote.reachedOn();
        }
        if (outcome == CouncilOutcome.NOT_HELD) {
            votes.annulled();
        } else {
            votes.held(vote);
        }
    }

    /** The vote that is held now, or the one that takes the place of the last. */
    Vote vote(int round, CouncilTally tally, LocalDate heldOn, @Nullable MandateId mandate) {
        return new Vote(step, round, reachedOn, tally, heldOn, mandate);
    }

    Vote corrected(CouncilTally tally, LocalDate heldOn) {
        Vote last = votes.correctable();
        return new Vote(last.step(), last.round(), last.reachedOn(), tally, heldOn, last.mandate());
    }

    /** The steps that were taken are the same in the new route. */
    void received(List<RouteStep> onwards, LocalDate day, @Nullable MandateId mandate) {
        receptions.received(reachedOn, day, mandate);
        route = onwards;
        reachedOn = day;
    }

    void receptionCorrected(List<RouteStep> onwards, LocalDate day) {
        receptions.corrected(day);
        route = onwards;
        reachedOn = day;
    }

    void advanced(LocalDate day) {
        receptions.reliedOn();
        votes.reliedOn();
        reachedOn = day;
        step++;
        if (step == route.size()) {
            outcome = Outcome.AWARDED;
        }
    }

    void decided(String award, LocalDate day) {
        decidedAward = award;
        advanced(day);
    }

    void returned(LocalDate day) {
        receptions.reliedOn();
        votes.reliedOn();
        reachedOn = day;
        returned = true;
    }

    void resubmitted(LocalDate day) {
        votes.startAgain();
        reachedOn = day;
        returned = false;
    }

    void ended(Outcome how) {
        receptions.reliedOn();
        votes.reliedOn();
        outcome = how;
    }
}
