package vn.bangvang.query.rolemodel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelStage;

/**
 * A role model as it stands.
 *
 * @param name of the person; null for a collective, and once the person's data was erased
 */
record RoleModelRow(
        UUID id,
        Named unit,
        NomineeKind kind,
        Named subjectUnit,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String topic,
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
    RoleModelRow told(@Nullable String name, @Nullable String topic) {
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

    static RoleModelRow of(Row row) {
        return new RoleModelRow(
                row.uuid("id"),
                row.unit("unit_id", row.date("since")),
                NomineeKind.valueOf(row.text("kind")),
                row.unit("subject_unit", row.date("since")),
                row.uuidOrNull("person_id"),
                null,
                null,
                RoleModelField.valueOf(row.text("field")),
                row.number("from_year"),
                row.number("to_year"),
                row.number("milestones"),
                row.number("reached"),
                RoleModelStage.valueOf(row.text("state")),
                recognition(row),
                row.date("planned_on"),
                row.dateOrNull("recognised_on"),
                row.dateOrNull("publicised_on"),
                row.number("replications"),
                row.date("since"),
                row.bigNumber("sequence"));
    }

    private static @Nullable Recognition recognition(Row row) {
        String level = row.textOrNull("level");
        return level == null
                ? null
                : new Recognition(
                        level, RecognitionBasis.valueOf(row.text("basis")), row.text("number"), row.date("basis_on"));
    }
}
