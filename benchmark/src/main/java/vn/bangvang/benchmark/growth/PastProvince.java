package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;

/**
 * The tree: a province, its communes and departments, and below each its villages, offices and schools. Whoever stands side
 * by side is compared in clusters of about ten.
 */
final class PastProvince {

    private static final int BELOW_EACH = 24;
    private static final int DEPARTMENTS_ONE_IN = 4;
    private static final int SCHOOLS_PERCENT = 40;
    private static final int CLUSTER = 10;

    final List<PastUnit> units = new ArrayList<>();
    final List<PastCluster> clusters = new ArrayList<>();
    private final Map<UnitId, PastUnit> byId = new HashMap<>();
    private final Ids ids;
    private final LocalDate day;

    PastProvince(int size, Ids ids, LocalDate day) {
        this.ids = ids;
        this.day = day;
        PastUnit province = add(UnitKind.PROVINCE, null);
        int middle = Math.max(2, (size - 1) / (BELOW_EACH + 1));
        for (int i = 0; i < middle; i++) {
            add(i % DEPARTMENTS_ONE_IN == 1 ? UnitKind.OFFICE : UnitKind.COMMUNE, province);
        }
        List<PastUnit> above = List.copyOf(province.below);
        for (int i = 0; units.size() < size; i++) {
            boolean school = i / middle * 100 < SCHOOLS_PERCENT * BELOW_EACH;
            add(school ? UnitKind.OFFICE : UnitKind.SECTION, above.get(i % middle));
        }
        units.stream().filter(unit -> !unit.below.isEmpty()).toList().forEach(this::compare);
    }

    PastUnit province() {
        return units.get(0);
    }

    PastUnit unit(UnitId id) {
        return Objects.requireNonNull(byId.get(id));
    }

    int firstYear() {
        return day.getYear();
    }

    private PastUnit add(UnitKind kind, @Nullable PastUnit parent) {
        PastUnit unit = new PastUnit(units.size() + 1, new UnitId(ids.of(day)), kind, parent);
        units.add(unit);
        byId.put(unit.id, unit);
        return unit;
    }

    private void compare(PastUnit organiser) {
        int size = organiser.below.size();
        int parts = Math.max(1, size / CLUSTER);
        for (int part = 0; part < parts; part++) {
            List<PastUnit> members =
                    List.copyOf(organiser.below.subList(part * size / parts, (part + 1) * size / parts));
            clusters.add(new PastCluster(new ClusterId(ids.of(day)), clusters.size() + 1, organiser, members));
        }
    }
}
