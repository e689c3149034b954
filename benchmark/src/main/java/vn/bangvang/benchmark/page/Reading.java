package vn.bangvang.benchmark.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.benchmark.product.HttpSession.Loaded;

/** One reader after another opens all pages in turns: how long each takes from its request to its last byte, and how much it sends. */
final class Reading {

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private final Map<String, Long> most = new LinkedHashMap<>();
    private final Map<String, String> failed = new LinkedHashMap<>();

    /** Opens pages until the end, and notes what is opened from the beginning on. */
    void run(List<Asked> pages, long from, long until) throws IOException {
        for (int round = 0; System.nanoTime() < until; round++) {
            for (Asked page : pages) {
                String address = page.addresses().get(round % page.addresses().size());
                long begun = System.nanoTime();
                Loaded loaded = page.reader().load(address, page.part());
                long ended = System.nanoTime();
                if (loaded.status() != 200) {
                    failed.putIfAbsent(page.name(), address + " was answered " + loaded.status());
                    continue;
                }
                most.merge(page.name(), loaded.wire(), Math::max);
                if (begun >= from && ended < until) {
                    millis.computeIfAbsent(page.name(), name -> new ArrayList<>())
                            .add((ended - begun) / 1e6);
                }
            }
        }
    }

    /** Milliseconds by the name of the page. */
    Map<String, List<Double>> millis() {
        return millis;
    }

    /** Bytes of the largest page of each name. */
    Map<String, Long> most() {
        return most;
    }

    /** What was answered first instead of a page, by the name of the page. */
    Map<String, String> failed() {
        return failed;
    }
}
