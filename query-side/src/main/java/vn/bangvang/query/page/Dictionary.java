package vn.bangvang.query.page;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;

/** The order in which words stand in a dictionary: letters and tones as the language has them. */
public final class Dictionary {

    /** Names of units and people are Vietnamese in every language of the pages. */
    public static final Comparator<String> VIETNAMESE = of(Locale.forLanguageTag("vi"));

    private Dictionary() {}

    public static Comparator<String> of(Locale language) {
        return Collator.getInstance(ULocale.forLocale(language)).freeze()::compare;
    }
}
