package vn.bangvang.query.readmodel;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public record Paging(
        @Parameter(description = "Số dòng, mặc định 50 · rows, 50 by default") @Min(1) @Max(200) @Nullable
        Integer limit,

        @Parameter(
                description = "Tiếp theo dòng cuối của phần trước: after trong câu trả lời"
                        + " · goes on behind the part before: after in its answer")
        @Pattern(regexp = "[A-Za-z0-9_-]{1,2000}")
        @Nullable
        String after) {

    public int rows() {
        return limit == null ? 50 : limit;
    }
}
