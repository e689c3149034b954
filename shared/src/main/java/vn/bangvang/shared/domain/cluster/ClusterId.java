package vn.bangvang.shared.domain.cluster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies a cluster or block (cụm, khối thi đua). */
public record ClusterId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static ClusterId of(String text) {
        return new ClusterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
