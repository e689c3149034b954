package vn.bangvang.query.account;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser and its system as people call them, from what the browser says of itself: Firefox, Windows. */
final class DeviceName {

    /** What is found first counts, since most browsers say that they are others too. */
    private static final List<List<String>> BROWSERS = List.of(
            List.of("coc_coc_browser", "Cốc Cốc"),
            List.of("Edg", "Edge"),
            List.of("OPR", "Opera"),
            List.of("Firefox", "Firefox"),
            List.of("Chrome", "Chrome"),
            List.of("Safari", "Safari"),
            List.of("curl", "curl"));

    private static final List<List<String>> SYSTEMS = List.of(
            List.of("Android", "Android"),
            List.of("iPhone", "iPhone"),
            List.of("iPad", "iPad"),
            List.of("Windows", "Windows"),
            List.of("Mac OS X", "macOS"),
            List.of("Linux", "Linux"));

    private DeviceName() {}

    /** The whole text for what is none of these; a dash for what said nothing. */
    static String of(String agent) {
        String known = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> names.stream()
                        .filter(name -> agent.contains(name.get(0)))
                        .limit(1))
                .map(name -> name.get(1))
                .collect(Collectors.joining(", "));
        return !known.isEmpty() ? known : agent.isEmpty() ? "–" : agent;
    }
}
