package vn.bangvang.standalone.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routing table of the proxy's own configuration, read as nginx reads it: the first expression that fits. */
final class ProxyRules {

    static final String COMMAND_SIDE = "command_side";
    static final String QUERY_SIDE = "query_side";

    private static final Pattern TABLE =
            Pattern.compile("map \"\\$request_method \\$uri\" \\$side \\{(.*?)}", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("(?:default|\"~([^\"]+)\")\\s+(\\w+);");

    private final Map<Pattern, String> rules = new LinkedHashMap<>();
    private String otherwise = "";

    private ProxyRules() {}

    static ProxyRules read() {
        Matcher table = TABLE.matcher(ProjectFiles.read("docker/nginx.conf"));
        if (!table.find()) {
            throw new IllegalStateException("docker/nginx.conf has no routing table");
        }
        ProxyRules read = new ProxyRules();
        Matcher rule = RULE.matcher(table.group(1));
        while (rule.find()) {
            if (rule.group(1) == null) {
                read.otherwise = rule.group(2);
            } else {
                read.rules.put(Pattern.compile(rule.group(1)), rule.group(2));
            }
        }
        return read;
    }

    String sideOf(String method, String path) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(method + " " + path).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
