package vn.bangvang.standalone.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** Deque's axe-core, run in the page. */
final class Axe {

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']}).then(
              found => done(found.violations.flatMap(rule => rule.nodes.map(
                node => rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary))),
              broken => done([String(broken)]));
            """;
    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> violations(JavascriptExecutor page) {
        return (List<String>) Objects.requireNonNull(page.executeAsyncScript(SCRIPT + ";\n" + RUN));
    }
}
