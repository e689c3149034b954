package vn.bangvang.shared.refusal;

import java.util.Locale;

/** A detail of a refusal that has words of its own in each language. */
public interface Worded {

    String words(Locale language);
}
