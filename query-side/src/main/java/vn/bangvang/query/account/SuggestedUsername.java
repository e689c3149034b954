package vn.bangvang.query.account;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A user name for somebody, to be changed by whoever makes the account: Nguyễn Thị Đào becomes nguyen.thi.dao. */
final class SuggestedUsername {

    private static final int LONGEST = 64;

    private SuggestedUsername() {}

    static String of(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
