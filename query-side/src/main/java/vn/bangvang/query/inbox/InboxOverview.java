package vn.bangvang.query.inbox;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.inbox.Inbox.Count;
import vn.bangvang.query.inbox.Inbox.FindTasks;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.mandate.MandateState;

/**
 * How many tasks wait, by each thing that can be chosen under what else is chosen.
 *
 * @param groups all of them, in the order of the inbox
 * @param shown how many there are of what is chosen; what was put off only where that is chosen
 * @param duties the reader's mandates
 * @param substitutions those under which the reader stands in for somebody
 */
public record InboxOverview(
        Map<DueGroup, Long> groups,
        Map<TaskKind, Long> kinds,
        Map<String, Long> awards,
        List<Duty> duties,
        List<Duty> substitutions,
        long shown) {

    /** A mandate of the reader, and how much waits for it. */
    public record Duty(
            UUID mandate,
            Role role,
            Named unit,
            boolean substitution,
            @Nullable String substitutesForName,
            @Nullable LocalDate until,
            long tasks) {}

    static InboxOverview of(List<Count> counts, FindTasks chosen, Viewer viewer, Map<UUID, String> substituted) {
        Predicate<Count> kind = one -> chosen.task() == null || one.task() == chosen.task();
        Predicate<Count> award = one -> chosen.award() == null
                || chosen.award().isBlank()
                || chosen.award().equals(one.award());
        Predicate<Count> mandate =
                one -> chosen.mandate() == null || one.mandate().equals(chosen.mandate());
        Predicate<Count> due = one -> chosen.due() == null ? one.due() != DueGroup.PUT_OFF : one.due() == chosen.due();
        Map<DueGroup, Long> groups = new EnumMap<>(DueGroup.class);
        Stream.of(DueGroup.values()).forEach(group -> groups.put(group, 0L));
        groups.putAll(sums(counts, kind.and(award).and(mandate), Count::due));
        Map<UUID, Long> byMandate = sums(counts, kind.and(award).and(due), Count::mandate);
        List<Duty> duties = viewer.mandates().stream()
                .map(held -> duty(held, byMandate.getOrDefault(held.id().value(), 0L), viewer, substituted))
                .toList();
        return new InboxOverview(
                groups,
                new TreeMap<>(sums(counts, award.and(mandate).and(due), Count::task)),
                new TreeMap<>(sums(counts, kind.and(mandate).and(due).and(one -> one.award() != null), Count::award)),
                duties,
                duties.stream().filter(Duty::substitution).toList(),
                sum(counts.stream().filter(kind.and(award).and(mandate).and(due))));
    }

    private static <K> Map<K, Long> sums(List<Count> counts, Predicate<Count> wanted, Function<Count, K> by) {
        return counts.stream().filter(wanted).collect(Collectors.groupingBy(by, Collectors.summingLong(Count::tasks)));
    }

    private static long sum(Stream<Count> counts) {
        return counts.mapToLong(Count::tasks).sum();
    }

    private static Duty duty(MandateState held, long tasks, Viewer viewer, Map<UUID, String> substituted) {
        return new Duty(
                held.id().value(),
                held.role(),
                Named.unit(held.unit(), viewer.references().units()),
                held.substitutesFor() != null,
                held.substitutesFor() == null
                        ? null
                        : substituted.get(held.substitutesFor().value()),
                held.until(),
                tasks);
    }

    /** Whether the reader has anything to switch between. */
    public boolean isSwitchable() {
        return duties.size() > 1;
    }
}
