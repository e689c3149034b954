package vn.bangvang.shared.domain.nomination;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies what a unit prepares before it nominates (bản soạn thảo). */
public record NominationDraftId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static NominationDraftId of(String text) {
        return new NominationDraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
