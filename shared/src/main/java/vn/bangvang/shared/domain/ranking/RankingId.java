package vn.bangvang.shared.domain.ranking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies the ranking (xếp hạng) of one cluster for one period. */
public record RankingId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static RankingId of(String text) {
        return new RankingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
