package vn.bangvang.shared.domain.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

/** What a unit achieved on one target in a quarter (kết quả thực hiện chỉ tiêu), with its evidence (minh chứng). */
public record TargetResult(
        String target,
        Score actual,
        List<String> evidence,
        @Nullable String remark) {}
