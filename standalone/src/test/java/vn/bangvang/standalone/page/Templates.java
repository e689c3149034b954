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

    /** What stands for the parts of a form that its page gives, and the conditions that do not hold then. */
    private record Variant(Map<String, String> parts, List<String> untrue) {

        String of(String text) {
            String whole = text;
            for (String condition : untrue) {
                String tag = PART + "th:if=\"" + Pattern.quote("${" + condition + "}") + "\"" + PART + ">";
                whole = whole.replaceAll("<input\\b" + tag, "").replaceAll("(?s)<(td|div)\\b" + tag + ".*?</\\1>", "");
            }
            for (Map.Entry<String, String> part : parts.entrySet()) {
                whole = whole.replace("${" + part.getKey() + "}", part.getValue());
            }
            return whole;
        }
    }

    /** Of a tag: conditions compare. */
    private static final String PART = "(?:[^<>\"]|\"[^\"]*\")*";

    private static final String IS_EXTERNAL = "row.external ? 'external-decisions' : 'decisions'";
    private static final String MANY_ON = "act == 'receptions' ? 'receivedOn' : 'endorsedOn'";

    private static final Map<String, List<Variant>> VARIANTS = Map.of(
            "decision/one",
            List.of(
                    new Variant(Map.of(IS_EXTERNAL, "decisions"), List.of()),
                    new Variant(Map.of(IS_EXTERNAL, "external-decisions"), List.of())),
            "inbox/many",
            List.of(
                    new Variant(Map.of("act", "endorsements", MANY_ON, "'endorsedOn'"), List.of()),
                    new Variant(
                            Map.of("act", "receptions", MANY_ON, "'receivedOn'"), List.of("act == 'endorsements'"))),
            "scoring/entry",
            List.of(
                    scores("self-scores", "scoredOn", "", "form.reason"),
                    scores("self-scores/corrections", "correctedOn", ""),
                    scores("cross-scores", "scoredOn", "scorerId", "form.reason"),
                    scores("cross-scores/corrections", "correctedOn", "scorerId"),
                    changes("consolidations", "consolidatedOn", "consolidatorId"),
                    changes("re-verifications", "reverifiedOn", "", "form.act == 'consolidate'"),
                    changes("finalisations/corrections", "correctedOn", "", "form.act == 'consolidate'")));

    private static Variant scores(String path, String day, String by, String... untrue) {
        return sheet(path, "scores", day, by, List.of(untrue), "form.reasons", "form.act == 'consolidate'");
    }

    private static Variant changes(String path, String day, String by, String... untrue) {
        return sheet(path, "changes", day, by, List.of(untrue), "form.reason");
    }

    private static Variant sheet(
            String path, String list, String day, String by, List<String> untrue, String... moreUntrue) {
        List<String> all = new ArrayList<>(untrue);
        all.addAll(List.of(moreUntrue));
        if (by.isEmpty()) {
            all.add("form.by");
        }
        return new Variant(
                Map.of("form.path", path, "form.list", list, "form.day", day, "form.by.field", by), List.copyOf(all));
    }

    /** What the page of sheets gives to its forms, to be found where it makes them. */
    static List<String> partsOfSheets() {
        return VARIANTS.get("scoring/entry").stream()
                .flatMap(variant -> variant.parts().values().stream())
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

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

    /** The templates in which that stands. */
    Set<String> with(String text) {
        Set<String> found = new TreeSet<>();
        texts.forEach((template, whole) -> {
            if (whole.contains(text)) {
                found.add(template);
            }
        });
        return found;
    }

    List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        texts.forEach((template, whole) -> {
            List<Variant> variants = VARIANTS.getOrDefault(template, List.of(new Variant(Map.of(), List.of())));
            variants.forEach(variant -> collect(template, variant.of(whole), forms));
        });
        return forms;
    }

    private void collect(String template, String text, List<Form> forms) {
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
