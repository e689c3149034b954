package vn.bangvang.query.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Behind each choice of a form that is posted stands, for browsers without scripts, what may be chosen: {@code _label.<field>}
 * and, for each option, {@code _choice.<field>} with its value, a blank and its words. So a form that was refused shows the
 * choice again by its words and not by ids. Long lists say nothing: a server takes no endless form. Thymeleaf makes one for each
 * page.
 */
public final class Choices extends AbstractTemplateHandler {

    /** Options of one form. */
    private static final int MOST = 200;

    private static final Pattern ROW = Pattern.compile("\\[\\d+]");

    /** Names of hidden fields that the form has already. */
    private final Set<String> told = new HashSet<>();

    private final Map<String, String> options = new LinkedHashMap<>();
    private final StringBuilder words = new StringBuilder();
    private int said;
    private boolean isPosted;
    private boolean isRead;
    private @Nullable String name;
    private @Nullable String value;
    private @Nullable String labelled;
    private String label = "";

    /** For the engine. */
    static final class Dialect extends AbstractDialect implements IPostProcessorDialect {

        Dialect() {
            super("choices");
        }

        @Override
        public int getDialectPostProcessorPrecedence() {
            return 1;
        }

        @Override
        public Set<IPostProcessor> getPostProcessors() {
            return Set.of(new PostProcessor(TemplateMode.HTML, Choices.class, 1));
        }
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        super.handleStandaloneElement(tag);
        String field = attribute(tag, "name");
        if (field.startsWith("_")) {
            told.add(field);
        }
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        super.handleOpenElement(tag);
        switch (tag.getElementCompleteName()) {
            case "form" -> {
                isPosted = attribute(tag, "method").equals("post");
                told.clear();
                said = 0;
            }
            case "label" -> {
                labelled = attribute(tag, "for");
                read();
            }
            case "select" -> begin(attribute(tag, "name"), attribute(tag, "id"));
            case "option" -> {
                value = attribute(tag, "value");
                read();
            }
            default -> {
                // Says nothing of a choice.
            }
        }
    }

    private void read() {
        isRead = true;
        words.setLength(0);
    }

    private void begin(String field, String id) {
        name = isPosted && !field.isEmpty() && !field.startsWith("_") ? field : null;
        options.clear();
        if (id.isEmpty() || !id.equals(labelled)) {
            label = "";
        }
    }

    @Override
    public void handleText(IText text) {
        super.handleText(text);
        if (isRead) {
            words.append(text.getText());
        }
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        super.handleCloseElement(tag);
        switch (tag.getElementCompleteName()) {
            case "label" -> label = words();
            case "option" -> {
                if (value != null && !value.isEmpty()) {
                    options.put(value, words());
                }
            }
            case "select" -> tell();
            case "form" -> isPosted = false;
            default -> {
                // Says nothing of a choice.
            }
        }
    }

    private String words() {
        isRead = false;
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    private void tell() {
        if (name != null && said + options.size() <= MOST && told.add("_choice." + name)) {
            said += options.size();
            StringBuilder html = new StringBuilder("<noscript>");
            boolean hasLabel = told.contains("_label." + name)
                    || told.contains("_label." + ROW.matcher(name).replaceAll("[]"));
            if (!hasLabel && !label.isEmpty()) {
                html.append(hidden("_label." + name, label));
            }
            options.forEach((one, text) -> html.append(hidden("_choice." + name, one + " " + text)));
            super.handleText(getContext().getModelFactory().createText(html.append("</noscript>")));
        }
    }

    /** Values and words are escaped already, but for quotes that stand in a text. */
    private static String hidden(String field, String held) {
        return "<input type=\"hidden\" name=\"" + field + "\" value=\"" + held.replace("\"", "&quot;") + "\">";
    }

    private static String attribute(IProcessableElementTag tag, String attribute) {
        IAttribute found = tag.getAttribute(attribute);
        return found == null || found.getValue() == null ? "" : found.getValue();
    }
}
