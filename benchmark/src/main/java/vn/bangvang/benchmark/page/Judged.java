package vn.bangvang.benchmark.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.bangvang.benchmark.report.Figures;

/** Figures that have an aim, and which of them miss it. */
final class Judged {

    private final Figures figures;
    private final List<String> missed = new ArrayList<>();

    Judged(Figures figures) {
        this.figures = figures;
    }

    void atMost(String key, double value, double aim) {
        figures.put(key, value);
        judge(key, value, aim, value > aim);
    }

    void atLeast(String key, double value, double aim) {
        figures.put(key, value);
        judge(key, value, aim, value < aim);
    }

    private void judge(String key, double value, double aim, boolean misses) {
        if (misses) {
            missed.add(String.format(Locale.ROOT, "%s (%.1f, aim %.0f)", key, value, aim));
        }
    }

    /** Says which miss their aims, or that none does. */
    void finish(String key) {
        figures.put(key, missed.isEmpty() ? "nothing" : String.join(", ", missed));
    }
}
