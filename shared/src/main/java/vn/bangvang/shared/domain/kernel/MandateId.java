package vn.bangvang.shared.domain.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a mandate (thẩm quyền được giao). */
public record MandateId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static MandateId of(String text) {
        return new MandateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
