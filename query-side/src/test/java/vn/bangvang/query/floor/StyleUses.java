package vn.bangvang.query.floor;

import com.helger.css.ECSSVersion;
import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSKeyframesRule;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CSSUnknownRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.visit.CSSVisitor;
import com.helger.css.decl.visit.DefaultCSSVisitor;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.ThrowingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a style sheet asks of a browser: at-rules, media features, selectors, properties, their values and units. */
final class StyleUses extends DefaultCSSVisitor {

    private static final CSSWriterSettings AS_TEXT = new CSSWriterSettings(ECSSVersion.CSS30);
    private static final Set<String> TYPES =
            Set.of("angle", "color", "flex", "gradient", "image", "length", "percentage", "resolution", "time");
    private static final String RELATIVE_UNIT = "([sld]v|cq)([whib]|min|max)";
    private static final Map<String, String> RELATIVE = Map.of(
            "sv", "viewport_percentage_units_small",
            "lv", "viewport_percentage_units_large",
            "dv", "viewport_percentage_units_dynamic",
            "cq", "container_query_length_units");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'|url\\([^)]*\\)");
    private static final Pattern CUSTOM = Pattern.compile("--[\\w-]+");
    private static final Pattern WORD = Pattern.compile("(?<![\\w#.-])-?[a-z][\\w-]*");
    private static final Pattern UNIT = Pattern.compile("\\d([a-z]+|%)");
    private static final Pattern PSEUDO = Pattern.compile("::?([a-z][\\w-]*)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]+");
    private static final Pattern MEDIA = Pattern.compile("\\(\\s*([a-z-]+)");

    private final FeatureData data;
    private final String file;
    private final List<Use> uses = new ArrayList<>();
    private final Deque<String> conditions = new ArrayDeque<>();
    private String block = "css.properties.";

    private StyleUses(FeatureData data, String file) {
        this.data = data;
        this.file = file;
    }

    /** But for what stands under a condition that asks for it. */
    static List<Use> of(FeatureData data, String file, String text) {
        CascadingStyleSheet sheet = CSSReader.readFromStringReader(
                text,
                new CSSReaderSettings()
                        .setUseSourceLocation(true)
                        .setCustomErrorHandler(new ThrowingCSSParseErrorHandler()));
        if (sheet == null) {
            throw new IllegalArgumentException(file + " is no style sheet");
        }
        StyleUses found = new StyleUses(data, file);
        CSSVisitor.visitCSS(sheet, found);
        return found.uses;
    }

    private void use(ICSSSourceLocationAware where, String name, Set<String> features) {
        if (conditions.stream().noneMatch(condition -> condition.contains(name))) {
            int line = where.getSourceLocation() == null
                    ? 0
                    : where.getSourceLocation().getFirstTokenBeginLineNumber();
            uses.add(new Use(file, line, name, features));
        }
    }

    @Override
    public void onDeclaration(CSSDeclaration declaration) {
        String property = declaration.getProperty();
        use(declaration, property, property(property));
        String value = TEXT.matcher(declaration.getExpression().getAsCSSString(AS_TEXT, 0))
                .replaceAll("");
        String plain = COLOUR.matcher(CUSTOM.matcher(value).replaceAll("")).replaceAll("");
        for (Pattern pattern : List.of(WORD, UNIT)) {
            Matcher word = pattern.matcher(plain);
            while (word.find()) {
                String name = word.group(word.groupCount());
                Set<String> known = valueOf(block + property, name, plain);
                if (!known.isEmpty()) {
                    use(declaration, property + ": " + name, known);
                }
            }
        }
    }

    private Set<String> property(String name) {
        if (name.startsWith("--")) {
            return Set.of("css.properties.custom-property");
        }
        return data.knows(block + name) ? Set.of(block + name) : Set.of("css.properties." + name);
    }

    /** A value that is told of by itself: of this property, or of a type of values. */
    private Set<String> valueOf(String property, String name, String value) {
        Set<String> own = ending(property, name);
        if (name.matches(RELATIVE_UNIT)) {
            return Set.of("css.types.length." + RELATIVE.get(name.substring(0, 2)));
        }
        return own.isEmpty()
                ? ending("css.types", name).stream()
                        .filter(path -> isOfType(path, value))
                        .collect(Collectors.toUnmodifiableSet())
                : own;
    }

    /** A word of a function counts only in that function. */
    private static boolean isOfType(String path, String value) {
        String[] names = path.split("\\.");
        return names.length == 3 || TYPES.contains(names[2]) || value.contains(names[2] + "(");
    }

    private Set<String> ending(String feature, String name) {
        return data.within(feature).stream()
                .filter(path -> path.endsWith("." + name))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void onStyleRuleSelector(CSSSelector selector) {
        String text = TEXT.matcher(selector.getAsCSSString(AS_TEXT, 0)).replaceAll("");
        Matcher pseudo = PSEUDO.matcher(text);
        while (pseudo.find()) {
            use(selector, pseudo.group(), Set.of("css.selectors." + pseudo.group(1)));
        }
        if (text.contains("[")) {
            use(selector, "[]", Set.of("css.selectors.attribute"));
        }
        if (text.contains(">")) {
            use(selector, ">", Set.of("css.selectors.child"));
        }
        if (text.contains("+")) {
            use(selector, "+", Set.of("css.selectors.next-sibling"));
        }
        if (text.contains("~")) {
            use(selector, "~", Set.of("css.selectors.subsequent-sibling"));
        }
        if (text.contains("&")) {
            use(selector, "&", Set.of("css.selectors.nesting"));
        }
    }

    @Override
    public void onBeginMediaRule(CSSMediaRule rule) {
        use(rule, "@media", Set.of("css.at-rules.media"));
        rule.getAllMediaQueries().forEach(query -> {
            Matcher feature = MEDIA.matcher(query.getAsCSSString(AS_TEXT, 0));
            while (feature.find()) {
                String name = feature.group(1).replaceFirst("^(min|max)-", "");
                use(rule, "@media " + feature.group(1), Set.of("css.at-rules.media." + name));
            }
        });
    }

    @Override
    public void onBeginSupportsRule(CSSSupportsRule rule) {
        use(rule, "@supports", Set.of("css.at-rules.supports"));
        conditions.push(rule.getAllSupportConditionMembers().stream()
                .map(member -> member.getAsCSSString(AS_TEXT, 0))
                .filter(condition -> !condition.startsWith("not"))
                .collect(Collectors.joining(" ")));
    }

    @Override
    public void onEndSupportsRule(CSSSupportsRule rule) {
        conditions.pop();
    }

    @Override
    public void onBeginKeyframesRule(CSSKeyframesRule rule) {
        use(rule, "@keyframes", Set.of("css.at-rules.keyframes"));
    }

    @Override
    public void onBeginPageRule(CSSPageRule rule) {
        use(rule, "@page", Set.of("css.at-rules.page"));
        block = "css.at-rules.page.";
    }

    @Override
    public void onEndPageRule(CSSPageRule rule) {
        block = "css.properties.";
    }

    @Override
    public void onBeginFontFaceRule(CSSFontFaceRule rule) {
        use(rule, "@font-face", Set.of("css.at-rules.font-face"));
        block = "css.at-rules.font-face.";
    }

    @Override
    public void onEndFontFaceRule(CSSFontFaceRule rule) {
        block = "css.properties.";
    }

    @Override
    public void onUnknownRule(CSSUnknownRule rule) {
        String name = rule.getDeclaration().replaceFirst("^@", "");
        use(rule, "@" + name, Set.of("css.at-rules." + name));
    }
}
