package vn.bangvang.query.readmodel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Who took each step of one case: the account and the person, by name, with the role in which they acted; and who entered
 * it, where that is somebody else. The ids of persons are left out, their names are there.
 */
public final class WhoActed {

    private static final List<String> SHOWN = List.of(
            "account",
            "accountName",
            "personName",
            "mandatePersonName",
            "role",
            "unit",
            "unitName",
            "substitutesForName",
            "enteredBy",
            "enteredByName",
            "enteredByPersonName",
            "enteredByMandatePersonName");

    private static final List<String> OFFICE = List.of("role", "unit", "unitName");

    /** What the metadata of an event says, with names beside the ids. */
    record Step(long position, Map<String, ?> by) {}

    private final Map<Long, Map<String, Object>> byPosition = new HashMap<>();

    private WhoActed() {}

    static WhoActed in(List<Step> steps, PeopleNames names, ReferenceData references) {
        List<Map<String, Object>> named =
                names.beside(steps.stream().map(Step::by).toList(), references);
        WhoActed who = new WhoActed();
        for (int i = 0; i < steps.size(); i++) {
            who.byPosition.put(steps.get(i).position(), shown(named.get(i)));
        }
        return who;
    }

    /** In which office, to whom it is not told who that was. */
    public static Map<String, Object> office(Map<String, Object> by) {
        Map<String, Object> office = new LinkedHashMap<>();
        OFFICE.stream().filter(by::containsKey).forEach(name -> office.put(name, by.get(name)));
        return office;
    }

    /** Whether what was done was done for a unit of the reader, or one that they audit. */
    public static boolean isOwn(Map<String, Object> by, Viewer viewer) {
        return by.get("unit") instanceof String unit && viewer.actingOrAudited().contains(UnitId.of(unit));
    }

    public Map<String, Object> at(long position) {
        return byPosition.getOrDefault(position, Map.of());
    }

    private static Map<String, Object> shown(Map<String, Object> by) {
        Map<String, Object> shown = new LinkedHashMap<>();
        SHOWN.stream().filter(by::containsKey).forEach(name -> shown.put(name, by.get(name)));
        return shown;
    }
}
