package vn.bangvang.shared.history;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The hashes of a log, by position, as they are stored. */
public interface LogHashes {

    /** The last position, 0 in an empty log. */
    long head();

    byte @Nullable [] hashAt(long position);

    /** Hands on each hash after a position, up to another one, in order. */
    void hashes(long after, long upTo, Consumer<byte[]> each);
}
