package vn.bangvang.command.nomination;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.SubmitDraft;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.MembershipPolicy;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationPolicy;
import vn.bangvang.shared.domain.nomination.RoutePolicy;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.Surroundings;

/** Judges a submission by the law of its day and pins that law, the papers it asks for and the route. */
final class Submission {

    private Submission() {}

    /** What was drafted is submitted as if the unit had named all of it itself. */
    static SubmitNomination ofDraft(NominationDrafted draft, SubmitDraft command) {
        return new SubmitNomination(
                draft.nominationId(),
                draft.submittedBy(),
                draft.nominee(),
                draft.award(),
                draft.year(),
                draft.clusterId(),
                command.provinceId(),
                command.documents(),
                command.achievement(),
                draft.achievementCode(),
                command.submittedOn());
    }

    static NominationSubmitted judge(SubmitNomination command, Actor actor) {
        RuleSet rules = RuleSets.inForceOn(command.submittedOn());
        Award award = NominationPolicy.checkNominee(rules, command.award(), command.nominee());
        checkNomineeUnit(command, actor);
        NominationPolicy.checkYear(command.year(), command.submittedOn());
        NominationPolicy.checkAchievement(award, command.achievementCode());
        NominationPolicy.checkDossier(
                award.dossier().kinds(), command.documents(), award.dossier().citation());
        return new NominationSubmitted(
                command.nominationId(),
                command.unitId(),
                command.nominee(),
                award.code(),
                command.year(),
                command.clusterId(),
                rules.id(),
                award.citation(),
                RoutePolicy.walk(award, around(command, actor)),
                award.dossier().kinds(),
                papers(command.documents(), command.nominee()),
                CaseText.about(command.nominee(), command.achievement()),
                command.submittedOn(),
                command.achievementCode(),
                award.route().wantsSeparateEyes());
    }

    private static Surroundings around(SubmitNomination command, Actor actor) {
        UnitTree units = actor.references().units();
        return new Surroundings(
                units.line(command.unitId(), command.submittedOn()),
                speaker(command, actor),
                organiser(command.clusterId(), actor),
                province(command, actor),
                units.bodies(command.submittedOn()));
    }

    static @Nullable UnitId organiser(@Nullable ClusterId cluster, Actor actor) {
        return cluster == null ? null : References.cluster(actor, cluster).organiser();
    }

    static List<Document> papers(List<Document> handedIn, Nominee nominee) {
        return handedIn.stream().map(paper -> paper.of(nominee)).toList();
    }

    private static void checkNomineeUnit(SubmitNomination command, Actor actor) {
        UnitId nominated = command.nominee().unitId();
        References.unit(actor, nominated);
        if (!isWithin(nominated, command.unitId(), actor)) {
            throw new Refusal(Reason.NOMINEE_NOT_IN_UNIT, Map.of("nominee", nominated, "unit", command.unitId()));
        }
    }

    /**
     * The member that speaks for the cluster, if the nomination goes through one. It is about what was done in the year, so
     * whoever has left since is still nominated for its part of it, and whoever joins later is not.
     */
    private static @Nullable UnitId speaker(SubmitNomination command, Actor actor) {
        if (command.clusterId() == null) {
            return null;
        }
        UnitId nominated = command.nominee().unitId();
        Roster roster = References.memberUpTo(
                References.cluster(actor, command.clusterId()),
                command.year(),
                command.submittedOn(),
                List.of(nominated, command.unitId()));
        boolean leadersOwn = command.unitId().equals(roster.leader()) || isWithin(nominated, roster.leader(), actor);
        return MembershipPolicy.speaksFor(roster.leader(), roster.deputy(), leadersOwn);
    }

    private static UnitId province(SubmitNomination command, Actor actor) {
        UnitId province = command.provinceId();
        if (province == null) {
            return actor.references().units().rootOf(command.unitId()).orElseThrow();
        }
        References.unit(actor, province);
        if (!isWithin(command.unitId(), province, actor) && !organises(province, command, actor)) {
            throw new Refusal(Reason.PROVINCE_NOT_ABOVE, Map.of("province", province, "unit", command.unitId()));
        }
        return province;
    }

    /** Party and state agencies stand side by side in the tree; what joins them is the cluster. */
    private static boolean organises(UnitId province, SubmitNomination command, Actor actor) {
        return province.equals(organiser(command.clusterId(), actor));
    }

    private static boolean isWithin(UnitId unit, UnitId above, Actor actor) {
        UnitTree units = actor.references().units();
        return unit.equals(above) || units.isBelow(unit, above);
    }
}
