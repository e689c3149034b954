package vn.bangvang.shared.domain.movement;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

/** One figure of a result (số liệu): what was counted, in which measure, how much. */
public record Figure(String name, @Nullable String measure, Score value) {}
