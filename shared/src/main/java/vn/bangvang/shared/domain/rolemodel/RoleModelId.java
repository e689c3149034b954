package vn.bangvang.shared.domain.rolemodel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies an advanced role model (điển hình tiên tiến). */
public record RoleModelId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static RoleModelId of(String text) {
        return new RoleModelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
