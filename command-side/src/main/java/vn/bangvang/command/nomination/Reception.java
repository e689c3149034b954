package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.CorrectReception;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.rule.LawPolicy;
import vn.bangvang.shared.rule.RoutePolicy;
import vn.bangvang.shared.rule.RuleSet;
import vn.bangvang.shared.rule.RuleSet.Award;
import vn.bangvang.shared.rule.RuleSets;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.RouteStep;

/** Judges by which law a dossier goes on from the body that received it, and pins that law. */
final class Reception {

    private Reception() {}

    static RuleSet submittedUnder(NominationSubmitted submission) {
        return RuleSets.find(submission.ruleSet()).orElseThrow();
    }

    static DossierReceived judge(
            ReceiveDossier command, NominationSubmitted submission, Progress progress, Actor actor) {
        Law law = law(command.ruleSet(), command.reason(), command.receivedOn(), submission, progress, actor);
        RouteStep here = progress.current();
        return new DossierReceived(
                command.nominationId(),
                progress.step(),
                here.level(),
                here.unitId(),
                law.ruleSet(),
                law.citation(),
                law.route(),
                law.requiredDocuments(),
                law.choice(),
                command.receivedOn(),
                law.separateEyes());
    }

    static ReceptionCorrected correct(
            CorrectReception command, NominationSubmitted submission, Progress progress, Actor actor) {
        Law law = law(command.ruleSet(), command.choice(), command.receivedOn(), submission, progress, actor);
        RouteStep here = progress.current();
        return new ReceptionCorrected(
                command.nominationId(),
                progress.step(),
                here.level(),
                here.unitId(),
                law.ruleSet(),
                law.citation(),
                law.route(),
                law.requiredDocuments(),
                law.choice(),
                law.separateEyes(),
                CaseText.about(submission.nominee(), command.reason()),
                command.receivedOn(),
                command.correctedOn());
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
            @Nullable String wanted,
            @Nullable String choice,
            LocalDate day,
            NominationSubmitted submission,
            Progress progress,
            Actor actor) {
        RuleSet before = submittedUnder(submission);
        RuleSet law = LawPolicy.chosen(before, day, wanted, choice);
        Award award = law.award(submission.award(), submission.nominee().kind());
        CaseText why = choice == null ? null : CaseText.about(submission.nominee(), choice);
        return law.equals(before)
                ? new Law(
                        law.id(), submission.citation(), submission.route(), submission.requiredDocuments(), why, null)
                : new Law(
                        law.id(),
                        award.citation(),
                        route(award, submission, progress, day, actor),
                        award.dossier().kinds(),
                        why,
                        award.route().wantsSeparateEyes());
    }

    private static List<RouteStep> route(
            Award award, NominationSubmitted submission, Progress progress, LocalDate day, Actor actor) {
        return RoutePolicy.goOn(
                award,
                actor.book().units().line(submission.submittedBy(), day),
                progress.taken(),
                progress.current().unitId());
    }
}
