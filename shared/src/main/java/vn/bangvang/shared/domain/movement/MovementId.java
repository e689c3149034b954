package vn.bangvang.shared.domain.movement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies an emulation movement (phong trào thi đua). */
public record MovementId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static MovementId of(String text) {
        return new MovementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
