package vn.bangvang.shared.domain.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * A task as the inbox shows it: what is to be done with which case, for which unit and in which role.
 *
 * @param part which of several of this kind; null where there can be one only
 */
public record WorkTask(UUID caseId, TaskKind task, @Nullable String part, UnitId unitId, Role role) {

    public WorkId id() {
        return WorkId.on(this);
    }
}
