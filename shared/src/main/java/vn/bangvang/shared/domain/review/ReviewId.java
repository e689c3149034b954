package vn.bangvang.shared.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies a mid-year or year-end review (sơ kết, tổng kết). */
public record ReviewId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static ReviewId of(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
