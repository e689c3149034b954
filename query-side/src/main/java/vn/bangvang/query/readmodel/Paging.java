package vn.bangvang.query.readmodel;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public record Paging(
        @Parameter(description = "Số dòng, mặc định 50 · rows, 50 by default") @Min(1) @Max(200) @Nullable
        Integer limit,

        @Parameter(description = "Bỏ qua bao nhiêu dòng · rows to skip") @Min(0) @Max(1_000_000) @Nullable
        Integer offset) {

    public int rows() {
        return limit == null ? 50 : limit;
    }

    public int skipped() {
        return offset == null ? 0 : offset;
    }
}
