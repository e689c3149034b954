package vn.bangvang.shared.platform.database;

import org.jspecify.annotations.Nullable;

/** The database is not made ready, for a reason that its operator can understand and remove. */
final class PreparationRefused extends RuntimeException {

    private final Cause cause;

    private PreparationRefused(Cause cause, String message, @Nullable Throwable thrown) {
        super(message, thrown);
        this.cause = cause;
    }

    static PreparationRefused because(Cause cause, String vietnamese, String english) {
        return new PreparationRefused(cause, vietnamese + " / " + english, null);
    }

    static PreparationRefused because(Cause cause, String vietnamese, String english, Throwable thrown) {
        return new PreparationRefused(cause, vietnamese + " / " + english + ": " + thrown.getMessage(), thrown);
    }

    int exitCode() {
        return cause.exitCode;
    }

    /** What stands in the way, with the exit code that tells it to scripts. */
    enum Cause {
        SETTING(2),
        DATABASE(3),
        NEWER(4),
        MASTER_KEY(5),
        RULE_SETS(6);

        private final int exitCode;

        Cause(int exitCode) {
            this.exitCode = exitCode;
        }
    }
}
