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
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.registration.RegistrationState.Findings;
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

    private static final Findings NOTHING_YET = new Findings(List.of(), List.of());

    /** @param named whether the reader sees who aims at what */
    static Comparison of(RegistrationState state, boolean named, UnitTree units) {
        Findings found = state.findings() == null ? NOTHING_YET : state.findings();
        Map<Integer, TitleCheck> titles =
                found.titles().stream().collect(Collectors.toMap(TitleCheck::line, Function.identity()));
        Map<String, TargetCheck> targets =
                found.targets().stream().collect(Collectors.toMap(TargetCheck::code, Function.identity()));
        List<RegisteredTitle> aimed = state.aims().titles();
        return new Comparison(
                state.ruleSet(),
                IntStream.rangeClosed(1, aimed.size())
                        .mapToObj(line -> title(line, aimed.get(line - 1), titles.get(line), named, units))
                        .toList(),
                state.aims().targets().stream()
                        .map(target -> target(target, targets.get(target.code())))
                        .toList());
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
