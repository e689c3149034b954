package vn.bangvang.query.person;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.page.Dictionary;

/**
 * As Vietnamese lists of people are sorted: by the given name (tên), the last syllable, then by what stands before it; letters
 * and tones in the order of the Vietnamese alphabet. Whose name was erased comes last.
 */
final class ByName implements Comparator<@Nullable String> {

    @Override
    public int compare(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        String a = one.strip();
        String b = other.strip();
        int given = Dictionary.VIETNAMESE.compare(a.substring(beforeGiven(a)), b.substring(beforeGiven(b)));
        return given != 0
                ? given
                : Dictionary.VIETNAMESE.compare(a.substring(0, beforeGiven(a)), b.substring(0, beforeGiven(b)));
    }

    private static int beforeGiven(String name) {
        return name.lastIndexOf(' ') + 1;
    }
}
