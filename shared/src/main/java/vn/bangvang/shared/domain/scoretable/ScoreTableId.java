package vn.bangvang.shared.domain.scoretable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the score table (bảng điểm) of a cluster for one period. */
public record ScoreTableId(@JsonValue UUID value) {

    @JsonCreator
    public static ScoreTableId of(String text) {
        return new ScoreTableId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
