package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
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
        RuleSet before = submittedUnder(submission);
        RuleSet law = LawPolicy.chosen(before, command.receivedOn(), command.ruleSet(), command.reason());
        RouteStep here = progress.current();
        Award award = law.award(submission.award(), submission.nominee().kind());
        boolean same = law.equals(before);
        return new DossierReceived(
                command.nominationId(),
                progress.step(),
                here.level(),
                here.unitId(),
                law.id(),
                same ? submission.citation() : award.citation(),
                same ? submission.route() : route(award, submission, progress, command.receivedOn(), actor),
                same ? submission.requiredDocuments() : award.dossier().kinds(),
                reason(command, submission),
                command.receivedOn(),
                same ? null : Boolean.valueOf(award.route().wantsSeparateEyes()));
    }

    private static List<RouteStep> route(
            Award award, NominationSubmitted submission, Progress progress, LocalDate day, Actor actor) {
        return RoutePolicy.goOn(
                award,
                actor.book().units().line(submission.submittedBy(), day),
                progress.taken(),
                progress.current().unitId());
    }

    private static @Nullable CaseText reason(ReceiveDossier command, NominationSubmitted submission) {
        return command.reason() == null ? null : CaseText.about(submission.nominee(), command.reason());
    }
}
