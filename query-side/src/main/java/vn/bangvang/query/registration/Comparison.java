package vn.bangvang.query.registration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.registration.RegisteredTarget;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.domain.registration.TargetCheck;
import vn.bangvang.shared.domain.registration.TitleCheck;
import vn.bangvang.shared.domain.unit.UnitTree;

/** What was registered beside what was achieved; without a check the right-hand side is empty. */
record Comparison(String ruleSet, List<ComparedTitle> titles, List<ComparedTarget> targets) {

    /**
     * {@code name} and {@code note} are null for readers they do not concern, and once the person's data was erased;
     * {@code unit} is that of the person, where it is one below the unit that registers.
     */
    record ComparedTitle(
            int line,
            String award,
            String kind,
            @Nullable String person,
            @Nullable String name,
            @Nullable Named unit,
            int registered,
            @Nullable Integer achieved,
            @Nullable Boolean reached,
            @Nullable String note) {}

    record ComparedTarget(
            String code,
            String text,
            @Nullable String measure,
            String aim,
            Score registered,
            @Nullable Score achieved,
            @Nullable Boolean reached,
            @Nullable String note) {}

    private record Content(String ruleSet, List<RegisteredTitle> titles, List<RegisteredTarget> targets) {}

    private record Check(List<TitleCheck> titles, List<TargetCheck> targets) {}

    /** @param named whether the reader sees who aims at what */
    static Comparison of(RegistrationEvent registered, RegistrationEvent last, boolean named, UnitTree units) {
        Content content = content(registered);
        Check check = check(last);
        Map<Integer, TitleCheck> titles =
                check.titles().stream().collect(Collectors.toMap(TitleCheck::line, Function.identity()));
        Map<String, TargetCheck> targets =
                check.targets().stream().collect(Collectors.toMap(TargetCheck::code, Function.identity()));
        return new Comparison(
                content.ruleSet(),
                IntStream.rangeClosed(1, content.titles().size())
                        .mapToObj(line -> title(line, content.titles().get(line - 1), titles.get(line), named, units))
                        .toList(),
                content.targets().stream()
                        .map(target -> target(target, targets.get(target.code())))
                        .toList());
    }

    private static Content content(RegistrationEvent event) {
        if (event instanceof EmulationRegistered e) {
            return new Content(e.ruleSet(), e.titles(), e.targets());
        } else if (event instanceof RegistrationAmended e) {
            return new Content(e.ruleSet(), e.titles(), e.targets());
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private static Check check(RegistrationEvent event) {
        if (event instanceof RegistrationChecked e) {
            return new Check(e.titles(), e.targets());
        } else if (event instanceof RegistrationCheckCorrected e) {
            return new Check(e.titles(), e.targets());
        }
        return new Check(List.of(), List.of());
    }

    private static ComparedTitle title(
            int line, RegisteredTitle title, @Nullable TitleCheck check, boolean named, UnitTree units) {
        boolean personal = title.person() != null;
        return new ComparedTitle(
                line,
                title.award(),
                title.kind().name(),
                personal ? title.person().person().toString() : null,
                personal && named ? title.person().text() : null,
                named && title.unitId() != null ? Named.unit(title.unitId(), units) : null,
                title.count(),
                check == null ? null : check.achieved(),
                check == null ? null : check.reached(),
                check == null || personal && !named ? null : text(check.note()));
    }

    private static @Nullable String text(@Nullable CaseText note) {
        return note == null ? null : note.text();
    }

    private static ComparedTarget target(RegisteredTarget target, @Nullable TargetCheck check) {
        return new ComparedTarget(
                target.code(),
                target.text(),
                target.measure(),
                target.aim().name(),
                target.value(),
                check == null ? null : check.actual(),
                check == null ? null : check.reached(),
                check == null ? null : check.note());
    }
}
