package vn.bangvang.shared.domain.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a unit (đơn vị) for ever; names and places in the tree change, this does not. */
public record UnitId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
