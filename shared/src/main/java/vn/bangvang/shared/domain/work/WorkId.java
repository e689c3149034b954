package vn.bangvang.shared.domain.work;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies the work on one task of a case for one unit (việc được phân). */
public record WorkId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static WorkId of(String text) {
        return new WorkId(UUID.fromString(text));
    }

    /** The same for everybody who means this task: whoever takes it over goes on in its stream. */
    static WorkId on(WorkTask task) {
        String name = "work/" + task.caseId() + "/" + task.task() + "/" + task.unitId() + "/"
                + (task.part() == null ? "" : task.part());
        return new WorkId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
