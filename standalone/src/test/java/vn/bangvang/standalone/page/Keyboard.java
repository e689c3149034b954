package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;

/**
 * Somebody who has a keyboard and nothing else. Wherever Tab stops, the stop is outlined, not covered by anything, and behind the
 * stop before it.
 */
final class Keyboard {

    /** More stops than any page has. */
    private static final int MOST = 400;

    private static final String STOP = """
            const stop = document.activeElement;
            if (!stop || stop === document.body || stop === document.documentElement) {
              return null;
            }
            const stops = (window.tabStops = window.tabStops || []);
            const before = stops.indexOf(stop);
            const faults = [];
            const style = getComputedStyle(stop);
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
              faults.push('is not outlined');
            }
            const isHit = (x, y) => {
              const hit = document.elementFromPoint(x, y);
              return hit && (stop === hit || stop.contains(hit));
            };
            const isSeen = [...stop.getClientRects()].some((box) => [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(
              ([x, y]) => isHit(box.left + box.width * x, box.top + box.height * y)));
            if (!isSeen) {
              faults.push('is covered');
            }
            if (before < 0) {
              const last = stops[stops.length - 1];
              if (last && !(last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)) {
                faults.push('stands before ' + last.outerHTML.slice(0, 100));
              }
              stops.push(stop);
            }
            return { before, last: stops.length - 1, is: stop.outerHTML.slice(0, 160), faults };
            """;

    /** What can be worked and was no stop: a closed part of the page has none, and of a group of choices one is enough. */
    private static final String LEFT_OUT = """
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
              .filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' && one.type !== 'radio')
              .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }) && one.getClientRects().length)
              .filter((one) => !window.tabStops.includes(one))
              .map((one) => one.outerHTML.slice(0, 160))
            """;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Once round the page as it has just been opened. */
    @SuppressWarnings("unchecked")
    List<String> faultsOfThePage() {
        List<String> faults = new ArrayList<>();
        for (int pressed = 0; pressed < MOST; pressed++) {
            browser.keys(Keys.TAB);
            Map<String, Object> stop = stop();
            long before = stop == null ? 0 : number(stop, "before");
            if (stop == null || (before == 0 && number(stop, "last") > 0)) {
                faults.addAll((List<String>) Objects.requireNonNull(browser.script(LEFT_OUT)));
                return faults;
            }
            // Within a field for a day Tab stops at the day, the month and the year.
            if (before >= 0 && before < number(stop, "last")) {
                faults.add("Tab goes back to " + stop.get("is"));
                return faults;
            }
            faults.addAll(faults(stop));
        }
        faults.add("Tab does not come round");
        return faults;
    }

    /** On by Tab until there. */
    Keyboard to(String selector) {
        return to(selector, false);
    }

    /** Back by Shift and Tab until there. */
    Keyboard back(String selector) {
        return to(selector, true);
    }

    private Keyboard to(String selector, boolean back) {
        browser.script("window.tabStops = []"); // Of pages that change, the order is looked at on each way.
        for (int pressed = 0; pressed < MOST && !isAt(selector); pressed++) {
            if (back) {
                browser.keys(Keys.SHIFT, Keys.TAB);
                browser.script("window.tabStops = []");
            } else {
                browser.keys(Keys.TAB);
            }
            Map<String, Object> stop = stop();
            if (stop == null) {
                browser.script("window.tabStops = []");
            } else if (number(stop, "before") < 0) {
                assertThat(faults(stop)).isEmpty();
            }
        }
        assertThat(isAt(selector)).as(selector + " is come to by Tab").isTrue();
        return this;
    }

    boolean isAt(String selector) {
        return Boolean.TRUE.equals(browser.script("return document.activeElement.matches(\"" + selector + "\")"));
    }

    Keyboard type(CharSequence... keys) {
        browser.keys(keys);
        return this;
    }

    /** Goes through a choice until that is chosen. */
    Keyboard choose(String selector, String value) {
        to(selector).type(Keys.HOME);
        for (int pressed = 0; pressed < MOST && !value.equals(chosen()); pressed++) {
            type(Keys.ARROW_DOWN);
        }
        assertThat(chosen()).isEqualTo(value);
        return this;
    }

    private @Nullable String chosen() {
        return browser.focused().getDomProperty("value");
    }

    /** Presses a key that opens a page. */
    Keyboard opens(Keys key) {
        browser.opening(() -> browser.keys(key));
        return this;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> stop() {
        return (Map<String, Object>) browser.script(STOP);
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Map<String, Object> stop) {
        return ((List<String>) Objects.requireNonNull(stop.get("faults")))
                .stream().map(fault -> stop.get("is") + " " + fault).toList();
    }

    private static long number(Map<String, Object> stop, String name) {
        return (Long) Objects.requireNonNull(stop.get(name));
    }
}
