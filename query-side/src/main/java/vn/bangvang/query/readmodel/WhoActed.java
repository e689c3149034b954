package vn.bangvang.query.readmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** What the metadata of an event says, with names beside the ids. */
    record Step(long position, long sequence, Map<String, Object> by) {}

    private final Map<Long, Map<String, Object>> byPosition;
    private final Map<Long, Map<String, Object>> bySequence;

    private WhoActed(List<Step> steps) {
        byPosition = index(steps, Step::position);
        bySequence = index(steps, Step::sequence);
    }

    static WhoActed in(List<Step> told, PeopleNames names, ReferenceData references) {
        List<Map<String, Object>> named =
                names.beside(told.stream().map(Step::by).toList(), references);
        return new WhoActed(IntStream.range(0, told.size())
                .mapToObj(i -> new Step(told.get(i).position(), told.get(i).sequence(), named.get(i)))
                .toList());
    }

    public Map<String, Object> at(long position) {
        return byPosition.getOrDefault(position, Map.of());
    }

    public Map<String, Object> ofSequence(long sequence) {
        return bySequence.getOrDefault(sequence, Map.of());
    }

    private static Map<Long, Map<String, Object>> index(List<Step> steps, Function<Step, Long> place) {
        return steps.stream().collect(Collectors.toMap(place, step -> shown(step.by())));
    }

    private static Map<String, Object> shown(Map<String, Object> by) {
        Map<String, Object> shown = new LinkedHashMap<>();
        SHOWN.stream().filter(by::containsKey).forEach(name -> shown.put(name, by.get(name)));
        return shown;
    }
}
