package vn.bangvang.query.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;

/**
 * Whoever may have signed on paper what a clerk (văn thư) enters for them.
 *
 * @param mandate under which they did
 */
public record PaperSigner(UUID mandate, @Nullable String name, LocalDate from) {

    /** None for whoever is no clerk of the unit; the command looks at the day. */
    public static List<PaperSigner> enteredBy(QueryContext context, Role role, UnitId unit, PeopleNames people) {
        return isClerk(context, unit) ? of(context, role, unit, people) : List.of();
    }

    private static boolean isClerk(QueryContext context, UnitId unit) {
        return context.viewer().mandates().stream()
                .anyMatch(mandate -> mandate.role() == Role.BACK_ENTRY
                        && context.viewer().references().mandates().covers(mandate, unit));
    }

    private static List<PaperSigner> of(QueryContext context, Role role, UnitId unit, PeopleNames people) {
        List<MandateState> mandates = context.viewer()
                .references()
                .mandates()
                .all()
                .filter(mandate -> mandate.role() == role && mandate.unit().equals(unit))
                .sorted(Comparator.comparing(MandateState::from))
                .toList();
        Map<UUID, String> names = people.ofAccounts(
                mandates.stream().map(mandate -> mandate.account().value()).toList());
        return mandates.stream()
                .map(mandate -> new PaperSigner(
                        mandate.id().value(), names.get(mandate.account().value()), mandate.from()))
                .toList();
    }
}
