package vn.bangvang.shared.domain.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;

/** What a unit may register for a year, and what of it was achieved at the end. */
public final class RegistrationPolicy {

    private RegistrationPolicy() {}

    /**
     * What is asked of whoever checks it, and of nobody who acts for the unit itself.
     *
     * @param checkers who is asked: the organiser of the cluster it names, else the units above
     */
    public static List<DueTask> due(RegistrationState state, Collection<UnitId> checkers) {
        if (state.isChecked()) {
            return List.of();
        }
        LocalDate earliest = earliestCheck(state.year());
        return checkers.stream()
                .map(checker -> DueTask.of(
                                TaskKind.CHECK_REGISTRATION,
                                Role.ORGANISER,
                                checker,
                                Days.later(state.since(), earliest))
                        .from(earliest)
                        .withKeptFrom(List.of(state.unit().value())))
                .toList();
    }

    /** How many of a registered title were achieved; the line counts from 1. */
    public record Achieved(int line, int count, @Nullable String note) {}

    /** What a registered target came to. */
    public record Actual(String code, Score value, @Nullable String note) {}

    /** Nobody registers for a year that has passed. */
    public static void checkYear(int year, LocalDate registeredOn) {
        if (registeredOn.getYear() > year) {
            throw new Refusal(Reason.REGISTRATION_YEAR_OVER, Map.of("date", registeredOn, "year", year));
        }
    }

    /**
     * What came of a year is checked in its last quarter, when pledges are closed too; an earlier check would end the
     * time in which the registration may be amended.
     */
    public static void checkDay(int year, LocalDate checkedOn) {
        LocalDate earliest = earliestCheck(year);
        if (checkedOn.isBefore(earliest)) {
            throw new Refusal(Reason.CHECK_TOO_EARLY, Map.of("year", year, "date", checkedOn, "earliest", earliest));
        }
    }

    private static LocalDate earliestCheck(int year) {
        return LocalDate.of(year, 10, 1);
    }

    /** What was checked is not amended any more. */
    public static void checkOpen(RegistrationState state) {
        if (state.isChecked()) {
            throw new Refusal(Reason.REGISTRATION_CHECKED, Map.of("checkedOn", state.since()));
        }
    }

    public static void checkChanged(Object before, Object now) {
        if (now.equals(before)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** Titles that the law of the day knows, for whom it knows them; each person and each target once; not nothing. */
    public static void checkAims(RuleSet rules, List<RegisteredTitle> titles, List<RegisteredTarget> targets) {
        if (titles.isEmpty() && targets.isEmpty()) {
            throw new Refusal(Reason.NOTHING_REGISTERED);
        }
        titles.forEach(title -> checkTitle(rules.award(title.award(), title.kind()), title));
        Distinct.check(titles.stream().map(RegistrationPolicy::key).toList());
        Distinct.check(targets.stream().map(RegisteredTarget::code).toList());
    }

    private static String key(RegisteredTitle title) {
        return title.award() + " "
                + (title.person() == null ? title.kind() : title.person().person());
    }

    private static void checkTitle(Award award, RegisteredTitle title) {
        boolean onePerson = title.kind() == NomineeKind.INDIVIDUAL && title.count() == 1;
        boolean unitOfNobody = title.person() == null && title.unitId() != null;
        if (title.person() != null && !onePerson || unitOfNobody) {
            throw new Refusal(
                    Reason.REGISTERED_PERSON_MISPLACED,
                    Map.of("award", award.code(), "kind", title.kind(), "count", title.count()));
        }
    }

    /** Every title is checked exactly once; a note on a person's title is text about that person. */
    public static List<TitleCheck> checkTitles(List<RegisteredTitle> titles, List<Achieved> achieved) {
        List<Integer> lines = IntStream.rangeClosed(1, titles.size()).boxed().toList();
        checkComplete(lines, achieved.stream().map(Achieved::line).toList());
        return achieved.stream()
                .sorted(Comparator.comparing(Achieved::line))
                .map(result -> check(titles.get(result.line() - 1), result))
                .toList();
    }

    private static TitleCheck check(RegisteredTitle title, Achieved result) {
        if (title.person() != null && result.count() > 1) {
            throw new Refusal(Reason.ACHIEVED_MORE_THAN_ONE, Map.of("line", result.line(), "achieved", result.count()));
        }
        CaseText note = result.note() == null
                ? null
                : new CaseText(title.person() == null ? null : title.person().person(), result.note());
        return new TitleCheck(result.line(), result.count(), result.count() >= title.count(), note);
    }

    /** Every target is checked exactly once. */
    public static List<TargetCheck> checkTargets(List<RegisteredTarget> targets, List<Actual> actuals) {
        checkComplete(
                targets.stream().map(RegisteredTarget::code).toList(),
                actuals.stream().map(Actual::code).toList());
        Map<String, Actual> byCode = actuals.stream().collect(Collectors.toMap(Actual::code, Function.identity()));
        return targets.stream()
                .map(target -> check(target, byCode.get(target.code())))
                .toList();
    }

    private static TargetCheck check(RegisteredTarget target, Actual actual) {
        return new TargetCheck(target.code(), actual.value(), isReached(target, actual.value()), actual.note());
    }

    /** On the exact decimals; to meet a target to the digit is to reach it. */
    public static boolean isReached(RegisteredTarget target, Score actual) {
        int compared = actual.compareTo(target.value());
        return target.aim() == TargetAim.AT_LEAST ? compared >= 0 : compared <= 0;
    }

    private static void checkComplete(Collection<?> registered, Collection<?> given) {
        given.stream().filter(entry -> !registered.contains(entry)).findFirst().ifPresent(entry -> {
            throw new Refusal(Reason.NOT_REGISTERED, Map.of("entry", entry));
        });
        Distinct.check(given);
        List<Object> missing = new ArrayList<>(registered);
        missing.removeAll(given);
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.CHECK_INCOMPLETE, Map.of("missing", missing));
        }
    }
}
