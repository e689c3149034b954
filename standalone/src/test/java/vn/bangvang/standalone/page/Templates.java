package vn.bangvang.standalone.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The forms of all templates, read as text: where each is sent, and the names of its fields. */
final class Templates {

    private static final String FOLDER = "vn/bangvang/query/";
    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern ACT =
            Pattern.compile("page/fields :: act\\(('[^']*'|\\|[^|]*\\|),.*?~\\{(\\w+/[\\w-]+) :: (\\w+)[^}]*}\\)}");
    private static final Pattern ADDRESS = Pattern.compile("(?:form)?action=\"\\|?/forms/([^|\"]*)");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)");
    private static final Pattern USED = Pattern.compile("~\\{(\\w+/[\\w-]+) :: (\\w+)");
    private static final Pattern NAME = Pattern.compile("\\s(?:th:)?name=\"([^\"]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("page/fields :: \\w+\\((?:'[^']*'|\\|[^|]*\\|), ('[^']*'|\\|[^|]*\\|),");
    private static final Pattern WITH = Pattern.compile("(\\w+)=\\|([^|]*)\\|");

    /** @param address as in the API, with a star for what differs @param fields paths without the places of rows */
    record Form(String template, String address, Set<String> fields) {}

    private final Map<String, String> texts = new TreeMap<>();

    Templates() {
        try {
            for (Resource found :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.html")) {
                String path = found.getURL().getPath();
                String name = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length())
                        .replace(".html", "");
                texts.put(name, found.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        texts.forEach((template, text) -> {
            Matcher form = FORM.matcher(text);
            while (form.find()) {
                Matcher address = ADDRESS.matcher(form.group());
                while (address.find()) {
                    forms.add(new Form(template, address(address.group(1)), names(form.group(), template)));
                }
            }
            Matcher act = ACT.matcher(text);
            while (act.find()) {
                String sent = act.group(1).substring(1, act.group(1).length() - 1);
                forms.add(new Form(template, address(sent), names(fragment(act.group(2), act.group(3)), template)));
            }
        });
        return forms;
    }

    private static String address(String sent) {
        return "/api/" + sent.replaceAll("\\$\\{[^}]*}", "*");
    }

    private Set<String> names(String block, String template) {
        String whole = unfolded(block, new HashSet<>());
        Map<String, String> given = new HashMap<>();
        Matcher with = WITH.matcher(whole);
        while (with.find()) {
            given.put(with.group(1), with.group(2));
        }
        Set<String> names = new TreeSet<>();
        for (Pattern pattern : List.of(NAME, FIELD)) {
            Matcher name = pattern.matcher(whole);
            while (name.find()) {
                String plain = name.group(1).replaceAll("^['|]|['|]$", "");
                for (Map.Entry<String, String> one : given.entrySet()) {
                    plain = plain.replace("${" + one.getKey() + "}", one.getValue());
                }
                names.add(plain.replaceAll("\\[[^]]*]", "").replaceAll(":\\w+$", ""));
            }
        }
        names.removeIf(name -> name.startsWith("_") || name.startsWith("$"));
        return names;
    }

    /** With the text of the fragments that it takes from other templates, but for those of all forms. */
    private String unfolded(String block, Set<String> seen) {
        StringBuilder whole = new StringBuilder(block);
        Matcher used = USED.matcher(block);
        while (used.find()) {
            String name = used.group(1) + " " + used.group(2);
            boolean common =
                    used.group(1).equals("page/fields") && !used.group(2).equals("correction");
            if (!common && seen.add(name)) {
                whole.append(unfolded(fragment(used.group(1), used.group(2)), seen));
            }
        }
        return whole.toString();
    }

    /** Fragments stand behind each other, none in another. */
    private String fragment(String template, String name) {
        String text = texts.getOrDefault(template, "");
        Matcher fragment = FRAGMENT.matcher(text);
        while (fragment.find()) {
            if (fragment.group(1).equals(name)) {
                int start = fragment.end();
                return text.substring(start, fragment.find() ? fragment.start() : text.length());
            }
        }
        throw new IllegalStateException(template + " has no fragment " + name);
    }
}
