package vn.bangvang.command.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Reason;

/** The answer to several commands, in the order in which they were sent. */
public record Results(List<Result> results) {

    /**
     * What became of one.
     *
     * @param accepted null where it was refused
     * @param code why it was refused; null where it was not
     * @param title the same in words
     * @param detail what to do about it
     */
    public record Result(
            UUID id,
            @Nullable Accepted accepted,
            @Nullable Reason code,
            @Nullable String title,
            @Nullable String detail) {}
}
