package vn.bangvang.shared.domain.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies the score sheet (phiếu chấm điểm) of one unit for one period. */
public record ScoreSheetId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static ScoreSheetId of(String text) {
        return new ScoreSheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
