package vn.bangvang.shared.domain.ranking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies an objection (kiến nghị, khiếu nại) to a proposed ranking. */
public record ObjectionId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static ObjectionId of(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
