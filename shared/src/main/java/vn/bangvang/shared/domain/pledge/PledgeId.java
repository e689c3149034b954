package vn.bangvang.shared.domain.pledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies the pledge (giao ước thi đua) of one cluster for one year. */
public record PledgeId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static PledgeId of(String text) {
        return new PledgeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
