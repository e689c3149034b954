package vn.bangvang.standalone.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file, with its {@code ${VARIABLES}} filled in as compose does it. */
final class ComposeFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    private final Map<String, Object> content;

    private ComposeFile(String text) {
        content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    /** As compose sees it with these variables; refused when a demanded one is missing. */
    static ComposeFile with(Map<String, String> variables) {
        return with("docker-compose.yml", variables);
    }

    static ComposeFile with(String file, Map<String, String> variables) {
        Matcher matcher = VARIABLE.matcher(ProjectFiles.read(file));
        return new ComposeFile(matcher.replaceAll(
                found -> Matcher.quoteReplacement(value(variables, found.group(1), found.group(2), found.group(3)))));
    }

    /** The names of the variables that a file asks for. */
    static List<String> variables(String file) {
        return VARIABLE.matcher(ProjectFiles.read(file))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String value(Map<String, String> variables, String name, String operator, String text) {
        String value = variables.getOrDefault(name, "");
        if (!value.isEmpty()) {
            return value;
        }
        if ("?".equals(operator)) {
            throw new IllegalStateException("required variable " + name + " is missing a value: " + text);
        }
        return operator == null ? "" : text;
    }

    Map<String, Map<String, Object>> services() {
        return section("services");
    }

    Map<String, Object> service(String name) {
        return services().get(name);
    }

    /** {@code services}, {@code volumes} and so on, each entry as a map of its own. */
    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> section(String name) {
        return (Map<String, Map<String, Object>>) content.get(name);
    }

    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        ((Map<?, ?>) service(service).getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name.toString(), value.toString()));
        return environment;
    }

    /** The name of each mounted secret file, with the secret it holds. */
    @SuppressWarnings("unchecked")
    Map<String, String> secrets(String service) {
        Map<String, String> secrets = new LinkedHashMap<>();
        ((List<Map<String, String>>) service(service).getOrDefault("secrets", List.of()))
                .forEach(secret -> secrets.put(secret.get("target"), secret.get("source")));
        return secrets;
    }

    @SuppressWarnings("unchecked")
    List<String> list(String service, String key) {
        return (List<String>) service(service).getOrDefault(key, List.of());
    }

    /** What must have happened to which other service before this one starts. */
    @SuppressWarnings("unchecked")
    Map<String, String> conditions(String service) {
        Map<String, String> conditions = new LinkedHashMap<>();
        ((Map<String, Map<String, String>>) service(service).getOrDefault("depends_on", Map.of()))
                .forEach((other, how) -> conditions.put(other, how.get("condition")));
        return conditions;
    }
}
