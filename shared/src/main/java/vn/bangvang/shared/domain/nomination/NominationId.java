package vn.bangvang.shared.domain.nomination;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a nomination (đề nghị khen thưởng). */
public record NominationId(@JsonValue UUID value) {

    @JsonCreator
    public static NominationId of(String text) {
        return new NominationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
