package vn.bangvang.shared.domain.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the score sheet (phiếu chấm điểm) of one unit for one period. */
public record ScoreSheetId(@JsonValue UUID value) {

    @JsonCreator
    public static ScoreSheetId of(String text) {
        return new ScoreSheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
