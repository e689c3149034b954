package vn.bangvang.shared.domain.kernel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a case (việc cần làm), by whom, and on which days, as the policy says that takes the act. The
 * days are all that is left to be asked when somebody looks.
 *
 * @param part which of several of this kind; null where there can be one only
 * @param roles whoever acts for the unit in one of them; of several that somebody has, the first counts
 * @param below whether it is for every unit below the unit, and not for the unit itself
 * @param doneBy those below that have done it
 * @param keptFrom accounts, persons and units: whoever is one of them, or acts for one, may not do it
 * @param subject the unit that this part is about, where it is not what the whole case is about
 * @param since the day from which it has waited; null where that is not known
 * @param dueOn by which day it should be done (hạn), inclusive; null where none is set
 */
@RecordBuilder
public record DueTask(
        TaskKind kind,
        @Nullable String part,
        List<Role> roles,
        UnitId unit,
        boolean below,
        List<UnitId> doneBy,
        List<UUID> keptFrom,
        @Nullable UnitId subject,
        Days days,
        @Nullable LocalDate since,
        @Nullable LocalDate dueOn)
        implements DueTaskBuilder.With {

    public static DueTask of(TaskKind kind, Role role, UnitId unit, @Nullable LocalDate since) {
        return of(kind, List.of(role), unit, since);
    }

    public static DueTask of(TaskKind kind, List<Role> roles, UnitId unit, @Nullable LocalDate since) {
        return new DueTask(kind, null, roles, unit, false, List.of(), List.of(), null, Days.ALWAYS, since, null);
    }

    /** From a day on; at once without one. */
    public DueTask from(@Nullable LocalDate day) {
        return withDays(new Days(day, days.last()));
    }

    /** Until a day, inclusive. */
    public DueTask until(@Nullable LocalDate day) {
        return withDays(new Days(days.first(), day));
    }

    /** By a day, inclusive; none without one. Whether it may still be done later is another question. */
    public DueTask dueBy(@Nullable LocalDate day) {
        return withDueOn(day);
    }

    /** Once for each of the stretches of days. */
    public List<DueTask> on(Collection<Days> stretches) {
        return stretches.stream().map(this::withDays).toList();
    }
}
