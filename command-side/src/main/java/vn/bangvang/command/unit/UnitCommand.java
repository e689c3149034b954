package vn.bangvang.command.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of a unit. */
public sealed interface UnitCommand extends AggregateCommand {

    UnitId unitId();

    @Override
    default Object aggregateId() {
        return unitId();
    }

    record UnitBody(
            @Nullable UnitId id,

            @NotBlank @Pattern(regexp = "\\S{1,40}") @Legible
            String code,

            @NotBlank @Size(max = 200) @Legible String name,
            @NotNull UnitId parentId,
            @NotNull LocalDate since) {}

    record RegisterUnit(@TargetAggregateIdentifier UnitId unitId, UnitBody body) implements UnitCommand {
        public RegisterUnit(UnitBody body) {
            this(NewIds.or(body.id(), UnitId::new), body);
        }
    }

    record ClassificationBody(
            @NotNull UnitKind kind,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate from) {}

    /** From that day on it is a unit of that kind; a day that was told before is told anew. */
    record ClassifyUnit(@TargetAggregateIdentifier UnitId unitId, ClassificationBody body) implements UnitCommand {}

    record RenamingBody(
            @NotBlank @Size(max = 200) @Legible String name,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate renamedOn) {}

    record RenameUnit(@TargetAggregateIdentifier UnitId unitId, RenamingBody body) implements UnitCommand {}

    /** Makes the root unit and its first administrator; an installation does so once, and nobody over the network. */
    record FoundInstallation(
            UnitId unitId,
            String code,
            String name,
            LocalDate since,
            MandateId mandateId,
            AccountId administrator,
            PersonId administratorPerson)
            implements UnitCommand {}
}
