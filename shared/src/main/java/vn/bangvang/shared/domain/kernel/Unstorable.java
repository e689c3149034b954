package vn.bangvang.shared.domain.kernel;

/**
 * Finds what no text may hold, wherever it comes from: control characters, which no store and no page can show, and half
 * surrogate pairs, which are no UTF-8.
 */
public final class Unstorable {

    private Unstorable() {}

    /** Where the first such character stands, or -1. */
    public static int in(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isControl(c) || isHalf(text, at) || c == '\uFFFE' || c == '\uFFFF') {
                return at;
            }
        }
        return -1;
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                        && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
