package vn.bangvang.shared.domain.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies a unit's emulation registration of a year (đăng ký thi đua). */
public record RegistrationId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static RegistrationId of(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
