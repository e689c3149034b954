package vn.bangvang.query.rolemodel;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RoleModelPolicy.Act;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * What a reader may do with a role model at its stage, and for which of the reader's units.
 *
 * @param followers those that have taken it over and may tell what came of it
 * @param correctors those that may put its recognition right
 * @param withdrawers those in whose name it may be withdrawn
 */
record RoleModelActs(
        boolean nurtures,
        List<Named> reviewers,
        List<Named> recognisers,
        List<Named> publicisers,
        List<Named> replicators,
        List<Named> followers,
        List<Named> correctors,
        List<Named> withdrawers) {

    static RoleModelActs of(RoleModelState state, Viewer viewer) {
        Acting acting = new Acting(viewer);
        ReferenceData references = viewer.references();
        Predicate<Named> above = unit -> references.units().isBelow(state.unit(), new UnitId(unit.id()));
        Predicate<Named> clusters = unit -> references
                .clusters()
                .ofMember(state.unit(), viewer.today())
                .anyMatch(cluster -> cluster.organiser().value().equals(unit.id()));
        List<Named> superiors =
                acting.units(Role.ORGANISER).stream().filter(above.or(clusters)).toList();
        return new RoleModelActs(
                Act.NURTURE.isAt(state.stage()) && isOwn(acting, state),
                allowed(Act.REVIEW, state, superiors.stream()),
                allowed(
                        Act.RECOGNISE,
                        state,
                        Stream.of(Role.APPROVER, Role.ORGANISER)
                                .flatMap(role -> acting.units(role).stream())
                                .filter(above)),
                allowed(
                        Act.PUBLICISE,
                        state,
                        Stream.concat(
                                acting.units(Role.REPRESENTATIVE).stream()
                                        .filter(unit ->
                                                unit.id().equals(state.unit().value())),
                                superiors.stream())),
                allowed(
                        Act.START_REPLICATION,
                        state,
                        acting.units(Role.REPRESENTATIVE).stream().filter(unit -> isAnother(unit, state))),
                allowed(
                        Act.FOLLOW_UP,
                        state,
                        acting.units(Role.REPRESENTATIVE).stream()
                                .filter(unit -> state.replications().containsKey(new UnitId(unit.id())))),
                allowed(
                        Act.CORRECT_RECOGNITION,
                        state,
                        Stream.of(Role.APPROVER, Role.ORGANISER)
                                .flatMap(role -> acting.units(role).stream())
                                .filter(above)),
                allowed(
                        Act.WITHDRAW,
                        state,
                        Stream.concat(
                                acting.units(Role.REPRESENTATIVE).stream()
                                        .filter(unit ->
                                                unit.id().equals(state.unit().value())),
                                superiors.stream())));
    }

    /** Whether there is anything to do. */
    public boolean any() {
        return nurtures
                || Stream.of(reviewers, recognisers, publicisers, replicators, followers, withdrawers)
                        .anyMatch(units -> !units.isEmpty());
    }

    private static List<Named> allowed(Act act, RoleModelState state, Stream<Named> units) {
        return act.isAt(state.stage()) ? units.distinct().toList() : List.of();
    }

    private static boolean isOwn(Acting acting, RoleModelState state) {
        return acting.as(Role.REPRESENTATIVE, state.unit().value());
    }

    /** A model is taken over by others, and by each of them once. */
    private static boolean isAnother(Named unit, RoleModelState state) {
        UnitId id = new UnitId(unit.id());
        return !id.equals(state.unit())
                && !id.equals(state.subject().unitId())
                && !state.replications().containsKey(id);
    }
}
