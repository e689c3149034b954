package vn.bangvang.shared.domain.kernel;

import java.util.Locale;

/** A detail of a refusal that has words of its own in each language. */
public interface Worded {

    String words(Locale language);
}
