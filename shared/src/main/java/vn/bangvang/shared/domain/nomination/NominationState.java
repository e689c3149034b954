package vn.bangvang.shared.domain.nomination;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationAct.Act;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.Granted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationForwarded;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationEvent.Proposed;
import vn.bangvang.shared.domain.nomination.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.domain.ranking.RankingId;

/**
 * A nomination as it stands (hồ sơ đề nghị khen thưởng). What each of its events means is said here and nowhere else.
 *
 * @param draft what its place in a ranking proposed; null for what a unit submitted by itself
 * @param submission null for a draft
 * @param ruleSet the law that judges it, as pinned by its submission or its reception; null for a draft
 * @param step the index, from 0, of the route's step that is open, or was open when it ended; the length of the route once
 *     it is awarded
 * @param since the business date of what happened last
 * @param reachedOn the day from which on the next step may be taken
 * @param receivedOn when the appraising body received the dossier; null before it did
 * @param choice why a more favourable law was chosen at the reception
 * @param reception the reception itself, while nothing rests on it
 * @param decided the last award that was decided on the way
 * @param rounds how many rounds the council at whose step it stands has voted
 * @param correctable the last vote, while nothing rests on it
 * @param endorsers by level
 * @param separateEyes whether nobody may endorse at two levels
 * @param sequence of the event that happened last, from 0
 */
