package vn.bangvang.query.history;

import java.util.Locale;

/** Hexadecimal digits as people read them aloud and type them: by fours. */
final class Grouped {

    private Grouped() {}

    static String of(String digits) {
        return digits.replaceAll("(?<=\\G.{4})(?=.)", " ");
    }

    static String together(String typed) {
        return typed.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
