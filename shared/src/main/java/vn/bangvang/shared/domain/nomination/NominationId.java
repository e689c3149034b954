package vn.bangvang.shared.domain.nomination;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies a nomination (đề nghị khen thưởng). */
public record NominationId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static NominationId of(String text) {
        return new NominationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
