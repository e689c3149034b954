package vn.bangvang.query.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.reference.ReferenceData;

@RestController
class MyMandatesController {

    /** {@code until} is the last day; {@code substitutesFor} is the mandate stood in for, with who holds it. */
    @Schema(name = "OwnMandate")
    record MandateRow(
            UUID id,
            Role role,
            Named unit,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID substitutesFor,
            @Nullable String substitutesForName) {}

    private final PeopleNames names;

    MyMandatesController(PeopleNames names) {
        this.names = names;
    }

    /** What the caller may do today. */
    @GetMapping("/api/account/mandates")
    List<MandateRow> listOwnMandates(QueryContext context) {
        ReferenceData references = context.viewer().references();
        List<MandateState> held = context.viewer().mandates();
        Map<UUID, String> substituted = names.ofSubstituted(held, references.mandates());
        return held.stream()
                .map(mandate -> row(mandate, references, substituted))
                .toList();
    }

    private static MandateRow row(MandateState mandate, ReferenceData references, Map<UUID, String> substituted) {
        UUID instead = mandate.substitutesFor() == null
                ? null
                : mandate.substitutesFor().value();
        String unit =
                references.units().find(mandate.unit()).map(UnitState::name).orElse(null);
        return new MandateRow(
                mandate.id().value(),
                mandate.role(),
                new Named(mandate.unit().value(), unit),
                mandate.from(),
                mandate.until(),
                instead,
                instead == null ? null : substituted.get(instead));
    }
}
