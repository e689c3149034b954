package vn.bangvang.query.floor;

import java.util.Set;

/**
 * Something that a file asks of a browser.
 *
 * @param name as people know it
 * @param features what it may be, of which one is enough
 */
record Use(String file, int line, String name, Set<String> features) {}
