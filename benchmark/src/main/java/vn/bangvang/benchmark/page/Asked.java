package vn.bangvang.benchmark.page;

import java.util.List;
import vn.bangvang.benchmark.product.HttpSession;

/**
 * A page that somebody opens.
 *
 * @param name as the figures name it
 * @param reader who opens it
 * @param addresses of the same page about different cases, opened in turns
 * @param part whether a script asks for it, for a page that is there
 */
record Asked(String name, HttpSession reader, List<String> addresses, boolean part) {

    Asked(String name, HttpSession reader, List<String> addresses) {
        this(name, reader, addresses, false);
    }
}
