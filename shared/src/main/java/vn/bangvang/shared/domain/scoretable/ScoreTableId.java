package vn.bangvang.shared.domain.scoretable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies the score table (bảng điểm) of a cluster for one period. */
public record ScoreTableId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static ScoreTableId of(String text) {
        return new ScoreTableId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
