package vn.bangvang.shared.platform.words;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The files of words as they are, for tests that compare them. */
final class Bundles {

    private Bundles() {}

    static ResourceBundle vietnamese(String name) {
        return of(name, Locale.ROOT);
    }

    static ResourceBundle english(String name) {
        return of(name, Locale.ENGLISH);
    }

    private static ResourceBundle of(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
