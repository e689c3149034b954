package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Told;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.AccountId;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.StepKind;

/** What was done with a nomination, by whom and when: told to whoever meant to do the same and comes too late. */
final class StepsTaken {

    /** What somebody did; the names have words among the codes. */
    enum Act {
        SUBMITTED,
        ENDORSED,
        RETURNED,
        RESUBMITTED,
        VOTED,
        REJECTED,
        WITHDRAWN,
        DECIDED,
        FORWARDED
    }

    private static final Set<Act> COMPLETING = EnumSet.of(Act.ENDORSED, Act.VOTED, Act.DECIDED, Act.FORWARDED);

    private record Deed(
            Act act, @Nullable RouteStep step, @Nullable AccountId by, LocalDate on) {}

    private final List<Deed> deeds = new ArrayList<>();

    void add(Act act, @Nullable RouteStep step, LocalDate on, Map<String, ?> told) {
        Set<Author> author = new HashSet<>();
        Told.remember(author, told);
        deeds.add(new Deed(
                act, step, author.stream().map(Author::account).findFirst().orElse(null), on));
    }

    /** Whether a step of such a kind was completed at which the one asking could have acted. */
    boolean isTaken(StepKind kind, Predicate<RouteStep> could) {
        return completed(kind, could).isPresent();
    }

    /** Somebody was first at the last step at which the one asking could have acted. */
    Refusal late(StepKind kind, Predicate<RouteStep> could) {
        return told(Reason.STEP_ALREADY_TAKEN, completed(kind, could).orElseGet(this::last));
    }

    /** The case has moved on under the hands of the one asking. */
    Refusal moved() {
        return told(Reason.STEP_ALREADY_TAKEN, last());
    }

    /** A refusal because of what was done last, with whoever did it. */
    Refusal because(Reason reason) {
        return told(reason, last());
    }

    private Optional<Deed> completed(StepKind kind, Predicate<RouteStep> could) {
        return deeds.stream()
                .filter(deed -> COMPLETING.contains(deed.act()))
                .filter(deed -> deed.step() != null && deed.step().kind() == kind && could.test(deed.step()))
                .reduce((before, after) -> after);
    }

    private Deed last() {
        return deeds.get(deeds.size() - 1);
    }

    /** The first events do not tell who acted. */
    private static Refusal told(Reason reason, Deed deed) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("act", deed.act());
        details.put("on", deed.on());
        if (deed.by() != null) {
            details.put("by", deed.by());
        }
        if (deed.step() != null) {
            details.put("level", deed.step().level());
        }
        return new Refusal(reason, details);
    }
}
