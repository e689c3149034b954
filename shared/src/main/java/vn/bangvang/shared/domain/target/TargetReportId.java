package vn.bangvang.shared.domain.target;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Id;

/** Identifies a report on the targets of a pledge (báo cáo kết quả thực hiện chỉ tiêu). */
public record TargetReportId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static TargetReportId of(String text) {
        return new TargetReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
