package vn.bangvang.query.past;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.query.person.PersonRegister;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.target.TargetReportState;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.work.WorkState;

/**
 * Who may read a case as it was: whoever sees all of it as it is today, by the mandates of today and by how far it has come today. A
 * page of today leaves things out for some; the past is shown whole or not at all, so here they see nothing. Whoever holds no
 * mandate has been refused before.
 */
final class PastReaders {

    private PastReaders() {}

    static boolean unit(UnitState unit, Viewer viewer) {
        return true;
    }

    static boolean cluster(ClusterState cluster, Viewer viewer) {
        return true;
    }

    static boolean movement(MovementState movement, Viewer viewer) {
        return true;
    }

    static boolean targetReport(TargetReportState report, Viewer viewer) {
        return true;
    }

    static boolean scoreTable(ScoreTableState table, Viewer viewer) {
        return true;
    }

    static boolean review(ReviewState review, Viewer viewer) {
        return true;
    }

    static boolean decision(DecisionState decision, Viewer viewer) {
        return true;
    }

    static boolean person(PersonState person, Viewer viewer) {
        return PersonRegister.seen(viewer).contains(person.lastUnit());
    }

    static boolean mandate(MandateState mandate, Viewer viewer) {
        return viewer.audited().contains(mandate.unit())
                || viewer.administered().contains(mandate.unit());
    }

    /** Who has which task is told to those whose task it is; all of it is for auditors. */
    static boolean work(WorkState work, Viewer viewer) {
        return viewer.audited().contains(work.task().unitId());
    }

    /** The names of those who aim at a title. */
    static boolean registration(RegistrationState registration, Viewer viewer) {
        return viewer.units().contains(registration.unit());
    }

    static boolean draft(NominationDraftState draft, Viewer viewer) {
        return viewer.actingOrAudited().contains(draft.unit());
    }

    /** The name of who witnesses it. */
    static boolean pledge(PledgeState pledge, Viewer viewer) {
        return shares(
                viewer.units(),
                Stream.concat(pledge.parties().stream(), Stream.of(pledge.organiser(), pledge.witnessingUnit())));
    }

    static boolean scoreSheet(ScoreSheetState sheet, Viewer viewer) {
        ScoreVisibility visible = ScoreVisibility.of(viewer, sheet.cluster(), sheet.quarter());
        return visible.isPublished()
                || viewer.audited().contains(sheet.unit())
                || visible.sees(sheet.unit()) && takesPart(sheet, viewer);
    }

    /** Until it is published a sheet is there for the cluster alone: whoever audits no more than the organiser sees no sheet. */
    private static boolean takesPart(ScoreSheetState sheet, Viewer viewer) {
        return viewer.references()
                .clusters()
                .find(sheet.cluster())
                .filter(cluster -> shares(
                        viewer.acting(),
                        Stream.concat(
                                Stream.of(cluster.organiser()),
                                cluster.year(sheet.quarter().year()).stream()
                                        .flatMap(roster -> roster.members().stream()))))
                .isPresent();
    }

    static boolean ranking(RankingState ranking, Viewer viewer) {
        return ranking.isPublished()
                || ScoreVisibility.of(viewer, ranking.cluster(), ranking.period())
                        .oversees();
    }

    static boolean roleModel(RoleModelState model, Viewer viewer) {
        return shares(viewer.units(), Stream.of(model.unit(), model.subject().unitId()));
    }

    static boolean nomination(NominationState nomination, Viewer viewer) {
        Stream<UnitId> before = nomination.submission() == null
                ? Stream.of()
                : nomination.submission().route().stream().map(RouteStep::unitId);
        return shares(
                viewer.units(),
                Stream.of(Stream.of(nomination.nominatedFor().unitId()), before, nomination.units())
                        .flatMap(units -> units));
    }

    /** Who the delegates are. */
    static boolean congress(CongressState congress, Viewer viewer) {
        return viewer.units().contains(congress.course().host());
    }

    private static boolean shares(Set<UnitId> mine, Stream<UnitId> concerned) {
        return !Collections.disjoint(mine, concerned.filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
