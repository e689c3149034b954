package vn.bangvang.standalone.story;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.bangvang.standalone.say.Bilingual;

/** Reads one step, and makes what it sends once, so that every mistake in it is found now. */
final class StepReader {

    private static final String CALL = "(GET|POST) +/api/\\S+";

    private final Names names;
    private final Map<String, Place> steps = new HashMap<>();

    StepReader(Names names) {
        this.names = names;
    }

    /** What the step keeps is known to later steps even if it has a mistake: they are not told a mistake that is not theirs. */
    Step read(MappingNode node, @Nullable Scope scope) {
        Fields fields = new Fields(node, Step.KEYS);
        Map<String, String> keep = keep(fields.optional("keep"), scope);
        try {
            Step step = step(fields, keep, scope);
            demandCall(step, fields);
            step.body();
            demandOwnName(step, fields.required("step"));
            demandAccount(step.as(), fields.required("as"));
            if (step.expectation().answer() != null) {
                step.value(step.expectation().answer());
            }
            return step;
        } finally {
            keep.keySet().forEach(names::expect);
        }
    }

    private Step step(Fields fields, Map<String, String> keep, @Nullable Scope scope) {
        Expansion expansion = new Expansion(names);
        Node english = fields.optional("en");
        return new Step(
                expansion.text(fields.required("step"), scope),
                Bilingual.of(
                        expansion.text(fields.required("vi"), scope),
                        english == null ? "" : expansion.text(english, scope)),
                expansion.text(fields.required("as"), scope),
                new Step.Request(fields.required("do"), fields.optional("body")),
                Expectation.of(fields.optional("expect")),
                keep,
                Show.of(fields.optional("show")),
                fields.place(),
                scope,
                names);
    }

    private Map<String, String> keep(@Nullable Node node, @Nullable Scope scope) {
        Map<String, String> keep = new LinkedHashMap<>();
        if (node != null) {
            Fields.mapping(node)
                    .getValue()
                    .forEach(entry -> keep.put(
                            new Expansion(names).text(entry.getKeyNode(), scope), Fields.text(entry.getValueNode())));
        }
        return keep;
    }

    private void demandOwnName(Step step, Node node) {
        Place before = steps.putIfAbsent(step.name(), Place.of(node));
        if (before != null) {
            throw StoryMistake.at(
                    Place.of(node),
                    String.format(
                            Locale.ROOT,
                            "đã có bước tên \"%s\" (dòng %d); mỗi bước một tên",
                            step.name(),
                            before.line()),
                    String.format(Locale.ROOT, "there is a step \"%s\" already (line %d)", step.name(), before.line()));
        }
    }

    private void demandAccount(String account, Node node) {
        if (!names.passwords().containsKey(account)) {
            throw Nearest.unknown(
                    Place.of(node),
                    "tài khoản",
                    "account",
                    account,
                    names.passwords().keySet());
        }
    }

    private static void demandCall(Step step, Fields fields) {
        Node node = fields.required("do");
        String call = step.call();
        boolean right = call.matches(CALL);
        try {
            URI.create(step.path());
        } catch (IllegalArgumentException e) {
            right = false;
        }
        if (!right) {
            throw StoryMistake.at(
                    Place.of(node),
                    "\"do\" phải là GET hoặc POST rồi đường dẫn, như \"POST /api/nominations\", không phải \"" + call
                            + "\"",
                    "\"do\" must be GET or POST and a path, such as \"POST /api/nominations\", not \"" + call + "\"");
        }
        Node body = fields.optional("body");
        if (body != null) {
            Fields.mapping(body);
            if (step.reads()) {
                throw StoryMistake.at(
                        Place.of(body), "GET chỉ đọc, không gửi \"body\"", "GET only reads and sends no \"body\"");
            }
        }
    }
}
