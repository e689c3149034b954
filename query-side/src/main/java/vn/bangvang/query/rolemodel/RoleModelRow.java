package vn.bangvang.query.rolemodel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelStage;

/**
 * A role model as it stands.
 *
 * @param name of the person; null for a collective, and once the person's data was erased
 */
record RoleModelRow(
        UUID id,
        @NameOf(on = "since") Named unit,
        NomineeKind kind,
        @NameOf(on = "since") Named subjectUnit,
        @Nullable UUID person,
        @Later @Nullable String name,
        @Later @Nullable String topic,
        RoleModelField field,
        int fromYear,
        int toYear,
        int milestones,
        int milestonesReached,
        RoleModelStage state,
        @Nullable Recognition recognition,
        LocalDate plannedOn,
        @Nullable LocalDate recognisedOn,
        @Nullable LocalDate publicisedOn,
        int replications,
        LocalDate since,
        long sequence) {

    /** Name and topic are read from the log. */
    RoleModelRow withTexts(@Nullable String name, @Nullable String topic) {
        return new RoleModelRow(
                id,
                unit,
                kind,
                subjectUnit,
                person,
                name,
                topic,
                field,
                fromYear,
                toYear,
                milestones,
                milestonesReached,
                state,
                recognition,
                plannedOn,
                recognisedOn,
                publicisedOn,
                replications,
                since,
                sequence);
    }
}
