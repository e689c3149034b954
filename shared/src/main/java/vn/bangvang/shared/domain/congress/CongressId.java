package vn.bangvang.shared.domain.congress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies an emulation congress (đại hội thi đua quyết thắng, đại hội thi đua yêu nước). */
public record CongressId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static CongressId of(String text) {
        return new CongressId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
