package vn.bangvang.standalone.say;

import org.jspecify.annotations.Nullable;

/** The product does not start, for a reason that its user can understand and remove. */
public final class StartRefused extends RuntimeException {

    private final transient Bilingual reason;

    public StartRefused(Bilingual reason) {
        this(reason, null);
    }

    public StartRefused(Bilingual reason, @Nullable Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public static StartRefused because(String vietnamese, String english) {
        return new StartRefused(Bilingual.of(vietnamese, english));
    }

    public Bilingual reason() {
        return reason;
    }
}
