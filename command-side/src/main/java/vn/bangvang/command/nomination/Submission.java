package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.DraftSubmissionBody;
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
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.DraftPolicy;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.NominationPolicy;
import vn.bangvang.shared.domain.nomination.Preparation;
import vn.bangvang.shared.domain.nomination.RoutePolicy;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.Surroundings;

/**
 * What is submitted: a nomination of the unit's own, as prepared for signature or not, or what was drafted for it by place. It is judged by the law of its
 * day, which pins that law, the papers it asks for and the route.
 *
 * @param provinceId the top of the tree if null
 */
record Submission(
        NominationId nominationId,
        UnitId unitId,
        Nominee nominee,
        String award,
        int year,
        @Nullable ClusterId clusterId,
        @Nullable UnitId provinceId,
        List<Document> documents,
        String achievement,
        @Nullable String achievementCode,
        LocalDate submittedOn) {

    static Submission of(SubmitNomination command) {
        var body = command.body();
        return new Submission(
                command.nominationId(),
                body.unitId(),
                body.nominee().nominee(),
                body.award(),
                body.year(),
                body.clusterId(),
                body.provinceId(),
                body.papers(),
                body.achievement(),
                body.achievementCode(),
                body.submittedOn());
    }

    /** As if the unit had named all of it itself. */
    static Submission of(NominationDrafted draft, DraftSubmissionBody body) {
        return new Submission(
                draft.nominationId(),
                draft.submittedBy(),
                draft.nominee(),
                draft.award(),
                draft.year(),
                draft.clusterId(),
                body.provinceId(),
                body.papers(),
                body.achievement(),
                draft.achievementCode(),
                body.submittedOn());
    }

    /**
     * What a unit prepared, as it is signed.
     *
     * @param nominationId null where it is judged only whether it could be signed
     */
    static Submission of(NominationDraftState draft, @Nullable NominationId nominationId, LocalDate signedOn) {
        DraftContents contents = draft.contents();
        DraftPolicy.checkComplete(contents);
        return new Submission(
                nominationId == null ? new NominationId(draft.id().value()) : nominationId,
                draft.unit(),
                contents.nominee(),
                Objects.requireNonNull(contents.award()),
                Objects.requireNonNull(contents.year()),
                contents.clusterId(),
                contents.provinceId(),
                contents.documents(),
                String.valueOf(Objects.requireNonNull(contents.achievement()).text()),
                contents.achievementCode(),
                signedOn);
    }

    NominationSubmitted judge(Actor actor) {
        return judge(null, actor);
    }

    /** @param preparation null for what was not prepared as a draft of the unit */
    NominationSubmitted judge(@Nullable Preparation preparation, Actor actor) {
        RuleSet rules = RuleSets.inForceOn(submittedOn);
        Award law = NominationPolicy.checkNominee(rules, award, nominee);
        checkNomineeUnit(actor);
        NominationPolicy.checkYear(year, submittedOn);
        NominationPolicy.checkAchievement(law, achievementCode);
        NominationPolicy.checkDossier(
                law.dossier().kinds(), documents, law.dossier().citation());
        return new NominationSubmitted(
                nominationId,
                unitId,
                nominee,
                law.code(),
                year,
                clusterId,
                rules.id(),
                law.citation(),
                RoutePolicy.walk(law, around(actor)),
                law.dossier().kinds(),
                papers(documents, nominee),
                CaseText.about(nominee, achievement),
                submittedOn,
                achievementCode,
                law.route().wantsSeparateEyes(),
                preparation);
    }

    private Surroundings around(Actor actor) {
        UnitTree units = actor.references().units();
        return new Surroundings(
                units.line(unitId, submittedOn),
                speaker(actor),
                organiser(clusterId, actor),
                province(actor),
                units.bodies(submittedOn));
    }

    static @Nullable UnitId organiser(@Nullable ClusterId cluster, Actor actor) {
        return cluster == null ? null : References.cluster(actor, cluster).organiser();
    }

    static List<Document> papers(List<Document> handedIn, Nominee nominee) {
        return handedIn.stream().map(paper -> paper.of(nominee)).toList();
    }

    private void checkNomineeUnit(Actor actor) {
        UnitId nominated = nominee.unitId();
        References.unit(actor, nominated);
        if (!isWithin(nominated, unitId, actor)) {
            throw new Refusal(Reason.NOMINEE_NOT_IN_UNIT, Map.of("nominee", nominated, "unit", unitId));
        }
    }

    /**
     * The member that speaks for the cluster, if the nomination goes through one. It is about what was done in the year, so
     * whoever has left since is still nominated for its part of it, and whoever joins later is not.
     */
    private @Nullable UnitId speaker(Actor actor) {
        if (clusterId == null) {
            return null;
        }
        UnitId nominated = nominee.unitId();
        Roster roster = References.memberUpTo(
                References.cluster(actor, clusterId), year, submittedOn, List.of(nominated, unitId));
        boolean leadersOwn = unitId.equals(roster.leader()) || isWithin(nominated, roster.leader(), actor);
        return MembershipPolicy.speaksFor(roster.leader(), roster.deputy(), leadersOwn);
    }

    private UnitId province(Actor actor) {
        UnitId province = provinceId;
        if (province == null) {
            return actor.references().units().rootOf(unitId).orElseThrow();
        }
        References.unit(actor, province);
        if (!isWithin(unitId, province, actor) && !organises(province, actor)) {
            throw new Refusal(Reason.PROVINCE_NOT_ABOVE, Map.of("province", province, "unit", unitId));
        }
        return province;
    }

    /** Party and state agencies stand side by side in the tree; what joins them is the cluster. */
    private boolean organises(UnitId province, Actor actor) {
        return province.equals(organiser(clusterId, actor));
    }

    private static boolean isWithin(UnitId unit, UnitId above, Actor actor) {
        UnitTree units = actor.references().units();
        return unit.equals(above) || units.isBelow(unit, above);
    }
}
