package vn.bangvang.shared.law;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitKind;

/**
 * Which units may decide an award (thẩm quyền), by their kind: only those named, or all but those excepted. Where the law
 * only excepts some, a unit whose kind nobody recorded may.
 */
public record Competence(
        @Nullable List<UnitKind> only, @Nullable List<UnitKind> allBut) {

    boolean asksForKind() {
        return only != null;
    }

    boolean has(@Nullable UnitKind kind) {
        return only != null ? only.contains(kind) : allBut == null || !allBut.contains(kind);
    }

    List<UnitKind> ofKinds() {
        return Arrays.stream(UnitKind.values()).filter(this::has).toList();
    }
}
