package vn.bangvang.query.congress;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.congress.CongressPeople.DelegateRow;
import vn.bangvang.query.congress.Congresses.CongressRow;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.unit.UnitChoice;
import vn.bangvang.shared.domain.congress.CongressPolicy.Act;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.congress.Delegates.Allocation;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * What the reader may do to a congress today.
 *
 * @param host whether the reader organises it
 * @param stage what can be done at its stage, by whomever
 * @param overseers the units above the host for which the reader organises
 * @param electors the units of the reader that have places for delegates
 * @param within the units of the reader that take part
 * @param units those that take part, to be given tasks and places
 */
public record CongressActs(
        boolean host,
        Set<Act> stage,
        List<Named> overseers,
        List<Named> electors,
        List<Named> within,
        List<UnitChoice> units) {

    /** As many as a form can hold: the larger the tree, the fewer of its levels. */
    private static final int MOST = 200;

    private static final int DEEPEST = 9;

    static CongressActs of(CongressRow row, CongressState state, QueryContext context) {
        Acting acting = Acting.of(context);
        UnitTree tree = context.viewer().references().units();
        UnitId host = new UnitId(row.unit().id());
        Set<Act> stage = EnumSet.noneOf(Act.class);
        Stream.of(Act.values()).filter(act -> act.isAt(row.stage())).forEach(stage::add);
        boolean organises = acting.as(Role.ORGANISER, host.value());
        List<Named> within = acting.units(Role.REPRESENTATIVE).stream()
                .filter(unit -> unit.id().equals(host.value()) || tree.isBelow(new UnitId(unit.id()), host))
                .toList();
        Allocation allocation = state.delegates().allocation();
        Set<UUID> withPlaces = allocation == null
                ? Set.of()
                : allocation.quotas().stream()
                        .map(quota -> quota.unitId().value())
                        .collect(Collectors.toSet());
        return new CongressActs(
                organises,
                stage,
                acting.units(Role.ORGANISER).stream()
                        .filter(unit -> tree.isBelow(host, new UnitId(unit.id())))
                        .toList(),
                within.stream().filter(unit -> withPlaces.contains(unit.id())).toList(),
                within,
                organises ? takingPart(host, tree) : List.of());
    }

    private static List<UnitChoice> takingPart(UnitId host, UnitTree tree) {
        List<UnitChoice> all = UnitChoice.of(tree.within(host).collect(Collectors.toSet()), tree);
        for (int depth = DEEPEST; depth > 0 && all.size() > MOST; depth--) {
            int most = depth;
            all = all.stream().filter(unit -> unit.depth() < most).toList();
        }
        return all;
    }

    public boolean at(String act) {
        return stage.contains(Act.valueOf(act));
    }

    public boolean hosts(String act) {
        return host && at(act);
    }

    /** How many places a unit has; null for none. */
    public @Nullable Integer officials(UUID unit, Congresses.@Nullable Allocation allocation) {
        return allocation == null
                ? null
                : allocation.quotas().stream()
                        .filter(quota -> quota.unit().id().equals(unit))
                        .map(Congresses.Quota::officials)
                        .findFirst()
                        .orElse(null);
    }

    public boolean represents(UUID unit) {
        return within.stream().anyMatch(own -> own.id().equals(unit));
    }

    /** Who could take the place of a delegate: those of the unit who were elected to stand by. */
    public List<DelegateRow> alternates(DelegateRow delegate, List<DelegateRow> all) {
        return all.stream()
                .filter(one -> one.standing() == DelegateStanding.ALTERNATE
                        && one.replacedOn() == null
                        && one.person() != null
                        && one.unit().id().equals(delegate.unit().id()))
                .toList();
    }
}