@RecordBuilder
public record NominationState(
        NominationId id,
        UnitId submittedBy,
        Nominee nominee,
        NominatedFor nominatedFor,
        @Nullable NominationDrafted draft,
        @Nullable NominationSubmitted submission,
        @Nullable String ruleSet,
        @Nullable String citation,
        List<RouteStep> route,
        List<String> requiredDocuments,
        List<Document> documents,
        List<String> missing,
        Status status,
        int step,
        LocalDate since,
        LocalDate reachedOn,
        @Nullable LocalDate receivedOn,
        @Nullable CaseText choice,
        @Nullable DossierReception reception,
        @Nullable DecidedAward decided,
        int rounds,
        @Nullable CouncilVote correctable,
        List<NominationAct> acts,
        Set<Author> drafters,
        Set<Author> submitters,
        Map<String, Set<Author>> endorsers,
        boolean separateEyes,
        long sequence)
        implements NominationStateBuilder.With {

    /** How a nomination stands (trạng thái hồ sơ): what happened to it last. */
    public enum Status {
        /** Dự thảo theo thứ hạng, chưa trình. */
        DRAFTED,
        /** Đã trình. */
        SUBMITTED,
        /** Cơ quan thẩm định đã tiếp nhận. */
        RECEIVED,
        /** Trả lại để bổ sung. */
        RETURNED,
        /** Đã thẩm định, trình cấp trên. */
        ENDORSED,
        /** Hội đồng đã thông qua. */
        CARRIED,
        /** Hội đồng chưa thông qua: bỏ phiếu lần nữa, hoặc người có thẩm quyền quyết định. */
        NOT_CARRIED,
        /** Hội đồng không thông qua. */
        LOST,
        /** Đã quyết định; the route goes on. */
        DECIDED,
        /** Đã trình cơ quan ngoài hệ thống. */
        FORWARDED,
        /** Được khen thưởng; the route is at its end. */
        AWARDED,
        /** Không đủ điều kiện. */
        REJECTED,
        /** Đã rút. */
        WITHDRAWN;

        /** How it ended; null while it is under way. */
        public @Nullable Outcome outcome() {
            return switch (this) {
                case AWARDED -> Outcome.AWARDED;
                case LOST -> Outcome.LOST_IN_COUNCIL;
                case REJECTED -> Outcome.REJECTED;
                case WITHDRAWN -> Outcome.WITHDRAWN;
                default -> null;
            };
        }
    }

    /** How a nomination ended (kết quả). */
    public enum Outcome {
        AWARDED,
        LOST_IN_COUNCIL,
        REJECTED,
        WITHDRAWN
    }

    public static final Fold<NominationState, NominationEvent> FOLD =
            new Fold<>(NominationState::first, NominationState::after);

    private static NominationState first(EventEnvelope<NominationEvent> envelope) {
        if (envelope.event() instanceof NominationDrafted e) {
            return proposed(e, e.draftedOn())
                    .with(s -> s.draft(e).drafters(envelope.actor().joining(Set.of())));
        } else if (envelope.event() instanceof NominationSubmitted e) {
            return proposed(e, e.submittedOn()).submitted(e, envelope.actor());
        }
        throw new IllegalArgumentException("A nomination begins with its draft or its submission");
    }

    public NominationState after(EventEnvelope<NominationEvent> envelope) {
        return after(envelope.event(), envelope.actor()).withSequence(envelope.sequence());
    }

    private NominationState after(NominationEvent event, ActorMetadata actor) {
        if (event instanceof NominationSubmitted e) {
            return submitted(e, actor);
        } else if (event instanceof DossierReceived e) {
            return received(e, actor);
        } else if (event instanceof ReceptionCorrected e) {
            return receptionCorrected(e);
        } else if (event instanceof NominationReturned e) {
            return did(Act.RETURNED, e.returnedOn(), actor)
                    .with(s -> s.status(Status.RETURNED)
                            .missing(e.missing())
                            .reception(null)
                            .correctable(null)
                            .reachedOn(e.returnedOn()));
        } else if (event instanceof NominationResubmitted e) {
            return did(Act.RESUBMITTED, e.resubmittedOn(), actor)
                    .with(s -> s.status(Status.SUBMITTED)
                            .documents(e.documents())
                            .missing(List.of())
                            .submitters(actor.joining(submitters))
                            .rounds(0)
                            .reception(null)
                            .correctable(null)
                            .reachedOn(e.resubmittedOn()));
        } else if (event instanceof NominationEndorsed e) {
            return did(Act.ENDORSED, e.endorsedOn(), actor)
                    .endorsedBy(e.level(), actor)
                    .advanced(Status.ENDORSED, e.endorsedOn());
        } else if (event instanceof NominationForwarded e) {
            return did(Act.FORWARDED, e.forwardedOn(), actor).advanced(Status.FORWARDED, e.forwardedOn());
        } else if (event instanceof Granted e) {
            return decided(new DecidedAward(e.award(), e.decisionNumber(), e.decidedOn()), actor);
        } else if (event instanceof NominationRejected e) {
            return did(Act.REJECTED, e.rejectedOn(), actor).ended(Status.REJECTED);
        } else if (event instanceof NominationWithdrawn e) {
            return did(Act.WITHDRAWN, e.withdrawnOn(), actor).ended(Status.WITHDRAWN);
        }
        return voted(event, actor);
    }

    private NominationState voted(NominationEvent event, ActorMetadata actor) {
        if (event instanceof NominationCarriedByCouncil e) {
            return voted(CouncilOutcome.CARRIED, e.tally(), e.heldOn(), actor);
        } else if (event instanceof NominationNotCarriedByCouncil e) {
            return voted(CouncilPolicy.lost(e.round(), e.terms()), e.tally(), e.heldOn(), actor);
        } else if (event instanceof NominationLostInCouncil e) {
            return voted(CouncilOutcome.LOST, e.tally(), e.heldOn(), actor);
        } else if (event instanceof CouncilResultCorrected e) {
            CouncilVote wrong = Objects.requireNonNull(correctable);
            return counted(wrong.corrected(e.tally(), e.heldOn()), e.outcome()).withSince(e.correctedOn());
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private static NominationState proposed(Proposed event, LocalDate day) {
        return NominationStateBuilder.builder()
                .id(event.nominationId())
                .submittedBy(event.submittedBy())
                .nominee(event.nominee())
                .nominatedFor(event.nominatedFor())
                .route(List.of())
                .requiredDocuments(List.of())
                .documents(List.of())
                .missing(List.of())
                .status(Status.DRAFTED)
                .since(day)
                .reachedOn(day)
                .acts(List.of())
                .drafters(Set.of())
                .submitters(Set.of())
                .endorsers(Map.of())
                .build();
    }

    private NominationState submitted(NominationSubmitted event, ActorMetadata actor) {
        return with(s -> s.submission(event)
                        .submittedBy(event.submittedBy())
                        .nominee(event.nominee())
                        .nominatedFor(event.nominatedFor())
                        .ruleSet(event.ruleSet())
                        .citation(event.citation())
                        .route(event.route())
                        .requiredDocuments(event.requiredDocuments())
                        .documents(event.documents())
                        .separateEyes(event.separateEyes())
                        .submitters(withPreparers(actor.joining(submitters), event.preparation()))
                        .reachedOn(event.submittedOn()))
                .did(Act.SUBMITTED, event.submittedOn(), actor)
                .withStatus(Status.SUBMITTED);
    }

    /** Whoever prepared it had a hand in the submission too. */
    private static Set<Author> withPreparers(Set<Author> submitters, @Nullable Preparation preparation) {
        return preparation == null
                ? submitters
                : Stream.concat(submitters.stream(), preparation.authors()).collect(Collectors.toUnmodifiableSet());
    }

    private NominationState received(DossierReceived event, ActorMetadata actor) {
        return judgedBy(
                        event.ruleSet(),
                        event.citation(),
                        event.route(),
                        event.requiredDocuments(),
                        event.separateEyes())
                .with(s -> s.receivedOn(event.receivedOn())
                        .choice(event.reason())
                        .reception(new DossierReception(reachedOn, event.receivedOn(), actor.mandate()))
                        .since(event.receivedOn())
                        .reachedOn(event.receivedOn()));
    }

    private NominationState receptionCorrected(ReceptionCorrected event) {
        DossierReception wrong = Objects.requireNonNull(reception);
        return judgedBy(
                        event.ruleSet(),
                        event.citation(),
                        event.route(),
                        event.requiredDocuments(),
                        event.separateEyes())
                .with(s -> s.receivedOn(event.receivedOn())
                        .choice(event.choice())
                        .reception(wrong.corrected(event.receivedOn()))
                        .since(event.correctedOn())
                        .reachedOn(event.receivedOn()));
    }

    /** The steps that were taken are the same in the new route. */
    private NominationState judgedBy(
            String law, String article, List<RouteStep> onwards, List<String> papers, @Nullable Boolean apart) {
        return with(s -> s.status(Status.RECEIVED)
                .ruleSet(law)
                .citation(article)
                .route(onwards)
                .requiredDocuments(papers)
                .separateEyes(apart == null ? Objects.requireNonNull(submission).separateEyes() : apart));
    }

    private NominationState decided(DecidedAward award, ActorMetadata actor) {
        return did(Act.DECIDED, award.on(), actor).withDecided(award).advanced(Status.DECIDED, award.on());
    }

    private NominationState voted(CouncilOutcome outcome, CouncilTally tally, LocalDate heldOn, ActorMetadata actor) {
        return did(Act.VOTED, heldOn, actor)
                .counted(new CouncilVote(step, rounds + 1, reachedOn, tally, heldOn, actor.mandate()), outcome);
    }

    /** Whatever the vote meant before is undone if it takes the place of the last one. */
    private NominationState counted(CouncilVote vote, CouncilOutcome outcome) {
        NominationState counted = with(s -> s.reception(null)
                .step(vote.step())
                .rounds(vote.round())
                .reachedOn(vote.heldOn())
                .correctable(vote));
        return switch (outcome) {
            case CARRIED -> counted.advanced(Status.CARRIED, vote.heldOn()).withCorrectable(vote);
            case COMPETENT_PERSON ->
                counted.advanced(Status.NOT_CARRIED, vote.heldOn()).withCorrectable(vote);
            case NEXT_ROUND -> counted.withStatus(Status.NOT_CARRIED);
            case LOST -> counted.withStatus(Status.LOST);
            case NOT_HELD ->
                counted.with(s -> s.status(Status.ENDORSED)
                        .rounds(vote.round() - 1)
                        .reachedOn(vote.reachedOn())
                        .reception(null)
                        .correctable(null));
        };
    }

    private NominationState advanced(Status by, LocalDate day) {
        boolean atTheEnd = step + 1 == route.size();
        return with(s -> s.status(atTheEnd ? Status.AWARDED : by)
                .step(step + 1)
                .rounds(0)
                .reception(null)
                .correctable(null)
                .reachedOn(day));
    }

    private NominationState ended(Status how) {
        return with(s -> s.status(how).reception(null).correctable(null));
    }

    /** Remembers an act at the current step, before it moves the nomination on. */
    private NominationState did(Act act, LocalDate day, ActorMetadata actor) {
        List<NominationAct> all = new ArrayList<>(acts);
        Author author = actor.author();
        all.add(new NominationAct(act, current(), author == null ? null : author.account(), day));
        return with(s -> s.acts(List.copyOf(all)).since(day));
    }

    private NominationState endorsedBy(String level, ActorMetadata actor) {
        Map<String, Set<Author>> all = new HashMap<>(endorsers);
        all.put(level, actor.joining(all.getOrDefault(level, Set.of())));
        return withEndorsers(Map.copyOf(all));
    }

    /** The cluster whose standing it rests on. */
    public @Nullable ClusterId cluster() {
        return submission != null ? submission.clusterId() : draft == null ? null : draft.clusterId();
    }

    /** The ranking for a place in which it was proposed; null for what a unit submitted by itself. */
    public @Nullable RankingId ranking() {
        return draft == null ? null : draft.rankingId();
    }

    public boolean isDraft() {
        return status == Status.DRAFTED;
    }

    public boolean isReturned() {
        return status == Status.RETURNED;
    }

    public boolean isOver() {
        return status.outcome() != null;
    }

    /** The step that is open or was when it ended; null for a draft and at the end of the route. */
    public @Nullable RouteStep current() {
        return step < route.size() ? route.get(step) : null;
    }

    /** The index of the step that waits to be taken; null for a draft and once the nomination is over. */
    public @Nullable Integer openStep() {
        return isDraft() || isOver() ? null : Integer.valueOf(step);
    }

    public List<RouteStep> taken() {
        return route.subList(0, step);
    }

    /** The units that have a hand in it: the one that submits and those of the route. */
    public Stream<UnitId> units() {
        return Stream.concat(
                Stream.of(submittedBy), route.stream().map(RouteStep::unitId).filter(Objects::nonNull));
    }

    /** The step and vote that are due: a command that is decided anew is still meant for the same. */
    public String due() {
        return step + "/" + rounds;
    }

    /** Whether the law may still change: a step from the open one on receives the dossier, and its day pins the law. */
    public boolean isJudgedProvisionally() {
        return receivedOn == null
                && openStep() != null
                && route.stream().skip(step).anyMatch(ahead -> Boolean.TRUE.equals(ahead.receives()));
    }

    /** Whether the open step receives the dossier and has not yet. */
    public boolean awaitsReception() {
        RouteStep here = current();
        return receivedOn == null && here != null && Boolean.TRUE.equals(here.receives());
    }
}
