package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.CorrectReception;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.LawPolicy;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.RoutePolicy;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.Place;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSet.Route;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.Surroundings;

/** Judges by which law a dossier goes on from the body that received it, and pins that law. */
final class Reception {

    private Reception() {}

    static RuleSet submittedUnder(NominationState state) {
        return RuleSets.find(submission(state).ruleSet()).orElseThrow();
    }

    private static NominationSubmitted submission(NominationState state) {
        return Objects.requireNonNull(state.submission());
    }

    static DossierReceived judge(ReceiveDossier command, NominationState state, Actor actor) {
        var body = command.body();
        Law law = law(body.ruleSet(), body.reason(), body.receivedOn(), state, actor);
        RouteStep here = Objects.requireNonNull(state.current());
        return new DossierReceived(
                command.nominationId(),
                state.step(),
                here.level(),
                here.unitId(),
                law.ruleSet(),
                law.citation(),
                law.route(),
                law.requiredDocuments(),
                law.choice(),
                body.receivedOn(),
                law.separateEyes());
    }

    static ReceptionCorrected correct(CorrectReception command, NominationState state, Actor actor) {
        var body = command.body();
        Law law = law(body.ruleSet(), body.choice(), body.receivedOn(), state, actor);
        RouteStep here = Objects.requireNonNull(state.current());
        return new ReceptionCorrected(
                command.nominationId(),
                state.step(),
                here.level(),
                here.unitId(),
                law.ruleSet(),
                law.citation(),
                law.route(),
                law.requiredDocuments(),
                law.choice(),
                law.separateEyes(),
                CaseText.about(state.nominee(), body.reason()),
                body.receivedOn(),
                body.correctedOn());
    }

    /** What the day of the reception pins. */
    private record Law(
            String ruleSet,
            String citation,
            List<RouteStep> route,
            List<String> requiredDocuments,
            @Nullable CaseText choice,
            @Nullable Boolean separateEyes) {}

    private static Law law(
            @Nullable String wanted, @Nullable String choice, LocalDate day, NominationState state, Actor actor) {
        NominationSubmitted submission = submission(state);
        RuleSet before = submittedUnder(state);
        RuleSet law = LawPolicy.chosen(before, day, wanted, choice);
        Award award = law.award(submission.award(), submission.nominee().kind());
        CaseText why = choice == null ? null : CaseText.about(submission.nominee(), choice);
        return law.equals(before)
                ? new Law(
                        law.id(), submission.citation(), submission.route(), submission.requiredDocuments(), why, null)
                : new Law(
                        law.id(),
                        award.citation(),
                        route(award, submission, state, day, actor),
                        award.dossier().kinds(),
                        why,
                        award.route().wantsSeparateEyes());
    }

    private static List<RouteStep> route(
            Award award, NominationSubmitted submission, NominationState state, LocalDate day, Actor actor) {
        UnitId appraiser = Objects.requireNonNull(state.current()).unitId();
        return RoutePolicy.goOn(award, around(submission, state, appraiser, day, actor), state.taken(), appraiser);
    }

    /** Leader and province stay those of the submission; what is found in the tree is found on the day of the reception. */
    private static Surroundings around(
            NominationSubmitted submission, NominationState state, UnitId appraiser, LocalDate day, Actor actor) {
        UnitTree units = actor.references().units();
        Route walked = submittedUnder(state)
                .award(submission.award(), submission.nominee().kind())
                .route();
        return new Surroundings(
                units.line(submission.submittedBy(), day),
                RoutePolicy.unitAt(Place.Known.CLUSTER_LEADER, walked, submission.route())
                        .orElse(null),
                Submission.organiser(submission.clusterId(), actor),
                RoutePolicy.unitAt(Place.Known.PROVINCE, walked, submission.route())
                        .orElse(appraiser),
                units.bodies(day));
    }
}
