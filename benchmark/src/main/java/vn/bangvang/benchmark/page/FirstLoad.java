package vn.bangvang.benchmark.page;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.product.HttpSession.Loaded;

/**
 * A page with everything that it makes a browser fetch that has never been here: styles, scripts and what they import, fonts,
 * pictures. All fonts count, since Vietnamese needs them all.
 */
final class FirstLoad {

    private static final Pattern NAMED =
            Pattern.compile("(?:href|src)=\"([^\"]+\\.(?:css|js|mjs|svg|png|ico|woff2))\"");
    private static final Pattern OF_STYLE = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^\\s*import\\b[^\"']*[\"']([^\"']+)[\"']");
    private static final Pattern KEPT = Pattern.compile("max-age=[1-9]");

    private final HttpSession reader;
    private final Map<String, Loaded> fetched = new LinkedHashMap<>();

    private FirstLoad(HttpSession reader) {
        this.reader = reader;
    }

    static FirstLoad of(HttpSession reader, String address) throws IOException {
        FirstLoad load = new FirstLoad(reader);
        load.fetch(address);
        return load;
    }

    private void fetch(String address) throws IOException {
        if (fetched.containsKey(address)) {
            return;
        }
        Loaded loaded = reader.load(address);
        if (loaded.status() != 200) {
            throw new IOException(address + " was answered " + loaded.status());
        }
        fetched.put(address, loaded);
        for (String next : named(address, new String(loaded.body(), StandardCharsets.UTF_8))) {
            fetch(next);
        }
    }

    /** What a page, a style or a script makes a browser fetch. */
    static Set<String> named(String address, String text) {
        Pattern names = address.endsWith(".css") ? OF_STYLE : address.endsWith("js") ? IMPORTED : NAMED;
        Set<String> named = new LinkedHashSet<>();
        for (Matcher found = names.matcher(text); found.find(); ) {
            if (!found.group(1).startsWith("data:")) {
                named.add(URI.create(address).resolve(found.group(1)).toString());
            }
        }
        return named;
    }

    long bytes() {
        return fetched.values().stream().mapToLong(Loaded::wire).sum();
    }

    /** What is fetched again with the next page, since a browser may not keep it; the page itself apart. */
    long again() {
        return fetched.values().stream()
                .skip(1)
                .filter(one -> one.kept() == null || !KEPT.matcher(one.kept()).find())
                .mapToLong(Loaded::wire)
                .sum();
    }

    /** By address, in the order in which they were met. */
    Map<String, Loaded> fetched() {
        return Map.copyOf(fetched);
    }
}
