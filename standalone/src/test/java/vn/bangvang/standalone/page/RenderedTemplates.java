package vn.bangvang.standalone.page;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.processor.templateboundaries.AbstractTemplateBoundariesProcessor;
import org.thymeleaf.processor.templateboundaries.ITemplateBoundariesStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.StandardFragmentTagProcessor;
import org.thymeleaf.standard.processor.StandardIfTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Notes which templates the engine renders, whole or a fragment of them, in which languages; it changes nothing of them. */
final class RenderedTemplates extends AbstractProcessorDialect {

    /** Once it is known whether the fragment is shown, and before its name is taken away. */
    private static final int WHEN = (StandardIfTagProcessor.PRECEDENCE + StandardFragmentTagProcessor.PRECEDENCE) / 2;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    RenderedTemplates() {
        super("rendered", StandardDialect.PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Pages(), new Fragments(prefix));
    }

    /** Of these templates, each with the language in which nothing of it has been rendered yet. */
    List<String> missing(Set<String> templates) {
        return templates.stream()
                .flatMap(template -> Stream.of("vi " + template, "en " + template))
                .filter(wanted -> !seen.contains(wanted))
                .toList();
    }

    private void note(ITemplateContext context) {
        seen.add(context.getLocale().getLanguage() + " "
                + context.getTemplateData().getTemplate());
    }

    private final class Pages extends AbstractTemplateBoundariesProcessor {

        Pages() {
            super(TemplateMode.HTML, WHEN);
        }

        @Override
        public void doProcessTemplateStart(
                ITemplateContext context, ITemplateStart start, ITemplateBoundariesStructureHandler structure) {
            note(context);
        }

        @Override
        public void doProcessTemplateEnd(
                ITemplateContext context, ITemplateEnd end, ITemplateBoundariesStructureHandler structure) {
            // The start has said it.
        }
    }

    private final class Fragments extends AbstractAttributeTagProcessor {

        Fragments(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, StandardFragmentTagProcessor.ATTR_NAME, true, WHEN, false);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String value,
                IElementTagStructureHandler structure) {
            note(context);
        }
    }
}
