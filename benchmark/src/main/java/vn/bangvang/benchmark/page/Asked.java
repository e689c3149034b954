package vn.bangvang.benchmark.page;

import java.util.List;
import vn.bangvang.benchmark.product.HttpSession;

/**
 * A page that somebody opens.
 *
 * @param name as the figures name it
 * @param reader who opens it
 * @param addresses of the same page about different cases, opened in turns
 */
record Asked(String name, HttpSession reader, List<String> addresses) {

    Asked {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to open for " + name);
        }
    }
}
